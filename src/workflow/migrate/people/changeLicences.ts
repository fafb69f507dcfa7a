import { isKnownError } from '../../../migration/errors';
import type { KnownErrorCode } from '../../../migration/errors';
import type { LicenceOutcome, PersonResult } from '../../../migration/ports';
import type { PersonFailureCode } from '../../../migration/plan/progress';
import { given } from '../../../platform/given';
import { askPerson } from '../../ending';
import { inParallel } from '../../inParallel';
import type { Job } from '../job';
import { failedWith } from './judge';
import type { Judged, Moving } from './judge';
import { changeFor } from './licenceTarget';

const locationsAtOnce = 4;

export interface Changed extends Judged {
  /** The longest wait Graph asked for, when it turned anybody away. */
  readonly retryAfterSeconds?: number;
}

/** Sends the changes that were not accepted yet, all in one call. */
export async function changeLicences(job: Job, open: readonly Moving[]): Promise<Changed> {
  const waiting = open.filter(({ accepted }) => accepted);
  const located = await inParallel(
    open.filter(({ accepted }) => !accepted),
    locationsAtOnce,
    (one) => locate(job, one),
  );
  const ready = located.flatMap((one) => ('person' in one ? [one] : []));
  const outcomes = await send(job, ready);
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
    ...given({ retryAfterSeconds: waits.length > 0 ? Math.max(...waits) : undefined }),
  };
}

async function send(job: Job, ready: readonly Moving[]): Promise<readonly LicenceOutcome[]> {
  if (ready.length === 0) return [];
  const { plan, world } = job;
  const skus = ready.some(({ person }) => person.keepOff.length > 0) ? await world.licences.skus(plan.customer.id) : [];
  const replacement = skus.find(({ skuId }) => skuId === plan.replacement.skuId);
  const livePlans = replacement && new Set(replacement.servicePlans.map(({ id }) => id));
  const changes = ready.flatMap(({ person, user }) => (user ? [changeFor(user, person, plan, livePlans)] : []));
  return world.licences.change(plan.customer.id, changes);
}

function after(moving: Moving, outcome: LicenceOutcome | undefined): Moving | PersonResult {
  if (outcome?.result === 'accepted') return { ...moving, accepted: true, seatless: false };
  if (outcome?.result !== 'failed') return { ...moving, seatless: false };
  if (outcome.failure.code === 'noSeat') return { ...moving, seatless: true };
  return outcome.failure.code === 'noUsageLocation' && moving.located
    ? moving
    : failedWith(moving.person, outcome.failure);
}

/** Sets the confirmed country where the person still has none; a licence can't be given without. */
async function locate({ plan, world }: Job, moving: Moving): Promise<Moving | PersonResult> {
  const { person } = moving;
  if (!plan.usageLocation || !lacksLocation(moving)) return moving;
  try {
    await world.licences.setUsageLocation(plan.customer.id, person.id, plan.usageLocation);
    return { ...moving, located: true };
  } catch (error) {
    const code = isKnownError(error) ? hopeless[error.code] : undefined;
    if (!code) throw error;
    return failedWith(person, { code, facts: {} });
  }
}

const lacksLocation = ({ person, user, located }: Moving): boolean =>
  person.setsUsageLocation && !located && user?.usageLocation === undefined;

const hopeless: Readonly<Partial<Record<KnownErrorCode, PersonFailureCode>>> = {
  notFound: 'userGone',
  refused: 'noUsageLocation',
};

/**
 * A right that is missing stands in everybody's way and is not written down as the failure of each of them.
 *
 * @throws Ending
 */
function insistOnAccess(outcomes: readonly LicenceOutcome[]): void {
  const isDenied = (one: LicenceOutcome) => one.result === 'failed' && one.failure.code === 'noAccess';
  if (outcomes.length > 0 && outcomes.every(isDenied)) throw askPerson('noAccess');
}
