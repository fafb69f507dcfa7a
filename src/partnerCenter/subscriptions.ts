import type { ChangeName } from '../migration/endOfTerm/changeReached';
import { skuId } from '../migration/ids';
import type { CustomerId, SkuId, SubscriptionId } from '../migration/ids';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';
import type { Subscriptions, Witness } from '../migration/ports';
import { readingOf } from '../migration/reading';
import type { Clock } from '../platform/clock';
import { defined } from '../platform/defined';
import { changeSubscription } from './changeSubscription';
import { countryOf } from './country';
import type { Send } from './http/call';
import { readAll } from './http/collection';
import { notTold, read, unless } from './http/read';
import { LegacyOffer, ProvisioningStatus, Subscription } from './schemas/subscription';
import { factsOf } from './subscriptionFacts';

export function createSubscriptions(send: Send, clock: Clock): Subscriptions {
  const get = async (customer: CustomerId, subscription: SubscriptionId): Promise<SubscriptionFacts> => {
    const path = `/v1/customers/${customer}/subscriptions/${subscription}`;
    return factsOf(await read(send, Subscription, { operation: 'subscriptions.get', path }), clock.now());
  };
  const change = async (
    customer: CustomerId,
    subscription: SubscriptionId,
    name: ChangeName,
    witness: Witness | undefined,
    insist?: (asRead: SubscriptionFacts) => void,
  ): Promise<SubscriptionFacts> => {
    await changeSubscription(
      { send, clock, witness },
      { customer, subscription, change: name, ...defined({ insist }) },
    );
    return get(customer, subscription);
  };
  return {
    list: async (customer) => {
      const path = `/v1/customers/${customer}/subscriptions`;
      const all = await readAll(send, Subscription, { operation: 'subscriptions.list', path });
      return readingOf(all, (one) => factsOf(one, clock.now()));
    },
    get,
    skuOf: async (customer, subscription) =>
      (await provisionedSku(send, customer, subscription.id)) ?? (await offeredSku(send, customer, subscription)),
    close: (customer, subscription, action, insist, witness) => change(customer, subscription, action, witness, insist),
    reactivate: (customer, subscription, witness) => change(customer, subscription, 'reactivate', witness),
    setAutoRenew: (customer, subscription, on, witness) =>
      change(customer, subscription, on ? 'renewAgain' : 'endAtTerm', witness),
  };
}

/** Needs delegated rights and a provisioned subscription; without either there is no answer here. */
async function provisionedSku(
  send: Send,
  customer: CustomerId,
  subscription: SubscriptionId,
): Promise<SkuId | undefined> {
  const path = `/v1/customers/${customer}/subscriptions/${subscription}/provisioningstatus`;
  const status = read(send, ProvisioningStatus, { operation: 'subscriptions.provisioningStatus', path });
  const found = (await unless(notTold, status))?.skuId;
  return found === undefined ? undefined : skuId(found);
}

/** A legacy offer's product is the Entra SKU; new commerce has no such offers. */
async function offeredSku(
  send: Send,
  customer: CustomerId,
  subscription: SubscriptionFacts,
): Promise<SkuId | undefined> {
  if (subscription.commerce !== 'legacy' || subscription.offerId === '') return undefined;
  const country = await countryOf(send, customer);
  const question = { operation: 'offers.get', path: `/v1/offers/${subscription.offerId}`, query: { country } } as const;
  const found = (await unless(['notFound', 'refused'], read(send, LegacyOffer, question)))?.product?.id;
  return found === undefined ? undefined : skuId(found);
}
