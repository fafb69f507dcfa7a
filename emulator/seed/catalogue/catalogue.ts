import type { Catalogue, CatalogueProduct, CatalogueTerm } from '../../core/catalogue';
import { shortId } from '../ids';
import { countries } from '../places';
import { seatPrices } from './prices';
import { includedElsewhere, retiredSkuIds, skuFacts, skuOfPartNumber } from './skus';
import { soldPlans } from './soldPlans';
import type { SoldPlan } from './soldPlans';

export { legacyOffers } from './legacyOffers';
const descriptions = { P1M: 'One-month commitment', P1Y: 'One-year commitment', P3Y: 'Three-year commitment' };

const termsOf = (plan: SoldPlan): CatalogueTerm[] =>
  plan.terms.map(([duration, billingCycle]) => ({
    id: shortId(12, 'term', plan.productId, plan.skuId, duration, billingCycle),
    duration,
    billingCycle,
    description: descriptions[duration],
  }));

const availabilityOf = (plan: SoldPlan, variant: string): string =>
  `CFQ7TTC0${shortId(4, plan.productId, plan.skuId, variant).toUpperCase()}`;

/** As it is sold nearly everywhere. */
function openItem(plan: SoldPlan): CatalogueProduct {
  const facts = skuOfPartNumber(plan.partNumber);
  const elsewhere = [...(plan.closedIn ?? []), ...(plan.absentIn ?? [])];
  return {
    productId: plan.productId,
    skuId: plan.skuId,
    availabilityId: plan.availabilityId ?? availabilityOf(plan, 'open'),
    title: plan.title ?? facts.name,
    skuPartNumber: facts.partNumber,
    entraSkuId: facts.skuId,
    segment: plan.segment,
    minimumQuantity: 1,
    maximumQuantity: plan.seatLimit ?? 10_000_000,
    servicePlans: facts.servicePlans,
    terms: termsOf(plan),
    seatPrices: seatPrices(plan.basePrice),
    isPurchasable: true,
    ...(elsewhere.length === 0 ? {} : { countries: countries.filter((country) => !elsewhere.includes(country)) }),
  };
}

/** A country where a plan is closed has an availability of its own, which can't be bought. */
function itemsOf(plan: SoldPlan): CatalogueProduct[] {
  const open = openItem(plan);
  if (plan.closedIn === undefined) return [open];
  const availabilityId = availabilityOf(plan, 'closed');
  return [open, { ...open, availabilityId, isPurchasable: false, countries: plan.closedIn }];
}

export const products: readonly CatalogueProduct[] = soldPlans.flatMap(itemsOf);

const replacementSkuIds: readonly string[] = soldPlans
  .filter((plan) => plan.isAddOn !== true)
  .map((plan) => skuOfPartNumber(plan.partNumber).skuId)
  .filter((skuId) => !retiredSkuIds.includes(skuId));

export const catalogue: Catalogue = {
  products,
  skuFacts,
  retiredSkuIds: new Set(retiredSkuIds),
  replacementSkuIds: new Set(replacementSkuIds),
  includedElsewhere,
};

/** @throws when nothing of that part number is sold: a slip in the seed. */
export function productOf(partNumber: string): CatalogueProduct {
  const found = products.find((item) => item.skuPartNumber === partNumber);
  if (found === undefined) throw new Error(`No product has the part number ${partNumber}`);
  return found;
}

/** @throws when nothing is sold under that item, `product:sku`: a slip in the seed. */
export function itemOf(item: string): CatalogueProduct {
  const found = products.find(({ productId, skuId }) => `${productId}:${skuId}` === item);
  if (found === undefined) throw new Error(`No product has the id ${item}`);
  return found;
}
