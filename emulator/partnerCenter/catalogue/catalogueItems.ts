import type { Catalogue, CatalogueProduct } from '../../core/catalogue';
import { currentStatus } from '../../core/lifecycle';
import type { Attestation, Customer, World } from '../../core/model';
import { productKeyOf, soldAs } from '../../core/soldAs';

/** The availability id that counts now; earlier ones are stale. */
export function currentAvailabilityId(world: World, product: CatalogueProduct): string {
  return world.rotatedAvailabilities?.get(product.availabilityId) ?? product.availabilityId;
}

export function catalogItemIdOf(world: World, product: CatalogueProduct): string {
  return `${product.productId}:${product.skuId}:${currentAvailabilityId(world, product)}`;
}

/** What has to be accepted with a purchase of it. */
export function attestationOf(world: World, { productId, skuId }: CatalogueProduct): Attestation | undefined {
  return world.attestations?.get(`${productId}:${skuId}`);
}

export function isSoldIn(product: CatalogueProduct, country: string): boolean {
  return product.countries === undefined || product.countries.includes(country);
}

/** Any item of that product and SKU, in any case and whatever its availability; the one of the given country first. */
export function productOf(catalogue: Catalogue, catalogItemId: string, country?: string): CatalogueProduct | undefined {
  const key = productKeyOf(catalogItemId).toUpperCase();
  const items = catalogue.products.filter(({ productId, skuId }) => `${productId}:${skuId}` === key);
  return items.find((product) => country !== undefined && isSoldIn(product, country)) ?? items[0];
}

/** The customer's seats of one product and SKU (or legacy offer), whichever subscription they are in. */
export function pooledSeats(customer: Customer, offerId: string, now: number): number {
  const key = productKeyOf(offerId);
  let seats = 0;
  for (const subscription of customer.subscriptions.values()) {
    if (productKeyOf(soldAs(subscription)) !== key || currentStatus(subscription, now) === 'deleted') continue;
    seats += subscription.quantity;
  }
  return seats;
}
