import type { z } from 'zod';
import { skuId } from '../migration/ids';
import type { CustomerId, SkuId } from '../migration/ids';
import type { CatalogueSku } from '../migration/offers/catalogueSku';
import type { TermOffer } from '../migration/offers/terms';
import type { Segment } from '../migration/packs/pack';
import type { Catalogue } from '../migration/ports';
import { defined } from '../platform/defined';
import { longestOf } from './durations';
import type { Send } from './http/call';
import { readAll } from './http/collection';
import { read, unless } from './http/read';
import { Availability, Sku } from './schemas/catalogue';
import type { Term } from './schemas/catalogue';

const knownSegments: readonly Segment[] = ['commercial', 'education', 'government', 'nonprofit'];

/** Asked as the customer, so that country and eligibility are the customer's own. */
export const createCatalogue = (send: Send): Catalogue => ({
  sku: async (customer, productId, catalogSkuId, segment) => {
    const path = skuPath(customer, productId, catalogSkuId);
    const query = { targetSegment: segment };
    const sku = await unless(['notFound', 'refused'], read(send, Sku, { operation: 'catalogue.sku', path, query }));
    if (!sku) return undefined;

    const question = { operation: 'catalogue.availabilities', path: `${path}/availabilities`, query } as const;
    const all = (await unless(['notFound', 'refused'], readAll(send, Availability, question)))?.items ?? [];
    return {
      ...toldOf(sku),
      segment: segmentOf(all, segment),
      minimumSeats: sku.minimumQuantity ?? 1,
      maximumSeats: sku.maximumQuantity ?? Number.MAX_SAFE_INTEGER,
      terms: distinct(all.filter(isBuyableIn(segment)).flatMap(termsOf)),
    };
  },
});

const toldOf = ({ title, dynamicAttributes, attestationProperties }: z.output<typeof Sku>) =>
  defined({
    title,
    entraSkuId: entraSkuOf(dynamicAttributes?.provisioningId),
    needsAttestation: attestationProperties?.enforceAttestation === true ? (true as const) : undefined,
  });

const entraSkuOf = (id: string | undefined): SkuId | undefined => (id === undefined ? undefined : skuId(id));

const skuPath = (customer: CustomerId, productId: string, catalogSkuId: string): string =>
  `/v1/customers/${customer}/products/${encodeURIComponent(productId)}/skus/${encodeURIComponent(catalogSkuId)}`;

/** An unfiltered list holds other segments too, and a filter is not always obeyed. */
const isBuyableIn =
  (segment: Segment) =>
  (availability: Availability): boolean =>
    availability.isPurchasable !== false && (availability.segment ?? segment) === segment;

function segmentOf(all: readonly Availability[], wanted: Segment): CatalogueSku['segment'] {
  const found = all.map(({ segment }) => segment);
  if (found.includes(wanted)) return wanted;
  return knownSegments.find((segment) => found.includes(segment)) ?? 'unknown';
}

function termsOf(availability: Availability): TermOffer[] {
  const { catalogItemId, productId, skuId, id } = availability;
  const item = catalogItemId ?? (productId && skuId && id ? `${productId}:${skuId}:${id}` : undefined);
  if (item === undefined) return [];
  return availability.terms.map((term) => ({
    catalogItemId: item,
    termDuration: term.duration.toUpperCase(),
    billingCycle: term.billingCycle,
    ...defined({ cancellableFor: longestOf(term.cancellationPolicies.flatMap(refundLengths)) }),
  }));
}

const refundLengths = ({ refundOptions }: Term['cancellationPolicies'][number]): string[] =>
  refundOptions.flatMap(({ expiresAfter, expiresAt }) => expiresAfter ?? expiresAt ?? []);

/** Several availabilities of a SKU may offer the same terms; the first is as good as the next. */
function distinct(terms: readonly TermOffer[]): readonly TermOffer[] {
  const byKind = new Map<string, TermOffer>();
  for (const term of terms) {
    const kind = `${term.termDuration}/${term.billingCycle}`;
    if (!byKind.has(kind)) byKind.set(kind, term);
  }
  return [...byKind.values()];
}
