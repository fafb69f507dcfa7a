import fc from 'fast-check';
import { catalogue, legacyOffers } from '../../../emulator/seed/catalogue/catalogue';
import { office365E1Grant } from '../../../emulator/seed/catalogue/legacyOffers';
import { skuId, subscriptionId } from '../../../src/migration/ids';
import { resolveRetiredSku } from '../../../src/migration/offers/retiredSku';
import type { Segment } from '../../../src/migration/packs/pack';
import { recognise } from '../../../src/migration/packs/recognise';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import { shippedPacks } from '../../support/pack';
import { aTenantSku } from '../../support/survey';
import { retiredFacts } from '../../workflow/prepare/preparing';

const sources = shippedPacks();

/** A subscription of what is sold, and the SKU that it gives. */
interface Sold {
  readonly facts: SubscriptionFacts;
  readonly sku: ReturnType<typeof aTenantSku>;
}

const tenantSku = (entraSkuId: string) =>
  aTenantSku({ skuId: skuId(entraSkuId), partNumber: catalogue.skuFacts(entraSkuId)?.partNumber ?? '' });

const newCommerce: readonly Sold[] = catalogue.products.map(
  ({ productId, skuId: catalogSkuId, title, entraSkuId, segment }) => ({
    facts: {
      ...retiredFacts({ commerce: 'nce', offerName: title, friendlyName: title, productId, catalogSkuId }),
      segment: segment as Segment,
      offerId: `${productId}:${catalogSkuId}:CFQ7TTC0AAAA`,
    },
    sku: tenantSku(entraSkuId),
  }),
);
const legacy: readonly Sold[] = legacyOffers.map(({ id, name, entraSkuId, isAddOn }) => ({
  facts: retiredFacts({
    ...{ offerId: id, offerName: name, friendlyName: name },
    ...(isAddOn ? { parentSubscriptionId: subscriptionId('5ab00000-0000-4000-8000-000000000009') } : {}),
  }),
  sku: tenantSku(entraSkuId),
}));

/** Plans that somebody has read to be retired; everything else that the emulator knows goes on. */
const retiredPartNumbers: readonly string[] = [
  'KAIZALA_STANDARD',
  'KAIZALA_FACULTY',
  'KAIZALA_STUDENT',
  'ENTERPRISEWITHSCAL',
  'PROJECTESSENTIALS',
  'SHAREPOINTSTANDARD',
  'SHAREPOINTENTERPRISE',
  'WACONEDRIVESTANDARD',
  'WACONEDRIVEENTERPRISE',
];

/** Retired as a grant, while the paid plan of the same licences goes on. */
const retiredGrants: readonly string[] = ['CFQ7TTC0E1GR:0001:CFQ7TTC0AAAA', office365E1Grant.id];

/** What nobody sells here, and may be sold: beside each retired item another of its product, and one of its SKU. */
const neighbours: readonly Sold[] = newCommerce
  .filter(({ sku }) => retiredPartNumbers.includes(sku.partNumber))
  .flatMap(({ facts, sku }) => [
    { facts: { ...facts, catalogSkuId: '00ZZ', offerName: `${facts.offerName} for devices` }, sku: aTenantSku() },
    { facts: { ...facts, productId: 'CFQ7TTC0ZZZZ', offerName: `${facts.offerName} grant` }, sku },
  ])
  .map(({ facts, sku }) => ({ facts: { ...facts, friendlyName: facts.offerName }, sku }));

const isRetired = ({ sku, facts }: Sold): boolean =>
  retiredPartNumbers.includes(sku.partNumber) || retiredGrants.includes(facts.offerId);
const retired = [...newCommerce, ...legacy].filter(isRetired);

/** What is called as a grant is, and sold to everybody but nonprofits. */
const calledGrants: readonly Sold[] = newCommerce
  .filter(({ facts }) => retiredGrants.includes(facts.offerId))
  .flatMap(({ facts, sku }) =>
    (['commercial', 'education', 'government'] as const).map((segment) => ({
      facts: { ...facts, segment, offerName: `${facts.offerName} to ${segment}` },
      sku,
    })),
  );
const healthy = [
  ...[...newCommerce, ...legacy].filter((sold) => !isRetired(sold)),
  ...[...neighbours, ...calledGrants],
];

it.each(healthy.map((sold) => [sold.facts.offerName, sold.facts.offerId, sold] as const))(
  'does not take %s (%s) for retired',
  (_name, _id, { facts }) => {
    expect(recognise(facts, sources)).toBeUndefined();
  },
);

it.each(retired.map(({ facts }) => [facts.offerName, facts.offerId, facts] as const))(
  'takes %s (%s) for retired',
  (_name, _id, facts) => {
    expect(recognise(facts, sources)).toBeDefined();
  },
);

it('takes nothing that goes on for retired in whatever segment it is sold, or where no catalogue tells', () => {
  const segment = fc.constantFrom<(Segment | undefined)[]>(
    ...(['commercial', 'education', 'government', 'nonprofit', undefined] as const),
  );
  const ofItsOwn = healthy.filter((sold) => !calledGrants.includes(sold));
  fc.assert(
    fc.property(fc.constantFrom(...ofItsOwn), segment, ({ facts: { segment: _, ...facts } }, told) => {
      expect(recognise({ ...facts, ...(told && { segment: told }) }, sources)).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});

it('takes no licence of what goes on away, whatever a customer has called it and whatever else the tenant has', () => {
  const calledSo = fc.constantFrom(
    ...retired.map(({ facts }) => facts.offerName),
    ...sources.map(({ title }) => title),
  );
  const tenant = fc.subarray(retired.map(({ sku }) => sku));
  fc.assert(
    fc.property(
      fc.constantFrom(...healthy),
      calledSo,
      tenant,
      fc.boolean(),
      ({ facts, sku }, friendlyName, also, isTold) => {
        const recognised = recognise({ ...facts, friendlyName }, sources);
        const resolved = recognised && resolveRetiredSku(isTold ? sku.skuId : undefined, recognised, [sku, ...also]);
        expect(resolved ?? {}).not.toHaveProperty('skuId');
      },
    ),
    { numRuns: 1_500 },
  );
});
