import type { CatalogueProduct } from '../../core/catalogue';
import type { Cart, CartLine, Customer } from '../../core/model';
import { catalogItemIdOf, isSoldIn, pooledSeats, productOf } from '../catalogue/catalogueItems';
import { refuse } from '../refusal';
import type { CustomerVisit } from '../visit';

/** Everything that can stand between a cart and its order, in the order in which the service would notice. */
export function checkCheckout(visit: CustomerVisit, cart: Cart): void {
  if (visit.now >= cart.expiresAt) throw refuse(400, 800017, 'The cart has expired.');
  if (cart.lines.some((line) => line.error)) throw refuse(400, 800009, 'The cart has line items with errors.');
  checkOrder(visit, cart);
}

type Wanted = Pick<Cart, 'lines' | 'attestationAccepted'>;

export function checkOrder(visit: CustomerVisit, wanted: Wanted): void {
  checkCustomer(visit.customer);
  for (const line of wanted.lines) checkLine(visit, wanted, line);
}

function checkCustomer(customer: Customer): void {
  if (customer.agreedAt === null && !customer.directSigned) {
    throw refuse(403, 13605, 'The customer has not accepted the Microsoft Customer Agreement.');
  }
  switch (customer.accountStatus?.toLowerCase()) {
    case undefined:
    case 'allowed':
      return;
    case 'underreview':
      throw refuse(403, 800074, 'The customer account is under review.');
    case 'notallowed':
      throw refuse(403, 800075, 'The customer account is not approved for purchases.');
    default:
      throw refuse(403, 800073, 'The customer account is not ready for purchases.');
  }
}

function checkLine(visit: CustomerVisit, { attestationAccepted }: Wanted, line: CartLine): void {
  const product = currentProduct(visit, line);
  if (!product) throw refuse(404, 400019, 'The availability was not found.');
  if (!product.isPurchasable) throw refuse(403, 2091, 'The offer can not be purchased in this country.');
  if (product.segment === 'education' && !isSchool(visit.customer)) {
    throw refuse(400, 800086, 'The customer tenant does not have the tags that the offer asks for.');
  }
  const owned = pooledSeats(visit.customer, line.catalogItemId, visit.now);
  if (owned + line.quantity > product.maximumQuantity) {
    throw refuse(400, 2002, 'The quantity is more than the offer allows.');
  }
  if (line.participants.length > 0 && !attestationAccepted) {
    throw refuse(400, 900203, 'The partner on record attestation is not accepted.');
  }
}

/** The item sold to this customer under exactly this id today. */
function currentProduct({ house, customer }: CustomerVisit, line: CartLine): CatalogueProduct | undefined {
  return house.catalogue.products.find(
    (product) => isSoldIn(product, customer.country) && catalogItemIdOf(house.world, product) === line.catalogItemId,
  );
}

function isSchool(customer: Customer): boolean {
  return customer.qualifications.some(
    ({ qualification, vettingStatus }) => qualification === 'Education' && vettingStatus === 'Approved',
  );
}

/** @throws when a cart that passed its checks names a product that is not sold: a slip in the emulator. */
export function soldProduct(
  { house, customer }: Pick<CustomerVisit, 'house' | 'customer'>,
  line: CartLine,
): CatalogueProduct {
  const product = productOf(house.catalogue, line.catalogItemId, customer.country);
  if (!product) throw new Error(`No product for ${line.catalogItemId}`);
  return product;
}
