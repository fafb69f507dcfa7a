import type { z } from 'zod';
import type { CustomerId, SubscriptionId } from '../migration/ids';
import type { SetInMotion } from '../migration/underWay';
import type { MotionReads } from '../migration/ports';
import { defined } from '../platform/defined';
import type { Send } from './http/call';
import { readAll } from './http/collection';
import { notTold, read, unless } from './http/read';
import { Transfer, Transitions } from './schemas/setInMotion';

/** What is not told to whoever asks is taken for nothing: a check that is missed costs no more than it did before. */
export const createMotionReads = (send: Send): MotionReads => ({
  of: async (customer, { id, commerce }) => {
    const [transfers, transitions] = await Promise.all([
      transfersOf(send, customer, id),
      // Of the older platform it needs rights in the customer's own tenant.
      commerce === 'nce' ? transitionsOf(send, customer, id) : [],
    ]);
    return [...transfers, ...transitions];
  },
});

async function transfersOf(send: Send, customer: CustomerId, id: SubscriptionId): Promise<readonly SetInMotion[]> {
  const path = `/v1/customers/${customer}/transfers`;
  const all = await unless(notTold, readAll(send, Transfer, { operation: 'transfers.list', path }));
  return (all?.items ?? []).filter((each) => isOf(each, id)).map(asTransfer);
}

/** Until the partner who has it chooses subscriptions, a transfer is of none. */
const isOf = ({ lineItems }: z.output<typeof Transfer>, id: SubscriptionId): boolean =>
  lineItems.some((line) => [line, ...line.addonItems].some(({ subscriptionId }) => subscriptionId === id));

const asTransfer = ({ status, ...told }: z.output<typeof Transfer>): SetInMotion => {
  const { targetPartnerName: to, createdTime: since, expirationTime: expiresAt } = told;
  return { kind: 'transfer', status, ...defined({ to, since, expiresAt }) };
};

async function transitionsOf(send: Send, customer: CustomerId, id: SubscriptionId): Promise<readonly SetInMotion[]> {
  const path = `/v1/customers/${customer}/subscriptions/${id}/transitions`;
  const all = await unless(notTold, read(send, Transitions, { operation: 'subscriptions.transitions', path }));
  return (all ?? []).flatMap(latestOfEach);
}

/** Of each thing that happens in a transition how it stands last, in whichever order that is told. */
function latestOfEach(events: z.output<typeof Transitions>[number]): readonly SetInMotion[] {
  const latest = new Map<string | undefined, SetInMotion>();
  for (const { name, status, timestamp: since } of events) {
    const isOlder = since !== undefined && since < (latest.get(name)?.since ?? '');
    if (!isOlder) latest.set(name, { kind: 'transition', status, ...defined({ since }) });
  }
  return [...latest.values()];
}
