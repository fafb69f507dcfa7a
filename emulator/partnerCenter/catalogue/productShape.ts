import type { CatalogueProduct } from '../../core/catalogue';
import type { Attestation, World } from '../../core/model';
import { catalogItemIdOf, currentAvailabilityId } from './catalogueItems';
import { link } from '../links';

export function productBody(product: CatalogueProduct, country: string): Record<string, unknown> {
  const { productId, title } = product;
  return {
    id: productId,
    title,
    description: title,
    productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
    isMicrosoftProduct: true,
    publisherName: 'Microsoft Corporation',
    links: {
      skus: link(`/products/${productId}/skus?country=${country}`),
      self: link(`/products/${productId}?country=${country}`),
    },
  };
}

export function skuBody(
  product: CatalogueProduct,
  country: string,
  attestation?: Attestation,
): Record<string, unknown> {
  const { productId, skuId, title } = product;
  const self = `/products/${productId}/skus/${skuId}`;
  return {
    id: skuId,
    productId,
    title,
    description: title,
    minimumQuantity: product.minimumQuantity,
    maximumQuantity: product.maximumQuantity,
    isTrial: false,
    supportedBillingCycles: [...new Set(product.terms.map((term) => term.billingCycle.toLowerCase()))],
    purchasePrerequisites: ['MicrosoftCustomerAgreement'],
    inventoryVariables: [],
    provisioningVariables: [],
    actions: ['Refund'],
    constraints: [],
    ...(attestation === undefined ? {} : { attestationProperties: attestationBody(attestation) }),
    dynamicAttributes: {
      isMicrosoftProduct: true,
      hasConstraints: true,
      isAddon: false,
      prerequisiteSkus: [],
      isSoftwareAssuranceApplicable: false,
      upgradeTargetOffers: [],
      provisioningId: product.entraSkuId,
      internal: false,
    },
    links: {
      availabilities: link(`${self}/availabilities?country=${country}`),
      self: link(`${self}?country=${country}`),
    },
  };
}

const attestationBody = ({ type, isEnforced }: Attestation): Record<string, unknown> => ({
  attestationType: type,
  enforceAttestation: isEnforced,
});

export interface Market {
  readonly country: string;
  readonly currency: { readonly code: string; readonly symbol: string };
}

export function availabilityBody(world: World, product: CatalogueProduct, market: Market): Record<string, unknown> {
  const { productId, skuId, segment, isPurchasable, terms } = product;
  const id = currentAvailabilityId(world, product);
  const renewalOptions = [{ renewToId: `${productId}:${skuId}`, isAutoRenewable: true }];
  return {
    id,
    productId,
    skuId,
    catalogItemId: catalogItemIdOf(world, product),
    defaultCurrency: market.currency,
    segment,
    country: market.country,
    isPurchasable,
    isRenewable: true,
    renewalInstructions: [{ applicableTermIds: terms.map((term) => term.id), renewalOptions }],
    terms: terms.map((term) => ({ ...term, cancellationPolicies: [cancellationPolicy] })),
    links: { self: link(`/products/${productId}/skus/${skuId}/availabilities/${id}?country=${market.country}`) },
  };
}

const cancellationPolicy = {
  refundOptions: [
    { sequenceId: 0, type: 'Full', expiresAfter: 'P1D' },
    { sequenceId: 1, type: 'Partial', expiresAfter: 'P7D' },
  ],
};
