import { createHash } from 'node:crypto';
import { currentTermEnd, seatState } from '../core/lifecycle';
import type { SeatState } from '../core/lifecycle';
import type { Subscription } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { graphRoute } from './graphRoute';
import type { TenantCall } from './graphRoute';
import { notFound } from './problem';

const statuses: Readonly<Record<SeatState, string>> = {
  active: 'Enabled',
  warning: 'Warning',
  suspended: 'Suspended',
  none: 'Deleted',
};

/** The directory knows a subscription by an id of its own. */
export function directoryIdOf({ id }: Subscription): string {
  const hex = createHash('sha256').update(`directory ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function view(subscription: Subscription, { house }: TenantCall): Record<string, unknown> {
  const facts = house.catalogue.skuFacts(subscription.skuId);
  const now = house.clock.now();
  const status = statuses[seatState(subscription, now)];
  return {
    id: directoryIdOf(subscription),
    commerceSubscriptionId: subscription.id,
    createdDateTime: new Date(subscription.createdAt).toISOString(),
    isTrial: false,
    nextLifecycleDateTime: new Date(currentTermEnd(subscription, now)).toISOString(),
    ownerId: null,
    ownerTenantId: house.world.partner.tenantId,
    ownerType: 'User',
    serviceStatus: (facts?.servicePlans ?? []).map(({ id, name }) => ({
      appliesTo: 'User',
      provisioningStatus: status === 'Enabled' ? 'Success' : 'Disabled',
      servicePlanId: id,
      servicePlanName: name,
    })),
    skuId: subscription.skuId,
    skuPartNumber: facts?.partNumber ?? '',
    status,
    totalLicenses: subscription.quantity,
  };
}

/** One whose SKU nothing tells is not known to the directory either. */
const known = ({ customer }: TenantCall): Subscription[] =>
  [...customer.subscriptions.values()].filter((subscription) => subscription.skuId !== '');

function list(call: TenantCall): EmulatorReply {
  return { status: 200, body: { value: known(call).map((subscription) => view(subscription, call)) } };
}

function get(call: TenantCall): EmulatorReply {
  const id = call.params['id']?.toLowerCase() ?? '';
  const subscription = known(call).find((each) => directoryIdOf(each) === id);
  if (subscription === undefined) throw notFound(id);
  return { status: 200, body: view(subscription, call) };
}

export const directorySubscriptionRoutes: readonly Route[] = [
  graphRoute({ method: 'GET', pattern: '/directory/subscriptions', handle: list }),
  graphRoute({ method: 'GET', pattern: '/directory/subscriptions/:id', handle: get }),
];
