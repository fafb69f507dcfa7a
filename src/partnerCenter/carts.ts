import { told } from '../migration/chain/told';
import { KnownError } from '../migration/errors';
import type { CartLineWish } from '../migration/offers/cart';
import type { PlacedOrder } from '../migration/plan/placedOrder';
import type { Carts } from '../migration/ports';
import { defined } from '../platform/defined';
import { cartOf } from './cartLines';
import type { Call, Send, ServiceAnswer } from './http/call';
import { checked, read, unless } from './http/read';
import { placedOrders } from './orders/placedOrder';
import { Cart } from './schemas/cart';
import { CheckoutResult } from './schemas/order';

export const createCarts = (send: Send): Carts => ({
  create: async (customer, lines, requestId) => {
    const call: Call = {
      operation: 'carts.create',
      method: 'POST',
      path: `/v1/customers/${customer}/carts`,
      body: { lineItems: lines.map(lineBody) },
      requestId,
      // A second cart would cost nothing, and the same request id asks for none.
      nature: 'repeatable',
      isDraft: true,
    };
    return cartOf(checked(Cart, call, await send(call)));
  },

  attest: async (customer, cartId, lines, requestId) => {
    const call: Call = {
      operation: 'carts.attest',
      method: 'PUT',
      path: `/v1/customers/${customer}/carts/${encodeURIComponent(cartId)}`,
      // What is left out would be taken out of the cart.
      body: { partnerOnRecordAttestationAccepted: true, lineItems: lines.map(lineBody) },
      requestId,
      nature: 'repeatable',
    };
    return cartOf(checked(Cart, call, await send(call)));
  },

  get: async (customer, cartId) => {
    const path = `/v1/customers/${customer}/carts/${encodeURIComponent(cartId)}`;
    const found = await unless(['notFound'], read(send, Cart, { operation: 'carts.get', path }));
    return found && cartOf(found);
  },

  checkout: checkoutBy(send),
});

const checkoutBy =
  (send: Send): Carts['checkout'] =>
  (customer, cartId, requestId, witness) => {
    const call: Call = {
      operation: 'carts.checkout',
      method: 'POST',
      path: `/v1/customers/${customer}/carts/${encodeURIComponent(cartId)}/checkout`,
      requestId,
      nature: 'buys',
    };
    // No cart is checked out whose partner of record a person has not attested.
    const write = {
      what: 'checkout',
      requestId,
      customer,
      cart: cartId,
      before: { attested: true },
      after: { cart: cartId },
    } as const;
    return told(witness, write, async () => {
      const answer = await send(call);
      const value = placedIn(call, answer);
      return { value, correlationId: answer.correlationId, found: { ...value } };
    });
  };

function placedIn(call: Call, answer: ServiceAnswer): PlacedOrder {
  const { orders, orderErrors } = checked(CheckoutResult, call, answer);
  const placed = placedOrders(orders ?? []);
  if (placed) return placed;
  throw new KnownError('refused', 'askAgent', 'Partner Center, carts.checkout: no order was placed.', {
    correlationId: answer.correlationId,
    ...defined({ serviceCode: orderErrors[0]?.code }),
  });
}

const lineBody = (wish: CartLineWish, index: number) => ({
  id: index,
  catalogItemId: wish.catalogItemId,
  friendlyName: wish.mark,
  quantity: wish.quantity,
  billingCycle: wish.billingCycle,
  termDuration: wish.termDuration,
  ...defined({ promotionId: wish.promotionId }),
  ...(wish.partnerOfRecord === undefined
    ? {}
    : { participants: [{ key: 'transaction_reseller', value: wish.partnerOfRecord }] }),
});
