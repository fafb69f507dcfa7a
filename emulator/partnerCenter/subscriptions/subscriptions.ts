import { currentStatus, currentTermEnd } from '../../core/lifecycle';
import type { Subscription } from '../../core/model';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { customerRoute } from '../door';
import { dayInstant } from '../instants';
import { collection, link } from '../links';
import { refuse } from '../refusal';
import type { CustomerVisit } from '../visit';
import { patchSubscription } from './subscriptionPatch';
import { shownId, subscriptionBody } from './subscriptionShape';

export const subscriptionRoutes: Route[] = [
  customerRoute('GET', '/subscriptions', listSubscriptions, { metered: true }),
  customerRoute('GET', '/subscriptions/:subscriptionId', readSubscription, { metered: true }),
  customerRoute('GET', '/subscriptions/:subscriptionId/addons', listAddons, { metered: true }),
  customerRoute('GET', '/subscriptions/:subscriptionId/provisioningstatus', readProvisioning, {
    metered: true,
    personal: true,
  }),
  customerRoute('PATCH', '/subscriptions/:subscriptionId', patchAndShow, { metered: true, kind: 'subscription' }),
];

function subscriptionOf({ customer, params }: CustomerVisit): Subscription {
  const subscription = customer.subscriptions.get((params['subscriptionId'] ?? '').toLowerCase());
  if (!subscription) throw refuse(404, 20003, 'The subscription was not found.');
  return subscription;
}

function show(visit: CustomerVisit, subscription: Subscription): Record<string, unknown> {
  return subscriptionBody(visit.customer, subscription, visit.now);
}

function listSubscriptions(visit: CustomerVisit): EmulatorReply {
  const orderId = visit.request.query.get('order_id')?.toLowerCase();
  const mpnId = visit.request.query.get('mpn_id');
  const found = [...visit.customer.subscriptions.values()].filter(
    (subscription) =>
      (orderId === undefined || subscription.orderId.toLowerCase() === orderId) &&
      (mpnId === null || subscription.partnerId === mpnId),
  );
  const self = link(`/customers/${visit.customer.id}/subscriptions`);
  return {
    status: 200,
    body: collection(
      found.map((each) => show(visit, each)),
      { links: { self } },
    ),
  };
}

function readSubscription(visit: CustomerVisit): EmulatorReply {
  return { status: 200, body: show(visit, subscriptionOf(visit)) };
}

function listAddons(visit: CustomerVisit): EmulatorReply {
  const { id } = subscriptionOf(visit);
  const addons = [...visit.customer.subscriptions.values()].filter((each) => each.parentSubscriptionId === id);
  return { status: 200, body: collection(addons.map((each) => show(visit, each))) };
}

function readProvisioning(visit: CustomerVisit): EmulatorReply {
  const subscription = subscriptionOf(visit);
  const { now } = visit;
  if (subscription.skuId === '' || currentStatus(subscription, now) === 'deleted') {
    throw refuse(404, 800007, 'The provisioning status of the subscription is not available.');
  }
  const body = {
    skuId: shownId({ commerce: 'legacy' }, subscription.skuId),
    status: now < subscription.provisionedAt ? 'pending' : 'success',
    quantity: subscription.quantity,
    endDate: dayInstant(currentTermEnd(subscription, now)),
    attributes: { objectType: 'SubscriptionProvisioningStatus' },
  };
  return { status: 200, body };
}

function patchAndShow(visit: CustomerVisit): EmulatorReply {
  const subscription = subscriptionOf(visit);
  patchSubscription(visit, subscription);
  return { status: 200, body: show(visit, subscription) };
}
