import type { Cart, CartLine, Customer } from '../../core/model';
import { preciseInstant } from '../instants';
import { link } from '../links';

export function cartBody(customer: Customer, cart: Cart): Record<string, unknown> {
  return {
    id: cart.id,
    creationTimestamp: preciseInstant(cart.createdAt),
    lastModifiedTimestamp: preciseInstant(cart.modifiedAt),
    expirationTimestamp: preciseInstant(cart.expiresAt),
    lastModifiedUser: customer.id,
    status: cart.status,
    lineItems: cart.lines.map((line) => lineBody(customer, line)),
    links: { self: link(`/customers/${customer.id}/carts/${cart.id}`) },
    attributes: { objectType: 'Cart' },
  };
}

function lineBody(customer: Customer, line: CartLine): Record<string, unknown> {
  const { pricing, error, participants, ...facts } = line;
  return {
    ...facts,
    currencyCode: customer.currency.code,
    provisioningContext: {},
    ...(participants.length === 0 ? {} : { participants }),
    ...(pricing === null ? {} : { pricing }),
    ...(error === null ? {} : { error }),
  };
}
