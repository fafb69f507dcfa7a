import { randomUUID } from 'node:crypto';
import type { OutsideWrite } from '../migration/chain/entry';
import { told } from '../migration/chain/told';
import { isReached } from '../migration/endOfTerm/changeReached';
import type { ChangeName } from '../migration/endOfTerm/changeReached';
import { isKnownError } from '../migration/errors';
import type { CustomerId, SubscriptionId } from '../migration/ids';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';
import type { Witness } from '../migration/ports';
import type { Clock } from '../platform/clock';
import type { Call, Send } from './http/call';
import { isStale } from './http/errors';
import { checked } from './http/read';
import { Etagged, Subscription } from './schemas/subscription';
import { changedFields } from './subscriptionChange';
import { factsOf } from './subscriptionFacts';

/** A slow change is accepted first and shows later. */
const laterReads = 6;
const laterReadMs = 5_000;

interface Outside {
  readonly send: Send;
  readonly clock: Clock;
  readonly witness: Witness | undefined;
}

interface Wanted {
  readonly customer: CustomerId;
  readonly subscription: SubscriptionId;
  readonly change: ChangeName;
  /** Throws where it is not to be written over what was read. */
  insist?(asRead: SubscriptionFacts): void;
}

/**
 * Reads, changes one thing, and writes the whole resource back, because what a write leaves out Partner Center resets.
 * Nothing is written where the state is already reached.
 */
export async function changeSubscription(outside: Outside, wanted: Wanted): Promise<void> {
  try {
    await readAndWrite(outside, wanted);
  } catch (error) {
    if (!isKnownError(error) || !isStale(error)) throw error;
    await readAndWrite(outside, wanted);
  }
}

const pathOf = ({ customer, subscription }: Wanted): string =>
  `/v1/customers/${customer}/subscriptions/${subscription}`;

async function readAndWrite(outside: Outside, wanted: Wanted): Promise<void> {
  const whole = await readWhole(outside.send, pathOf(wanted));
  const facts = factsIn(whole, outside.clock);
  if (isReached(wanted.change, facts)) return;
  wanted.insist?.(facts);
  const write = writeOf(wanted, whole, changedFields(wanted.change, facts));
  const status = await told(outside.witness, write, async () => {
    const answer = await outside.send(callOf(wanted, whole, write));
    return { value: answer.status, correlationId: answer.correlationId };
  });
  if (status === 202) await waitUntilReached(outside, wanted);
}

type Whole = Record<string, unknown>;

/** Of the resource, what is changed of it. */
const writeOf = (
  { customer, subscription, change: what }: Wanted,
  whole: Whole,
  after: OutsideWrite['after'],
): OutsideWrite => ({
  ...{ what, requestId: randomUUID(), customer, subscription, after },
  before: Object.fromEntries(Object.keys(after).map((name) => [name, whole[name] ?? null])),
});

function callOf(wanted: Wanted, whole: Whole, { after, requestId }: OutsideWrite): Call {
  const { attributes } = Etagged.parse(whole);
  return {
    operation: 'subscriptions.change',
    method: 'PATCH',
    nature: 'repeatable',
    path: pathOf(wanted),
    body: { ...whole, ...after },
    requestId,
    ...(attributes?.etag === undefined ? {} : { headers: { 'If-Match': `"${attributes.etag}"` } }),
  };
}

async function waitUntilReached({ send, clock }: Outside, wanted: Wanted): Promise<void> {
  for (let reads = 0; reads < laterReads; reads += 1) {
    if (isReached(wanted.change, factsIn(await readWhole(send, pathOf(wanted)), clock))) return;
    await clock.sleep(laterReadMs);
  }
}

async function readWhole(send: Send, path: string): Promise<Whole> {
  const call: Call = { operation: 'subscriptions.get', method: 'GET', nature: 'repeatable', path };
  const answer = await send(call);
  checked(Subscription, call, answer);
  return answer.body as Whole;
}

const factsIn = (whole: Whole, clock: Clock): SubscriptionFacts => factsOf(Subscription.parse(whole), clock.now());
