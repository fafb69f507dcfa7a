import { isAskedTooLongAgo, standingOf } from '../../../migration/endOfTerm/takeBack';
import type { TakeBackEnd, TakenBackAction } from '../../../migration/endOfTerm/takeBack';
import { isKnownError, KnownError } from '../../../migration/errors';
import type { SubscriptionFacts } from '../../../migration/packs/subscriptionFacts';
import type { MigrationPlan } from '../../../migration/plan/plan';
import type { AskedTakeBack, StoredPlan } from '../../../migration/ports';
import { retiredNow } from '../../customer/retiredNow';
import type { EndLookPorts, PromisePorts, RunPorts } from '../../deps';
import { Scribe } from '../writing/scribe';
import { writtenSubscriptions } from '../writing/written';
import { mayStillAct } from './mayStillAct';

export interface TakeBackPorts
  extends
    Pick<EndLookPorts, 'takeBacks'>,
    Pick<PromisePorts, 'rights'>,
    Pick<RunPorts, 'subscriptions' | 'chains' | 'houseHold' | 'clock' | 'log'> {
  readonly migrations: Pick<RunPorts['migrations'], 'confirmed'>;
}

const againMinutes = 1;

/**
 * Opens again what people want back: ends that were set, and what was suspended. It is looked first whether that was done
 * already, and it counts as done only when it is read so. What keeps it from being done passes, or ends it and is told.
 */
export async function takeBackAsked(ports: TakeBackPorts): Promise<void> {
  const { clock, log, takeBacks } = ports;
  for (const asked of await takeBacks.claimAsked(clock.now().toISOString(), againMinutes)) {
    await takeBack(ports, asked).catch((error: unknown) => {
      const facts = { migrationId: asked.id };
      if (isKnownError(error))
        log.warn('What somebody wants back could not be opened yet.', { ...facts, code: error.code });
      else log.error('Opening something again failed.', error, facts);
    });
  }
}

async function takeBack(ports: TakeBackPorts, asked: AskedTakeBack): Promise<void> {
  const { clock, houseHold, log, migrations, takeBacks } = ports;
  if (await houseHold.isHeld(asked.id)) return;
  const stored = await migrations.confirmed(asked.id);
  if (!stored) return;
  const over =
    (await whyOver(ports, asked, stored)) ?? (await whyNotDone(writing(ports, asked, stored.plan), asked, stored.plan));
  const at = clock.now().toISOString();
  if (over === undefined) await takeBacks.done(asked, at);
  else await takeBacks.end(asked.id, over, at);
  log.info('It was seen to what somebody wants back.', { migrationId: asked.id, code: over ?? 'done' });
}

function writing(ports: TakeBackPorts, { id, by: actor }: AskedTakeBack, { customer }: MigrationPlan): TakeBackPorts {
  const scribe = new Scribe(ports, { id, customer: customer.id, actor });
  return { ...ports, subscriptions: writtenSubscriptions(ports.subscriptions, scribe) };
}

async function whyOver(
  { clock, rights }: TakeBackPorts,
  { askedAt, by, overBecause }: AskedTakeBack,
  { plan, isAsConfirmed }: StoredPlan,
): Promise<TakeBackEnd | undefined> {
  if (overBecause !== undefined) return overBecause;
  if (!isAsConfirmed) return 'notAsConfirmed';
  if (!(await mayStillAct(rights, by, plan.customer.id))) return 'noRight';
  return isAskedTooLongAgo(askedAt, clock.now()) ? 'tooLate' : undefined;
}

/** @throws KnownError where that may pass */
async function whyNotDone(
  ports: TakeBackPorts,
  { action, shown }: AskedTakeBack,
  plan: MigrationPlan,
): Promise<TakeBackEnd | undefined> {
  const standing = standingOf(action, await retiredNow(ports, plan), shown);
  if (standing === 'changed') return 'changed';
  if (standing === 'open') return undefined;
  try {
    if (standingOf(action, await open(ports, action, plan), shown) === 'open') return undefined;
    throw new KnownError('conflict', 'waitAndRetry', 'The subscription still reads as closed.');
  } catch (error) {
    if (isKnownError(error) && (error.code === 'refused' || error.code === 'noAccess')) return 'refused';
    throw error;
  }
}

function open(
  { subscriptions }: TakeBackPorts,
  action: TakenBackAction,
  plan: MigrationPlan,
): Promise<SubscriptionFacts> {
  const which = [plan.customer.id, plan.retired.subscriptionId] as const;
  return action === 'suspend' ? subscriptions.reactivate(...which) : subscriptions.setAutoRenew(...which, true);
}
