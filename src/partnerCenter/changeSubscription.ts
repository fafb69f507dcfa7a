import { isKnownError } from '../migration/errors';
import type { CustomerId, SubscriptionId } from '../migration/ids';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';
import type { Clock } from '../platform/clock';
import type { Call, Send } from './http/call';
import { isStale } from './http/errors';
import { checked } from './http/read';
import { Etagged, Subscription } from './schemas/subscription';
import type { SubscriptionChange } from './subscriptionChange';
import { factsOf } from './subscriptionFacts';

/** A slow change is accepted first and shows later. */
const laterReads = 6;
const laterReadMs = 5_000;

/**
 * Reads, changes one thing, and writes the whole resource back, because what a write leaves out Partner Center resets.
 * Nothing is written where the state is already reached.
 */
export async function changeSubscription(
  send: Send,
  clock: Clock,
  customer: CustomerId,
  subscription: SubscriptionId,
  change: SubscriptionChange,
): Promise<void> {
  const path = `/v1/customers/${customer}/subscriptions/${subscription}`;
  try {
    await readAndWrite(send, clock, path, change);
  } catch (error) {
    if (!isKnownError(error) || !isStale(error)) throw error;
    await readAndWrite(send, clock, path, change);
  }
}

async function readAndWrite(send: Send, clock: Clock, path: string, change: SubscriptionChange): Promise<void> {
  const whole = await readWhole(send, path);
  const facts = factsIn(whole, clock);
  if (change.isReached(facts)) return;
  const { attributes } = Etagged.parse(whole);
  const answer = await send({
    operation: 'subscriptions.change',
    method: 'PATCH',
    nature: 'repeatable',
    path,
    body: { ...whole, ...change.fields(facts) },
    ...(attributes?.etag === undefined ? {} : { headers: { 'If-Match': `"${attributes.etag}"` } }),
  });
  if (answer.status === 202) await waitUntilReached(send, clock, path, change);
}

async function waitUntilReached(send: Send, clock: Clock, path: string, change: SubscriptionChange): Promise<void> {
  for (let reads = 0; reads < laterReads; reads += 1) {
    if (change.isReached(factsIn(await readWhole(send, path), clock))) return;
    await clock.sleep(laterReadMs);
  }
}

async function readWhole(send: Send, path: string): Promise<Record<string, unknown>> {
  const call: Call = { operation: 'subscriptions.get', method: 'GET', nature: 'repeatable', path };
  const answer = await send(call);
  checked(Subscription, call, answer);
  return answer.body as Record<string, unknown>;
}

const factsIn = (whole: Record<string, unknown>, clock: Clock): SubscriptionFacts =>
  factsOf(Subscription.parse(whole), clock.now());
