import { randomUUID } from 'node:crypto';
import type { Cart } from '../../core/model';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { customerRoute } from '../door';
import { refuse } from '../refusal';
import { bodyOf } from '../visit';
import type { CustomerVisit } from '../visit';
import { cartLinesOf } from './cartLines';
import { cartBody } from './cartShape';
import { checkout } from './checkout';

export const cartRoutes: Route[] = [
  customerRoute('POST', '/carts', createCart, { metered: true, kind: 'cart' }),
  customerRoute('GET', '/carts/:cartId', readCart),
  customerRoute('PUT', '/carts/:cartId', replaceCart, { metered: true, kind: 'cart' }),
  customerRoute('POST', '/carts/:cartId/checkout', (visit) => checkout(visit, cartOf(visit)), {
    metered: true,
    kind: 'checkout',
  }),
];

function cartOf({ house, customer, params }: CustomerVisit): Cart {
  const cart = house.world.carts.get((params['cartId'] ?? '').toLowerCase());
  if (cart?.customerId !== customer.id) throw refuse(404, 800008, 'The cart was not found.');
  return cart;
}

function createCart(visit: CustomerVisit): EmulatorReply {
  const cart: Cart = {
    id: randomUUID(),
    customerId: visit.customer.id,
    createdAt: visit.now,
    modifiedAt: visit.now,
    expiresAt: visit.now + visit.house.settings.cartLifetimeMs,
    status: 'Active',
    ...contentOf(visit),
    orderIds: [],
  };
  return save(visit, cart);
}

/** An expired cart can still be read; it can't be changed or checked out. */
function readCart(visit: CustomerVisit): EmulatorReply {
  return { status: 200, body: cartBody(visit.customer, cartOf(visit)) };
}

function replaceCart(visit: CustomerVisit): EmulatorReply {
  const cart = cartOf(visit);
  if (cart.status === 'Ordered') throw refuse(400, 800065, 'The cart has already been submitted.');
  if (visit.now >= cart.expiresAt) throw refuse(400, 800017, 'The cart has expired.');
  return save(visit, { ...cart, modifiedAt: visit.now, ...contentOf(visit) });
}

function contentOf(visit: CustomerVisit): Pick<Cart, 'lines' | 'attestationAccepted'> {
  const body = bodyOf(visit);
  return {
    lines: cartLinesOf(visit, body['lineItems']),
    attestationAccepted: body['partnerOnRecordAttestationAccepted'] === true,
  };
}

function save(visit: CustomerVisit, cart: Cart): EmulatorReply {
  visit.write({ type: 'cartSaved', at: visit.now, cart });
  return { status: 201, body: cartBody(visit.customer, cart) };
}
