import { isAskedTooLongAgo, standingOf } from '../../../migration/endOfTerm/takeBack';
import type { TakeBackEnd } from '../../../migration/endOfTerm/takeBack';
import { isKnownError, KnownError } from '../../../migration/errors';
import type { MigrationPlan } from '../../../migration/plan/plan';
import type { AskedTakeBack } from '../../../migration/ports';
import { retiredNow } from '../../customer/retiredNow';
import type { EndLookPorts, PromisePorts, RunPorts } from '../../deps';

export interface TakeBackPorts
  extends
    Pick<EndLookPorts, 'takeBacks'>,
    Pick<PromisePorts, 'mayStillAct'>,
    Pick<RunPorts, 'subscriptions' | 'houseHold' | 'clock' | 'log'> {
  readonly migrations: Pick<RunPorts['migrations'], 'confirmed'>;
}

const againMinutes = 1;

/**
 * Takes back the ends that people want back. It is looked first whether that was done already, and it counts as done only
 * when it is read so. What keeps it from being done passes, or ends it and is told.
 */
export async function takeBackAsked(ports: TakeBackPorts): Promise<void> {
  const { clock, log, takeBacks } = ports;
  for (const asked of await takeBacks.claimAsked(clock.now().toISOString(), againMinutes)) {
    await takeBack(ports, asked).catch((error: unknown) => {
      const facts = { migrationId: asked.id };
      if (isKnownError(error)) log.warn('An end could not be taken back yet.', { ...facts, code: error.code });
      else log.error('Taking an end back failed.', error, facts);
    });
  }
}

async function takeBack(ports: TakeBackPorts, asked: AskedTakeBack): Promise<void> {
  const { clock, houseHold, log, migrations, takeBacks } = ports;
  if (await houseHold.isHeld(asked.id)) return;
  const stored = await migrations.confirmed(asked.id);
  if (!stored) return;
  const over = whyOver(ports, asked, stored.isAsConfirmed) ?? (await whyNotDone(ports, asked, stored.plan));
  const at = clock.now().toISOString();
  if (over === undefined) await takeBacks.done(asked, at);
  else await takeBacks.end(asked.id, over, at);
  log.info('It was seen to an end that somebody wants back.', { migrationId: asked.id, code: over ?? 'done' });
}

function whyOver(
  { clock, mayStillAct }: TakeBackPorts,
  { askedAt, by, overBecause }: AskedTakeBack,
  isAsConfirmed: boolean,
): TakeBackEnd | undefined {
  if (overBecause !== undefined) return overBecause;
  if (!isAsConfirmed) return 'notAsConfirmed';
  if (!mayStillAct(by)) return 'noRight';
  return isAskedTooLongAgo(askedAt, clock.now()) ? 'tooLate' : undefined;
}

/** @throws KnownError where that may pass */
async function whyNotDone(
  ports: TakeBackPorts,
  { shown }: AskedTakeBack,
  plan: MigrationPlan,
): Promise<TakeBackEnd | undefined> {
  const standing = standingOf(await retiredNow(ports, plan), shown);
  if (standing === 'changed') return 'changed';
  if (standing === 'open') return undefined;
  try {
    const after = await ports.subscriptions.setAutoRenew(plan.customer.id, plan.retired.subscriptionId, true);
    if (standingOf(after, shown) === 'open') return undefined;
    throw new KnownError('conflict', 'waitAndRetry', 'The end still reads as set.');
  } catch (error) {
    if (isKnownError(error) && (error.code === 'refused' || error.code === 'noAccess')) return 'refused';
    throw error;
  }
}
