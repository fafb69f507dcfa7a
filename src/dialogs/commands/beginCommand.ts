import { customerId, subscriptionId } from '../../migration/ids';
import type { SubscriptionId } from '../../migration/ids';
import { lastDayOf } from '../../migration/radar/radar';
import type { RadarEntry } from '../../migration/radar/radar';
import { plain } from '../../text/plain';
import { emptyDraft } from '../migrate/draft';
import { beginMigration } from '../migrate/stage';
import type { Stage } from '../migrate/stage';
import { say } from '../turn';
import type { CommandCall } from './commandCall';

/** `migrate`, alone, with a customer's name, or from a row of the radar. */
export async function beginCommand(stage: Stage, { argument, entry }: CommandCall): Promise<void> {
  if (entry === undefined) return beginMigration(stage, { query: argument });
  const known = await stage.services.radarStore.entry(customerId(entry.customerId), subscriptionId(entry.subscriptionId));
  if (known === undefined) {
    return say(stage.turn, stage.turn.text.chat.noSuchCustomer(plain(entry.customerId)));
  }
  await endOutdated(stage, known.subscriptionId);
  await seesToIt(stage, known);
  const customer = { id: known.customerId, name: known.customerName };
  await beginMigration(stage, { draft: { ...emptyDraft, customer, subscriptionId: known.subscriptionId } });
}

/** From now on its end does not escalate. */
async function seesToIt({ services, turn }: Stage, entry: RadarEntry): Promise<void> {
  const last = lastDayOf(entry);
  if (last === undefined) return;
  await services.wishes.acted(entry.subscriptionId, last, turn.agentId, turn.now.toISOString());
}

/**
 * A migration whose offer is no longer what was confirmed can't go on, and nothing was bought for it. Asking for a new
 * review ends it, because a subscription has one migration at a time.
 */
async function endOutdated({ services }: Stage, subscription: SubscriptionId): Promise<void> {
  const id = await services.ledger.running(subscription);
  const migration = id && (await services.ledger.load(id));
  if (!migration || migration.state !== 'waitingForPerson' || migration.problem?.code !== 'quoteChanged') return;
  await services.control.stop(migration.plan.id);
  services.liveCards.refresh(migration.plan.id);
}
