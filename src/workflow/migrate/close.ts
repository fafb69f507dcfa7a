import { isKnownError, KnownError } from '../../migration/errors';
import { endOfTerm } from '../../migration/endOfTerm/endOfTerm';
import type { CloseAction } from '../../migration/packs/pack';
import { isClosedBy } from '../../migration/plan/close';
import { inHeadcount } from '../../migration/plan/storedPlan';
import { closeGuard } from '../customer/guard';
import { retiredNow } from '../customer/retiredNow';
import { holdersOf, remainingOf } from '../customer/stillHolding';
import { askPerson, Ending } from '../ending';
import { refusalFacts } from '../failure';
import { endAtTerm, keepRenewal, renewAgain } from './endAtTerm';
import { enter } from './enter';
import { insistUnchanged } from './insistUnchanged';
import type { StillSo } from './insistUnchanged';
import { nowOf } from './run';
import type { RunWith } from './run';
import { showSoon } from './show';
import { tryStep } from './tryStep';
import { obey } from './wait';

type Run = RunWith<'migrations' | 'people' | 'subscriptions' | 'licences' | 'sweepAfter'>;

/**
 * Closes the retired subscription when a read made after the last move shows that nobody loses a licence by it. One
 * migration of a customer at a time: two would each count on the seats of the subscription that the other closes. What
 * could not be read in full says nothing of who holds it: it is read again, then a person is asked.
 */
export async function closeRetired(run: Run): Promise<Ending> {
  await enter(run, 'closing');
  const { customer, retired, headcount } = run.plan;
  // Whoever holds the new plan is read at once, which may be as many.
  run.ports.sweepAfter(inHeadcount(headcount), 'inPlace');
  const renewed = actionOf(run) === 'endAtTerm' && (await keepRenewal(run, retired.subscriptionId));
  const key = `close ${customer.id}`;
  try {
    return new Ending(await tryStep(run, 'close', () => run.steps.alone(key, () => closeOnce(run, renewed))));
  } catch (error) {
    if (isHalt(error) && (await wasClosed(run, renewed))) return new Ending('done');
    throw error;
  }
}

const isHalt = (error: unknown): boolean =>
  error instanceof Ending && (error.state === 'stopped' || error.state === 'paused');

/** An answer was lost, or a process died, between what was sent and the stop: what is closed by then is not told to be open. */
async function wasClosed(run: Run, renewed: boolean): Promise<boolean> {
  const action = actionOf(run);
  if (action === 'leave' || !(await run.steps.mayTake('a look at the retired subscription before a stop')))
    return false;
  try {
    return await tryStep(run, 'look whether it was closed', () => noteIfClosed(run, action, renewed));
  } catch (error) {
    if (isHalt(error)) return false;
    throw error;
  }
}

async function noteIfClosed(run: Run, action: Exclude<CloseAction, 'leave'>, renewed: boolean): Promise<boolean> {
  const { plan, ports } = run;
  const now = await retiredNow(ports, plan);
  if (readsClosed(now, action)) {
    await ports.migrations.setClosed(run.id, action, nowOf(run));
    return true;
  }
  const isHalfway = renewed && 'autoRenew' in now && !now.autoRenew;
  if (isHalfway) await renewAgain(ports, plan.customer.id, plan.retired.subscriptionId);
  return false;
}

function readsClosed(now: Awaited<ReturnType<typeof retiredNow>>, action: Exclude<CloseAction, 'leave'>): boolean {
  if (action !== 'endAtTerm') return isClosedBy(action, now);
  return !('commerce' in now) || endOfTerm(now) === 'ends';
}

/** What was confirmed; at once where somebody has said so since. */
const actionOf = ({ intent, plan }: Run): CloseAction => (intent === 'endNow' ? 'endNow' : plan.close);

async function closeOnce(run: Run, renewed: boolean): Promise<'done' | 'leftOpen'> {
  const { plan, ports } = run;
  const action = actionOf(run);
  const holders = await holdersOf(ports, plan);
  const { mayClose } = action === 'leave' ? leaving : await closeGuard(ports, plan, holders, 'ifHeld');
  await ports.migrations.setRemaining(run.id, await remainingOf(ports, plan, holders, mayClose), nowOf(run));
  if (action === 'leave') return 'done';
  if (!mayClose) return 'leftOpen';
  const insist = await insistUnchanged(run, holders);
  // While all that was read somebody may have thought better of it.
  obey(await ports.migrations.control(run.id));
  if (!(await closeNow(run, action, renewed, insist))) return 'leftOpen';
  await ports.migrations.setClosed(run.id, action, nowOf(run));
  showSoon(run);
  return 'done';
}

const leaving = { mayClose: true };

/**
 * False when Partner Center did not take the end of the term, and everything is as it was before.
 *
 * @throws Ending when Partner Center refuses
 */
async function closeNow(
  run: Run,
  action: Exclude<CloseAction, 'leave'>,
  renewed: boolean,
  insist: StillSo,
): Promise<boolean> {
  const { plan, ports } = run;
  const { customer, retired } = plan;
  try {
    if (action === 'endAtTerm') return await endAtTerm(ports, customer.id, retired.subscriptionId, renewed, insist);
    const after = await ports.subscriptions.close(customer.id, retired.subscriptionId, action, insist);
    if (!isClosedBy(action, after))
      throw new KnownError('conflict', 'waitAndRetry', 'The subscription still reads as open.');
    return true;
  } catch (error) {
    if (!isKnownError(error)) throw error;
    if (error.code === 'notFound' && (await retiredNow(run.ports, run.plan)).status === 'deleted') return true;
    throw error.code === 'refused' ? askPerson('closeRefused', refusalFacts(error)) : error;
  }
}
