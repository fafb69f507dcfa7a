import { addDays, dayOf } from '../../../migration/days';
import { endMilestones, milestoneDue } from '../../../migration/endOfTerm/endMilestone';
import { endOfTerm, endsBy } from '../../../migration/endOfTerm/endOfTerm';
import { isKnownError } from '../../../migration/errors';
import { closeVerdict } from '../../../migration/plan/close';
import type { SubscriptionFacts } from '../../../migration/packs/subscriptionFacts';
import type { MigrationPlan } from '../../../migration/plan/plan';
import { countsFor } from '../../../migration/offers/rebuy';
import type { ComingEnd, ShortOfSeats } from '../../../migration/ports';
import { dayToScan } from '../../../migration/radar/scanDue';
import type { ScanTime } from '../../../migration/radar/scanDue';
import { otherSubscriptions } from '../../customer/otherSubscriptions';
import { retiredNow } from '../../customer/retiredNow';
import { holdersOf, remainingOf } from '../../customer/stillHolding';
import type { EndLookPorts, RunPorts } from '../../deps';

export interface LookPorts
  extends
    Pick<EndLookPorts, 'endLooks'>,
    Pick<RunPorts, 'subscriptions' | 'licences' | 'people' | 'houseHold' | 'clock' | 'log'> {
  readonly migrations: Pick<RunPorts['migrations'], 'plan' | 'setRemaining'>;
  readonly scanTime: ScanTime;
}

/** A reading that failed, or was not complete, says nothing: soon there is another. */
const againMinutes = 60;

/** Looks again at what we had set to end, before it ends: whoever got the licence since would lose it. On hold nobody looks. */
export async function lookAtEnds(ports: LookPorts): Promise<void> {
  const { clock, endLooks, scanTime } = ports;
  const day = dayToScan(undefined, clock.now(), scanTime);
  if (day === undefined) return;
  for (const end of await endLooks.coming(day, addDays(day, endMilestones[0]))) {
    await lookAt(ports, end, day).catch((error: unknown) => {
      const facts = { migrationId: end.id };
      if (isKnownError(error)) ports.log.warn('An end could not be looked at.', { ...facts, code: error.code });
      else ports.log.error('A look at an end failed.', error, facts);
    });
  }
}

async function lookAt(ports: LookPorts, end: ComingEnd, day: string): Promise<void> {
  const { clock, endLooks, houseHold, migrations, scanTime } = ports;
  const setOn = dayOf(end.setAt, scanTime.timeZone);
  const isDue = milestoneDue({ ...end, setOn }, day) !== undefined;
  if (!isDue || (await houseHold.isHeld(end.id))) return;
  if (!(await endLooks.claim(end.id, clock.now().toISOString(), againMinutes))) return;
  const plan = await migrations.plan(end.id);
  const endsOn = plan && (await endNow(ports, plan));
  if (plan && endsOn) await look(ports, plan, { ...end, setOn, endsOn }, day);
}

/** By the end that was read now: the radar's reading may be of yesterday. */
async function look(
  ports: LookPorts,
  plan: MigrationPlan,
  end: Parameters<typeof milestoneDue>[0],
  day: string,
): Promise<void> {
  const milestone = milestoneDue(end, day);
  if (milestone === undefined) return;
  const short = await shortOfSeats(ports, plan, end.endsOn);
  const at = ports.clock.now().toISOString();
  await ports.endLooks.note(plan.id, { endsOn: end.endsOn, milestone }, at, short);
  const found = { migrationId: plan.id, count: short?.holders ?? 0 };
  ports.log.info('An end that was set was looked at again.', found);
}

/** Its last day, where it still is to end: what does not hold any more is told when the radar has read it. */
async function endNow(ports: LookPorts, plan: MigrationPlan): Promise<string | undefined> {
  const facts = await retiredNow(ports, plan);
  return 'commerce' in facts && facts.status === 'active' && endOfTerm(facts) === 'ends' ? facts.endsOn : undefined;
}

/** Seats of what ends with it, or before, are none. Who holds it is kept: cards tell it. */
async function shortOfSeats(ports: LookPorts, plan: MigrationPlan, endsOn: string): Promise<ShortOfSeats | undefined> {
  const { customer, retired } = plan;
  const holders = await holdersOf(ports, plan);
  const counts = countsFor(plan);
  const staysOn = (facts: SubscriptionFacts): boolean => counts(facts) && !endsBy(facts, endsOn);
  const subscriptions =
    holders.length > 0 ? await otherSubscriptions(ports, customer.id, retired.subscriptionId, staysOn) : [];
  const { mayClose, ...short } = closeVerdict({ holders, subscriptions, retired });
  const remaining = await remainingOf(ports, plan, holders, mayClose);
  await ports.migrations.setRemaining(plan.id, remaining, ports.clock.now().toISOString());
  return mayClose ? undefined : short;
}
