import { isKnownError } from '../../../migration/errors';
import type { SkuId } from '../../../migration/ids';
import type { TenantSku } from '../../../migration/offers/survey';
import { skusOf } from '../../../migration/plan/basket';
import type { MigrationPlan } from '../../../migration/plan/plan';
import type { PersonFailure } from '../../../migration/plan/progress';
import type { LicenceOutcome, PersonResult } from '../../../migration/ports';
import { foundIn } from '../../../migration/reading';
import type { Reading } from '../../../migration/reading';
import { defined } from '../../../platform/defined';
import { askPerson } from '../../ending';
import { inParallel } from '../../inParallel';
import type { RunWith } from '../run';
import { changeFor } from './licenceTarget';
import { failedWith } from './sortByStanding';
import type { Moving, Sorted } from './sortByStanding';

type Run = RunWith<'licences'>;

const locationsAtOnce = 4;

export interface Changed extends Sorted {
  /** The longest wait Graph asked for, when it turned anybody away. */
  readonly retryAfterSeconds?: number;
}

interface When {
  readonly halt: AbortSignal;
  /** What was read of these people holds no longer. */
  readonly until: Date;
}

/**
 * Sends the changes that were not accepted yet, all in one call.
 *
 * @throws the reason of `halt`, when that was aborted before they were sent, and TooLate when that was not before `until`
 */
export async function changeLicences(run: Run, open: readonly Moving[], when: When): Promise<Changed> {
  const located = await inParallel(open.filter(isToSend), locationsAtOnce, async (one) =>
    when.halt.aborted ? one : locate(run, one),
  );
  const there = located.flatMap((one) => ('person' in one ? [one] : []));
  const ready = there.filter(isToSend);
  const waiting = [...open, ...there].filter((one) => !isToSend(one));
  const outcomes = await send(run, ready, when);
  insistOnAccess(outcomes);
  const judged = ready.map((moving) =>
    after(
      moving,
      outcomes.find(({ userId }) => userId === moving.person.id),
    ),
  );
  const waits = outcomes.flatMap((one) => (one.result === 'unsure' ? (one.retryAfterSeconds ?? []) : []));
  return {
    still: [...waiting, ...judged.flatMap((one) => ('person' in one ? [one] : []))],
    results: [...located, ...judged].flatMap((one) => ('person' in one ? [] : [one])),
    ...defined({ retryAfterSeconds: waits.length > 0 ? Math.max(...waits) : undefined }),
  };
}

/** What was accepted is only waited for, and whoever was not found is looked for again first. */
const isToSend = ({ accepted, unseen }: Moving): boolean => !accepted && unseen !== true;

async function send(run: Run, ready: readonly Moving[], { halt, until }: When): Promise<readonly LicenceOutcome[]> {
  if (ready.length === 0) return [];
  const { plan, ports } = run;
  const isAsked = ready.some(({ person }) => person.keepOff.length > 0);
  const plansOf = isAsked
    ? livePlans(plan, await ports.licences.skus(plan.customer.id))
    : new Map<SkuId, ReadonlySet<string>>();
  const changes = ready.flatMap(({ person, user }) => (user ? [changeFor(user, person, plan, plansOf)] : []));
  const signal = AbortSignal.any([halt, run.steps.stopping]);
  return ports.licences.change(plan.customer.id, changes, { signal, until });
}

/** Of each licence that is given; one of which the tenant does not tell is not in it. */
function livePlans(plan: MigrationPlan, skus: Reading<TenantSku>): ReadonlyMap<SkuId, ReadonlySet<string>> {
  const each = skusOf(plan).map((sku) => foundIn(skus, ({ skuId }) => skuId === sku));
  return new Map(
    each.flatMap((sku) => (sku ? [[sku.skuId, new Set(sku.servicePlans.map(({ id }) => id))] as const] : [])),
  );
}

function after(moving: Moving, outcome: LicenceOutcome | undefined): Moving | PersonResult {
  if (outcome?.result === 'accepted') return { ...moving, accepted: true, seatless: false };
  return outcome?.result === 'failed'
    ? afterFailure({ ...moving, inDoubt: false }, outcome.failure)
    : { ...moving, seatless: false, inDoubt: true };
}

function afterFailure(moving: Moving, failure: PersonFailure): Moving | PersonResult {
  if (failure.code === 'noSeat') return { ...moving, seatless: true };
  if (failure.code === 'userGone') return { ...moving, seatless: false, unseen: true };
  return failure.code === 'noUsageLocation' && moving.located ? moving : failedWith(moving.person, failure);
}

/** Sets the confirmed country where the person still has none; a licence can't be given without. */
async function locate({ plan, ports }: Run, moving: Moving): Promise<Moving | PersonResult> {
  const { person } = moving;
  if (!plan.usageLocation || !lacksLocation(moving)) return moving;
  try {
    await ports.licences.setUsageLocation(plan.customer.id, person.id, plan.usageLocation);
    return { ...moving, located: true };
  } catch (error) {
    if (!isKnownError(error)) throw error;
    if (error.code === 'notFound') return { ...moving, unseen: true };
    if (error.code !== 'refused') throw error;
    const code = error.facts.isMasteredElsewhere ? 'masteredElsewhere' : 'noUsageLocation';
    return failedWith(person, { code, facts: {} });
  }
}

const lacksLocation = ({ person, user, located }: Moving): boolean =>
  person.setsUsageLocation && !located && user?.usageLocation === undefined;

/**
 * A right that is missing stands in everybody's way and is not written down as the failure of each of them.
 *
 * @throws Ending
 */
function insistOnAccess(outcomes: readonly LicenceOutcome[]): void {
  const isDenied = (one: LicenceOutcome) => one.result === 'failed' && one.failure.code === 'noAccess';
  if (outcomes.length > 0 && outcomes.every(isDenied)) throw askPerson('noAccess');
}
