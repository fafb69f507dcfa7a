import type { Subscription } from './model';

/** The offer as the catalogue knows it, also of an extended term. */
export function soldAs({ extendedFrom, offerId }: Pick<Subscription, 'extendedFrom' | 'offerId'>): string {
  return extendedFrom ?? offerId;
}

/** Product and SKU of a catalogue item id, without the availability that comes and goes. */
export function productKeyOf(catalogItemId: string): string {
  return catalogItemId.split(':').slice(0, 2).join(':');
}
