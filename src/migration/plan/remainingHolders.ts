import type { GroupId } from '../ids';
import type { Holder } from '../offers/survey';
import { licenceOf } from '../people/heldLicences';
import type { MigrationPlan } from './plan';
import type { Person, RemainingHolder } from './progress';

type Reason = RemainingHolder['reason'];

/** Nobody of the plan who is still to do stays at the end, except when the migration was stopped before its turn came. */
const reasonByState: Readonly<Record<Person['state'], Reason>> = {
  todo: 'leftOut',
  failed: 'failed',
  leftOut: 'leftOut',
  // Was moved, and holds it now: somebody or something gave it again.
  done: 'arrivedLater',
};

function reasonFor(holder: Holder, person: Person | undefined, inherited: boolean): Reason {
  if (inherited) return 'inheritedFromGroup';
  if (person !== undefined) return reasonByState[person.state];
  if (holder.guest) return 'guest';
  if (!holder.enabled) return 'blocked';
  // Chosen or not: without a country this person could not have been moved.
  return holder.usageLocation === undefined ? 'noUsageLocation' : 'notChosen';
}

/** Who still holds the retired licence, and why; `holders` is what was read after the last move. */
export function remainingHolders(
  plan: MigrationPlan,
  people: readonly Person[],
  holders: readonly Holder[],
  groups: readonly { readonly id: GroupId; readonly name: string }[],
): readonly RemainingHolder[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return holders.map((holder) => {
    const groupIds = licenceOf(holder, plan.retired.skuId)?.groupIds ?? [];
    return {
      id: holder.id,
      name: holder.name,
      reason: reasonFor(holder, byId.get(holder.id), groupIds.length > 0),
      groupNames: groupIds.map((id) => names.get(id) ?? id),
      ...(groupIds.length > 0 ? { groupIds } : {}),
    };
  });
}
