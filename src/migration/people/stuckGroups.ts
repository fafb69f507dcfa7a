import type { GroupId } from '../ids';
import type { Survey } from '../offers/survey';
import { licenceOf } from './heldLicences';
import type { Verdict } from './people';

/** The groups because of which people can't be moved, with most of them first. */
export function stuckGroups(
  { groups, retired }: Survey,
  verdicts: readonly Verdict[],
): readonly { readonly id: GroupId; readonly name: string }[] {
  const people = new Map<GroupId, number>();
  for (const { cannot, user } of verdicts) {
    if (cannot?.code !== 'inheritedFromGroup') continue;
    for (const id of licenceOf(user, retired.skuId)?.groupIds ?? []) people.set(id, (people.get(id) ?? 0) + 1);
  }
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return [...people].sort(([, one], [, other]) => other - one).map(([id]) => ({ id, name: names.get(id) ?? id }));
}
