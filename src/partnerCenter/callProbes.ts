import { isKnownError } from '../migration/errors';
import type { CustomerId } from '../migration/ids';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';
import type { ProbedCall } from '../migration/ports';
import type { Clock } from '../platform/clock';
import { countryOf } from './country';
import type { Call, Send } from './http/call';
import type { Operation } from './http/callTable';
import { createSubscriptions } from './subscriptions';

type Question = Pick<Call, 'path' | 'query'>;

/** What a question is made of, as far as the customer has it. */
interface Known {
  readonly customer: CustomerId;
  readonly country?: string;
  readonly subscriptions: readonly SubscriptionFacts[];
  readonly today: string;
}

type Probe = readonly [Operation, (known: Known) => Question | undefined];

/** Nobody's; whoever may ask is told that there is none. */
const nobodys = '00000000-0000-4000-8000-000000000000';
const searched = JSON.stringify({ Field: 'CompanyName', Value: 'a', Operator: 'starts_with' });

const at = (path: string, query?: Question['query']): Question => ({ path, ...(query && { query }) });
const of = ({ customer }: Known, path: string, query?: Question['query']): Question =>
  at(`/v1/customers/${customer}${path}`, query);

const subscription = (known: Known, path: string): Question | undefined => {
  const [one] = known.subscriptions;
  return one && of(known, `/subscriptions/${one.id}${path}`);
};

const order = (known: Known, query?: Question['query']): Question => {
  const id = known.subscriptions.find(({ orderId }) => orderId !== undefined)?.orderId ?? nobodys;
  return of(known, `/orders/${encodeURIComponent(id)}`, query);
};

function sku(known: Known, path: string): Question | undefined {
  const one = known.subscriptions.find(({ productId, catalogSkuId }) => productId && catalogSkuId);
  if (one === undefined) return undefined;
  const [product, catalogSku] = [one.productId, one.catalogSkuId].map((id = '') => encodeURIComponent(id));
  return of(known, `/products/${product}/skus/${catalogSku}${path}`, { targetSegment: 'commercial' });
}

function transitions(known: Known): Question | undefined {
  const one = known.subscriptions.find(({ commerce }) => commerce === 'nce');
  return one && of(known, `/subscriptions/${one.id}/transitions`);
}

function offer({ subscriptions, country }: Known): Question | undefined {
  const one = subscriptions.find(({ commerce, offerId }) => commerce === 'legacy' && offerId !== '');
  return one && country ? at(`/v1/offers/${one.offerId}`, { country }) : undefined;
}

const promotion = ({ country }: Known): Question | undefined =>
  country === undefined ? undefined : at(`/v1/productpromotions/${nobodys}`, { country });

/** Each row of the table that only reads. */
const probes: readonly Probe[] = [
  ['customers.all', () => at('/v1/customers', { size: 1 })],
  ['customers.search', () => at('/v1/customers', { size: 1, filter: searched })],
  ['customers.get', (known) => of(known, '')],
  ['customers.billingProfile', (known) => of(known, '/profiles/billing')],
  ['customers.qualifications', (known) => of(known, '/qualifications')],
  ['customers.agreements', (known) => of(known, '/agreements', { agreementType: 'MicrosoftCustomerAgreement' })],
  ['customers.directSignature', (known) => of(known, '/directSignedMicrosoftCustomerAgreementStatus')],
  ['customers.validationStatus', (known) => of(known, '/validationStatus', { type: 'account' })],
  ['profiles.partner', () => at('/v1/profiles/mpn')],
  ['subscriptions.list', (known) => of(known, '/subscriptions')],
  ['subscriptions.get', (known) => subscription(known, '')],
  ['subscriptions.provisioningStatus', (known) => subscription(known, '/provisioningstatus')],
  ['subscriptions.transitions', transitions],
  ['transfers.list', (known) => of(known, '/transfers')],
  ['offers.get', offer],
  ['catalogue.sku', (known) => sku(known, '')],
  ['catalogue.availabilities', (known) => sku(known, '/availabilities')],
  ['promotions.get', promotion],
  ['carts.get', (known) => of(known, `/carts/${nobodys}`)],
  ['orders.get', (known) => order(known)],
  ['orders.price', (known) => order(known, { includePrice: 'true' })],
  ['orders.list', (known) => of(known, '/orders')],
  ['auditRecords.changes', ({ today }) => at('/v1/auditrecords', { startDate: today, size: 1 })],
  ['auditRecords.list', ({ today }) => at('/v1/auditrecords', { startDate: today, size: 1 })],
];

/** Sends every call that only reads, about one customer, and tells what came of each. */
export async function probeCalls(send: Send, clock: Clock, customer: CustomerId): Promise<readonly ProbedCall[]> {
  const known = await knownOf(send, clock, customer);
  const came: ProbedCall[] = [];
  for (const [operation, question] of probes) came.push(await probed(send, operation, question(known)));
  return came;
}

async function knownOf(send: Send, clock: Clock, customer: CustomerId): Promise<Known> {
  const today = clock.now().toISOString().slice(0, 10);
  const list = await orUndefined(createSubscriptions(send, clock).list(customer));
  const country = await orUndefined(countryOf(send, customer));
  return { customer, today, subscriptions: list?.items ?? [], ...(country !== undefined && { country }) };
}

/** Why it failed is told where the same call is probed. */
async function orUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isKnownError(error)) return undefined;
    throw error;
  }
}

async function probed(send: Send, operation: Operation, question: Question | undefined): Promise<ProbedCall> {
  if (question === undefined) return { operation, came: 'nothingToAsk' };
  try {
    await send({ operation, method: 'GET', nature: 'repeatable', ...question });
    return { operation, came: 'answer' };
  } catch (error) {
    if (!isKnownError(error)) throw error;
    // That there is none of it is an answer to whoever may ask.
    return { operation, came: error.code === 'notFound' ? 'answer' : error };
  }
}
