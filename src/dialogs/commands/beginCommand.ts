import { customerId, migrationId, subscriptionId } from '../../migration/ids';
import type { SubscriptionId } from '../../migration/ids';
import type { Migration, Problem, ProblemCode } from '../../migration/plan/progress';
import type { RadarEntry } from '../../migration/radar/radar';
import { decideByNow } from '../../migration/radar/takeBack';
import { plain } from '../../text/plain';
import { beginMigration } from '../migrate/dialogHost';
import type { HostedTurn } from '../migrate/dialogHost';
import { emptyDraft } from '../migrate/draft';
import type { Draft } from '../migrate/draft';
import { draftAgain } from '../migrate/draftAgain';
import type { MigrateStart } from '../migrate/heard';
import { say } from '../turn';
import type { TurnScope } from '../turnScope';
import type { CommandCall } from './commandCall';

/** `migrate`, alone, with a customer's name, or from a row of the radar. */
export async function beginCommand(scope: HostedTurn, { argument, entry }: CommandCall): Promise<void> {
  if (entry === undefined) return beginMigration(scope, { query: argument });
  const known = await scope.services.radarStore.entry(
    customerId(entry.customerId),
    subscriptionId(entry.subscriptionId),
  );
  if (known === undefined) {
    return say(scope.turn, scope.turn.text.chat.noSuchCustomer(plain(entry.customerId)));
  }
  const ended = await endOutdated(scope, known.subscriptionId);
  await seesToIt(scope, known);
  if (ended?.problem?.code === 'quoteChanged')
    return beginMigration(scope, await askedAnew(ended, ended.problem, scope));
  const customer = { id: known.customerId, name: known.customerName };
  const asked = await askedBefore(scope, entry.asAsked, known);
  await beginMigration(scope, { draft: asked ?? { ...emptyDraft, customer, subscriptionId: known.subscriptionId } });
}

/** The answers of a request for approval that came to nothing; undefined where it is another's or of something else. */
async function askedBefore(
  { services, turn }: TurnScope,
  id: string | undefined,
  { subscriptionId: meant }: RadarEntry,
): Promise<Draft | undefined> {
  const request = id === undefined ? undefined : await services.approvals.get(migrationId(id));
  if (request?.agentId !== turn.agentId || request.plan.retired.subscriptionId !== meant) return undefined;
  return draftAgain(request.plan, turn.agentId);
}

/** Everything is answered as it was, and the review says what has changed since. */
async function askedAnew(
  { plan: { id, customer, retired } }: Migration,
  { facts: changed }: Problem,
  { services, turn }: TurnScope,
): Promise<MigrateStart> {
  const plan = await services.migrations.whole(id);
  const { subscriptionId } = retired;
  return {
    draft: plan ? draftAgain(plan, turn.agentId) : { ...emptyDraft, customer, subscriptionId },
    view: { changed },
  };
}

/** From now on its end does not escalate. */
async function seesToIt({ services, turn }: TurnScope, entry: RadarEntry): Promise<void> {
  const last = decideByNow(entry, turn.now.toISOString());
  if (last === undefined) return;
  await services.wishes.acted(entry.subscriptionId, last, turn.agentId, turn.now.toISOString());
}

/** Asked with a button that begins anew. What an order has given is there as free seats. */
const beginsAnew: readonly (ProblemCode | undefined)[] = ['quoteChanged', 'orderDead', 'orderCancelled', 'orderPartly'];

/**
 * A migration whose offer is no longer what was confirmed can't go on, and no seats are on their way for it. Asking for a
 * new review ends it, because a subscription has one migration at a time.
 */
async function endOutdated(
  { services, turn }: TurnScope,
  subscription: SubscriptionId,
): Promise<Migration | undefined> {
  const id = await services.migrations.running(subscription);
  const migration = id && (await services.migrations.load(id));
  if (!migration || migration.state !== 'waitingForPerson' || !beginsAnew.includes(migration.problem?.code))
    return undefined;
  await services.control.stop(migration.plan.id, turn.agentId);
  services.liveCards.refresh(migration.plan.id);
  return migration;
}
