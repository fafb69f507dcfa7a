import type { Subscription } from '../../core/model';
import type { Motion } from '../../core/motion';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { customerRoute } from '../door';
import { preciseInstant, plainInstant } from '../instants';
import { collection, link } from '../links';
import { refuse } from '../refusal';
import type { CustomerVisit } from '../visit';
import { shownId } from './subscriptionShape';

/** What somebody else has begun with a subscription; here it is only read, and begun at the controls. */
export const underWayRoutes: Route[] = [
  customerRoute('GET', '/transfers', listTransfers, { metered: true }),
  customerRoute('GET', '/transfers/:transferId', readTransfer, { metered: true }),
  customerRoute('GET', '/subscriptions/:subscriptionId/transitions', listTransitions, { metered: true }),
];

interface Transferred {
  readonly subscription: Subscription;
  readonly transfer: Motion;
}

const transfersOf = ({ customer }: CustomerVisit): readonly Transferred[] =>
  [...customer.subscriptions.values()].flatMap((subscription) =>
    subscription.transfer ? [{ subscription, transfer: subscription.transfer }] : [],
  );

function listTransfers(visit: CustomerVisit): EmulatorReply {
  return { status: 200, body: collection(transfersOf(visit).map((each) => transferBody(visit, each))) };
}

function readTransfer(visit: CustomerVisit): EmulatorReply {
  const id = visit.params['transferId']?.toLowerCase();
  const found = transfersOf(visit).find(({ transfer }) => transfer.id === id);
  if (!found) throw refuse(404, 1000, 'The transfer was not found.');
  return { status: 200, body: transferBody(visit, found) };
}

/** This partner is the one that has the subscription, another the one that wants it. */
function transferBody({ customer, house }: CustomerVisit, { subscription, transfer }: Transferred) {
  const { id, status, to, at } = transfer;
  const { partner } = house.world;
  return {
    id,
    status,
    createdTime: preciseInstant(at),
    lastModifiedTime: plainInstant(at),
    customerName: customer.companyName,
    customerTenantId: customer.id,
    sourcePartnerTenantId: partner.tenantId,
    targetPartnerName: to,
    lineItems: [
      {
        id: 0,
        subscriptionId: shownId({ commerce: 'legacy' }, subscription.id),
        offerId: shownId(subscription, subscription.offerId),
        billingCycle: subscription.billingCycle.toLowerCase(),
        friendlyName: subscription.friendlyName,
        quantity: subscription.quantity,
        partnerIdOnRecord: subscription.partnerId,
        addonItems: [],
      },
    ],
    links: { self: link(`/customers/${customer.id}/transfers/${id}`) },
    attributes: { objectType: 'TransferEntity' },
  };
}

/** As the sample writes it: another key than lists have elsewhere, a capital, and a blank behind a word. */
function listTransitions({ customer, params }: CustomerVisit): EmulatorReply {
  const subscription = customer.subscriptions.get((params['subscriptionId'] ?? '').toLowerCase());
  if (!subscription) throw refuse(404, 20003, 'The subscription was not found.');
  const { transition, id, offerId } = subscription;
  const { items, ...rest } = collection(transition ? [transitionBody({ id, offerId }, transition)] : []);
  return { status: 200, body: { ...rest, transition: items } };
}

const transitionBody = ({ id, offerId }: Pick<Subscription, 'id' | 'offerId'>, transition: Motion) => ({
  operationId: transition.id,
  fromCatalogItemId: offerId,
  fromSubscriptionId: id,
  toCatalogItemId: transition.to,
  transitionType: 'transition_only',
  Events: [
    {
      name: 'Conversion',
      status: `${transition.status} `,
      timestamp: preciseInstant(transition.at),
      attributes: { objectType: 'TransitionEvent' },
    },
  ],
  attributes: { objectType: 'Transition' },
});
