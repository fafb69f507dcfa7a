import { endOfTerm, isInExtendedTerm } from '../../migration/endOfTerm/endOfTerm';
import { KnownError } from '../../migration/errors';
import type { UserId } from '../../migration/ids';
import type { Holder, TenantSku } from '../../migration/offers/survey';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import { closeDrifts, seenIn } from '../../migration/plan/drift/closeDrift';
import type { ClosingNow } from '../../migration/plan/drift/closeDrift';
import { peopleAtATime } from '../../migration/plan/eta';
import { retiredDrifts } from '../../migration/plan/drift/retiredDrift';
import type { Person } from '../../migration/plan/progress';
import { arrivedSince } from '../../migration/plan/stayingMarks';
import { wayHas, wayOf } from '../../migration/plan/ways';
import { foundIn } from '../../migration/reading';
import { defined } from '../../platform/defined';
import { plannedPages } from '../customer/plannedPeople';
import { retiredNow } from '../customer/retiredNow';
import { askPerson } from '../ending';
import { isClosingWord, overSeenIn } from './onlyClosing';
import type { RunWith } from './run';

type Run = RunWith<'people' | 'subscriptions' | 'licences'>;

/** Asked of the retired subscription as it is read before it is written: throws where it is not as it was compared. */
export type StillSo = (asRead: SubscriptionFacts) => void;

/**
 * Compares what was confirmed with what is there when everybody has moved.
 *
 * @param holders everybody who holds the retired licence then
 * @throws Ending where something is not as it was confirmed, unless a person has seen that and wants it closed all the same;
 *   and where it is to be left now and is in an ordinary term, which can't be before its end
 */
export async function insistUnchanged(run: Run, holders: readonly Holder[]): Promise<StillSo> {
  const { intent, plan, ports } = run;
  const retired = await retiredNow(ports, plan);
  // What is gone is ended already.
  if ('commerce' in retired && retired.status !== 'deleted') {
    if (intent === 'endNow') insistOnExtended(retired);
    else if (intent !== 'closeOver') await insistOnAll(run, retired, holders);
  }
  const compared = JSON.stringify(retiredDrifts(plan, retired));
  return (asRead) => {
    if (JSON.stringify(retiredDrifts(plan, asRead)) === compared) return;
    throw new KnownError('conflict', 'waitAndRetry', 'The subscription was changed while it was to be closed.');
  };
}

function insistOnExtended(retired: SubscriptionFacts): void {
  if (!isInExtendedTerm(retired)) throw askPerson('notExtended');
}

async function insistOnAll(run: Run, retired: SubscriptionFacts, holders: readonly Holder[]): Promise<void> {
  const now = { retired, ...(isClosingWord(run.intent) ? noMore : await ofPeople(run, holders)) };
  const differences = closeDrifts(run.plan, now);
  if (differences.length === 0) return;
  const seen = seenIn(differences, now);
  if (overSeenIn(run.intent)?.closeOver === seen) return;
  throw differences.every(({ field }) => field === 'scheduled')
    ? askPerson('scheduledMeanwhile', { is: endOfTerm(retired), seen })
    : askPerson('changedMeanwhile', { seen }, { differences });
}

/** Days or weeks later, what the customer made of the new licences is theirs. */
const noMore: Omit<ClosingNow, 'retired'> = { lost: [] };

/** Where people keep the very licence, the guard has counted its seats, and nothing was to happen to anybody. */
async function ofPeople(run: Run, holders: readonly Holder[]): Promise<Omit<ClosingNow, 'retired'>> {
  if (!wayHas(wayOf(run.plan), 'people')) return ofTheMoved(run);
  const planned = await run.ports.people.among(
    run.id,
    holders.map(({ id }) => id),
  );
  const known = new Set(planned.map(({ id }) => id));
  const others = holders.filter(({ id }) => !known.has(id));
  const arrived = arrivedSince(run.plan, others) ?? [];
  return { ...(await ofTheMoved(run)), ...(arrived.length > 0 ? { arrived } : {}) };
}

/** Whether everybody who was moved is served by the new plan still. */
async function ofTheMoved({ id, plan, ports }: Run): Promise<Omit<ClosingNow, 'retired'>> {
  let holding: ReadonlySet<UserId> | undefined;
  let moved = 0;
  const lost: Person[] = [];
  for await (const people of plannedPages(ports.people, id)) {
    const some = people.filter(({ state, disposition }) => state === 'done' && disposition === 'move');
    if (some.length === 0) continue;
    holding ??= await holdingNow({ plan, ports });
    lost.push(...(await lostOf({ plan, ports }, some, holding)));
    moved += some.length;
  }
  if (moved === 0) return { lost };
  const skus = await ports.licences.skus(plan.customer.id);
  const replacement: Pick<TenantSku, 'enabled' | 'consumed'> = foundIn(
    skus,
    ({ skuId }) => skuId === plan.replacement.skuId,
  ) ?? { enabled: 0, consumed: moved };
  return { lost, ...defined({ replacement }) };
}

type Reading = Pick<Run, 'plan' | 'ports'>;

async function holdingNow({ plan, ports }: Reading): Promise<ReadonlySet<UserId>> {
  const holders = await ports.licences.holders(plan.customer.id, plan.replacement.skuId);
  return new Set(holders.items.map(({ id }) => id));
}

/** Whom the list of holders does not name is read alone: it lags behind a change. Whoever is gone needs none. */
async function lostOf(
  { plan, ports }: Reading,
  moved: readonly Person[],
  holding: ReadonlySet<UserId>,
): Promise<Person[]> {
  const { customer, replacement } = plan;
  const unseen = moved.filter(({ id }) => !holding.has(id));
  const lost: Person[] = [];
  for (let from = 0; from < unseen.length; from += peopleAtATime) {
    const some = unseen.slice(from, from + peopleAtATime);
    const users = await ports.licences.users(
      customer.id,
      some.map(({ id }) => id),
    );
    const without = users.filter(({ licences }) => licences.every(({ skuId }) => skuId !== replacement.skuId));
    const ids = new Set(without.map(({ id }) => id));
    lost.push(...some.filter(({ id }) => ids.has(id)));
  }
  return lost;
}
