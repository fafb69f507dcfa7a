import { link } from '../links';
import type { Link } from '../links';

/** Product, SKU and availability of a catalogue item id `product:sku:availability`. */
export function catalogueLinks(catalogItemId: string, country: string): Record<string, Link> {
  const [productId = '', skuId = '', availabilityId = ''] = catalogItemId.split(':');
  const sku = `/products/${productId}/skus/${skuId}`;
  return {
    product: link(`/products/${productId}?country=${country}`),
    sku: link(`${sku}?country=${country}`),
    availability: link(`${sku}/availabilities/${availabilityId}?country=${country}`),
  };
}
