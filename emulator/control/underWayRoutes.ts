import { control } from '../core/livingHouse';
import type { LivingHouse } from '../core/livingHouse';
import type { Subscription } from '../core/model';
import type { Motion } from '../core/motion';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { guid } from '../seed/ids';
import { badRequest, fieldsOf } from './fields';

export function underWayRoutes(house: LivingHouse): Route[] {
  return [
    {
      method: 'POST',
      pattern: '/_emulator/subscriptions/:subscriptionId',
      handle: (request, params) => setInMotion(house, params['subscriptionId'] ?? '', request.body),
    },
  ];
}

type Kind = 'transfer' | 'transition';

/** What another partner, or somebody in Partner Center, begins with a subscription, or makes an end of. */
function setInMotion(house: LivingHouse, given: string, body: unknown): EmulatorReply {
  const fields = fieldsOf(body, { kind: 'text', status: 'text', to: 'text' });
  if (typeof fields === 'string') return badRequest(fields);
  const { kind } = fields;
  if (kind !== 'transfer' && kind !== 'transition') return badRequest('"kind" is transfer or transition.');
  const found = ownerOf(house, given.toLowerCase());
  if (!found) return { status: 404, body: { message: `No customer has a subscription ${given}.` } };
  const at = house.clock.now();
  const { customerId, subscription } = found;
  const motion: Motion = { ...(subscription[kind] ?? begun(kind, subscription, at)), ...told(fields) };
  const changes = [{ subscriptionId: subscription.id, change: { [kind]: motion } }];
  house.commit({ type: 'subscriptionsChanged', at, customerId, changes }, { ...control('motion'), customerId });
  return { status: 200, body: motion };
}

const begun = (kind: Kind, { id }: Subscription, at: number): Motion => ({
  ...{ id: guid(kind, id, at), at },
  ...(kind === 'transfer'
    ? { status: 'Active', to: 'Fourth Coffee Cloud' }
    : { status: 'Started', to: 'CFQ7TTC0LH18:0001' }),
});

const told = ({ status, to }: { readonly status?: string; readonly to?: string }): Partial<Motion> => ({
  ...(status === undefined ? {} : { status }),
  ...(to === undefined ? {} : { to }),
});

function ownerOf(
  { world }: LivingHouse,
  id: string,
): { readonly customerId: string; readonly subscription: Subscription } | undefined {
  for (const customer of world.customers.values()) {
    const subscription = customer.subscriptions.get(id);
    if (subscription) return { customerId: customer.id, subscription };
  }
  return undefined;
}
