import type { GroupId, SkuId } from '../../../migration/ids';
import type { Holder, TenantSku } from '../../../migration/offers/survey';
import { coveringOf } from '../../../migration/people/cover';
import type { PersonFailure } from '../../../migration/plan/progress';
import type { PersonResult, PersonToDo } from '../../../migration/ports';
import { coveringSkus } from '../../customer/endingSeats';
import { nowOf } from '../run';
import type { RunWith } from '../run';
import { standingOf } from './licenceTarget';

type Run = RunWith<'licences' | 'subscriptions'>;

/** One person on the way, within one step. */
export interface Moving {
  readonly person: PersonToDo;
  /** As last read; absent when that found nobody. */
  readonly user?: Holder | undefined;
  /** Nobody was found when this person was last read or changed. Directories say so in passing, too. */
  readonly unseen?: boolean;
  /** The change was accepted and is only waited for. */
  readonly accepted: boolean;
  /** The change was sent, and no answer says what became of it. */
  readonly inDoubt?: boolean;
  /** The usage location was set in this step, so its absence is only read lag. */
  readonly located: boolean;
  /** No seat was free for this person; seats bought a moment ago may still come. */
  readonly seatless?: boolean;
}

export interface Sorted {
  readonly still: Moving[];
  readonly results: readonly PersonResult[];
}

export const failedWith = (person: PersonToDo, failure: PersonFailure): PersonResult => ({
  userId: person.id,
  state: 'failed',
  failure,
});

/** Sorts people by what was just read: there, beyond help, or still to be changed. Whoever was not found is looked for again. */
export async function sortByStanding(run: Run, open: readonly Moving[], users: readonly Holder[]): Promise<Sorted> {
  const byId = new Map(users.map((user) => [user.id, user]));
  const skus = isToProve(run, open) ? await coveringSkus(run.ports, run.plan) : undefined;
  const still: Moving[] = [];
  const results: PersonResult[] = [];
  for (const moving of open) {
    const user = byId.get(moving.person.id);
    const result = user && (await resultOf(run, moving, { user, skus }));
    if (result) results.push(result);
    else still.push({ ...moving, user, unseen: user === undefined });
  }
  return { still, results };
}

/** What was just read. */
interface Read {
  readonly user: Holder;
  /** Of the tenant, where each person is to be proved by them. */
  readonly skus: readonly TenantSku[] | undefined;
}

/** Before the change, and not while it is only waited for. */
export const isToProve = ({ plan }: Pick<Run, 'plan'>, open: readonly Moving[]): boolean =>
  plan.cover !== undefined && open.some(({ accepted }) => !accepted);

async function resultOf(run: Run, moving: Moving, read: Read): Promise<PersonResult | undefined> {
  const { person } = moving;
  const { user } = read;
  switch (standingOf(user, person, run.plan)) {
    case 'reached':
      return { userId: person.id, state: 'done', at: nowOf(run) };
    case 'inherited':
      return fromGroup(run, person, user);
    case 'open':
      return uncovered(run, moving, read);
  }
}

/** A change that was accepted is only waited for: what is read beside it may be of before or after. */
async function uncovered(
  run: Run,
  { person, accepted }: Moving,
  { user, skus }: Read,
): Promise<PersonResult | undefined> {
  if (accepted) return undefined;
  const { cover, retired } = run.plan;
  if (cover === undefined || skus === undefined) return losing(person, user);
  // The group's would stay, with what the group has switched off.
  if (isAlsoInherited(user, retired.skuId)) return fromGroup(run, person, user);
  const covering = coveringOf(user, retired.skuId, cover, skus);
  return 'refusal' in covering ? failedWith(person, covering.refusal) : undefined;
}

const isAlsoInherited = ({ licences }: Holder, retired: SkuId): boolean =>
  licences.some(({ skuId, groupIds }) => skuId === retired && groupIds.length > 0);

const fromGroup = async (run: Run, person: PersonToDo, user: Holder): Promise<PersonResult> =>
  failedWith(person, { code: 'inheritedFromGroup', facts: await groupFacts(run, user) });

/** Without one of the licences it was reckoned with, a person would be left with less, or with what does not work. */
function losing(person: PersonToDo, { licences }: Holder): PersonResult | undefined {
  const { restsOn = [] } = person;
  if (restsOn.every((sku) => licences.some(({ skuId }) => skuId === sku))) return undefined;
  return failedWith(person, { code: person.disposition === 'remove' ? 'coverGone' : 'baseGone', facts: {} });
}

async function groupFacts({ plan, ports }: Run, user: Holder): Promise<PersonFailure['facts']> {
  const ids = user.licences.find(({ skuId }) => skuId === plan.retired.skuId)?.groupIds ?? [];
  const named = await ports.licences.groupNames(plan.customer.id, ids).catch((): { id: GroupId; name: string }[] => []);
  const names = ids.map((id) => named.find((group) => group.id === id)?.name ?? id);
  return { groups: names.join(', '), groupCount: names.length, ...(ids[0] && { groupId: ids[0] }) };
}
