import { defined } from '../../platform/defined';
import { readTerm } from '../days';
import type { SkuId } from '../ids';
import { isForOthers } from '../packs/audience';
import type { Audience, PlanFamily, PlanForm, ReplacementPlan, RetiredSource } from '../packs/pack';
import { formsOf } from '../packs/sources';
import { catalogueProof } from './catalogueProof';
import type { CatalogueSku } from './catalogueSku';
import { chargesIn } from './price';
import { refusal } from './refusal';
import type { Refusal } from './refusal';
import type { PlanOffer, RebuySeats, SurveyedCustomer, TenantSku } from './survey';
import type { TermOffer } from './terms';

/** What the offers are made from; the catalogue is keyed by form id and lacks what the customer's catalogue lacks. */
export interface OfferFacts {
  readonly source: RetiredSource;
  readonly customer: SurveyedCustomer;
  readonly skus: readonly TenantSku[];
  /** The licences that are to be taken away. */
  readonly retiredSkuId: SkuId;
  readonly catalogue: ReadonlyMap<string, CatalogueSku | undefined>;
  /** Whom the retired plan was sold for; absent = everyone. */
  readonly audience?: Audience;
  /** Seats that other migrations of the customer will fill. */
  readonly claimed?: ReadonlyMap<SkuId, number>;
  /** Present where the plan is bought anew with the SKU it has. */
  readonly rebuy?: RebuySeats & { readonly retired: number };
}

const businessFirst: readonly PlanFamily[] = ['business', 'frontline', 'enterprise', 'education'];
const schoolsFirst: readonly PlanFamily[] = ['education', 'business', 'frontline', 'enterprise'];

function segmentRefusal(plan: ReplacementPlan, { education }: SurveyedCustomer): Refusal | undefined {
  if (plan.segment !== 'education' || education === 'approved') return undefined;
  return education === 'inReview'
    ? refusal('educationInReview', { plan: plan.name })
    : refusal('notEducation', { plan: plan.name, education });
}

/** A term whose length can't be read has no end to promise, so it is not offered. */
const readable = (terms: readonly TermOffer[]): readonly TermOffer[] =>
  terms.filter(({ termDuration }) => readTerm(termDuration) !== undefined).sort(smallestChargeFirst);

const months = (term: string): number => readTerm(term)?.months ?? 0;
const monthsPerCharge = ({ termDuration, billingCycle }: TermOffer): number =>
  months(termDuration) / chargesIn(termDuration, billingCycle);
const fromOneYear = ({ termDuration }: TermOffer): number => Math.abs(months(termDuration) - 12);

/** What costs least at once comes first; of those the usual year. */
const smallestChargeFirst = (one: TermOffer, other: TermOffer): number =>
  monthsPerCharge(one) - monthsPerCharge(other) || fromOneYear(one) - fromOneYear(other);

function catalogueRefusal(plan: ReplacementPlan, sku: CatalogueSku | undefined): Refusal | undefined {
  if (sku === undefined) return refusal('notInCatalogue', { plan: plan.name });
  return readable(sku.terms).length === 0 ? refusal('notPurchasable', { plan: plan.name }) : undefined;
}

/** Nobody could have a seat of it, however many are bought, and who chooses a plan should know. */
function owedRefusal(plan: ReplacementPlan, sku: TenantSku | undefined): Refusal | undefined {
  const { seatsOwed: owed } = seatsOwed(sku);
  if (sku === undefined || owed === undefined) return undefined;
  return refusal('seatsOwed', { plan: plan.name, owed, status: sku.capabilityStatus.toLowerCase() });
}

/** The first rule that was hit; a plan nobody can be moved to is refused before it is asked who the customer is. */
function refusalOf(plan: ReplacementPlan, facts: OfferFacts, formOf: FormFacts): Refusal | undefined {
  if (plan.refusedBecause !== undefined) return refusal(plan.refusedBecause, { plan: plan.name });
  return (
    licenceRefusal(plan, facts, formOf.form.skuId) ??
    segmentRefusal(plan, facts.customer) ??
    formOf.proof.refusal ??
    catalogueRefusal(plan, formOf.listed) ??
    // Who is owed a seat is counted among those for whom it is bought anew.
    (facts.rebuy === undefined ? owedRefusal(plan, formOf.sku) : undefined)
  );
}

/** Whoever moves can't keep the licence that is taken away; whoever stays has no other. */
function licenceRefusal(plan: ReplacementPlan, facts: OfferFacts, skuId: SkuId): Refusal | undefined {
  const isSame = skuId === facts.retiredSkuId;
  if (isSame === (facts.rebuy !== undefined)) return undefined;
  return refusal(isSame ? 'sameLicence' : 'otherLicence', { plan: plan.name });
}

/** What is known of one form: how the catalogue lists it, whether that proves it, and what the tenant has of it. */
interface FormFacts {
  readonly form: PlanForm;
  readonly proof: ReturnType<typeof catalogueProof>;
  readonly listed: CatalogueSku | undefined;
  readonly sku: TenantSku | undefined;
}

const owned = (skus: readonly TenantSku[], id: SkuId): TenantSku | undefined => skus.find(({ skuId }) => skuId === id);

export function freeSeats(sku: TenantSku | undefined, claimed = 0): number {
  if (sku?.capabilityStatus.toLowerCase() !== 'enabled') return 0;
  return Math.max(0, sku.enabled - sku.consumed - claimed);
}

/** Seats of it the tenant has count against the limit, from whichever partner they are; not those that are bought anew. */
function seatsLeft(
  { seatLimit }: ReplacementPlan,
  sku: TenantSku | undefined,
  { rebuy }: OfferFacts,
): Pick<PlanOffer, 'seatsLeft'> {
  const held = Math.max(0, (sku?.enabled ?? 0) - (rebuy?.retired ?? 0));
  return seatLimit === undefined ? {} : { seatsLeft: Math.max(0, seatLimit - held) };
}

function seatsOwed(sku: TenantSku | undefined): Pick<PlanOffer, 'seatsOwed'> {
  const owed = sku === undefined ? 0 : sku.consumed - sku.enabled;
  return owed > 0 ? { seatsOwed: owed } : {};
}

/** A seat that is free today may be one of those that end. */
const seatsOf = (
  sku: TenantSku | undefined,
  { skuId }: PlanForm,
  { rebuy, claimed }: OfferFacts,
): Pick<PlanOffer, 'freeSeats' | 'seatsOwed' | 'rebuy'> =>
  rebuy === undefined
    ? { freeSeats: freeSeats(sku, claimed?.get(skuId)), ...seatsOwed(sku) }
    : { freeSeats: 0, rebuy: { inUse: rebuy.inUse, elsewhere: rebuy.elsewhere } };

function guideOf({ id }: ReplacementPlan, { baskets }: RetiredSource): PlanOffer['guide'] {
  const all = baskets?.map(({ plans, addOns }, at) => ({ plans, addOns, rank: at + 1 })) ?? [];
  const found = all.filter(({ plans }) => plans.includes(id)).map(({ rank, addOns }) => ({ rank, addOns }));
  return found.length === 0 ? undefined : found;
}

function offerOf(plan: ReplacementPlan, form: PlanForm, facts: OfferFacts): PlanOffer {
  const listed = facts.catalogue.get(form.id);
  const sku = owned(facts.skus, form.skuId);
  const proof = catalogueProof(form, listed, facts.skus);
  const refused = refusalOf(plan, facts, { form, proof, listed, sku });
  return {
    planId: plan.id,
    formId: form.id,
    name: form.name,
    family: plan.family,
    audience: form.audience,
    skuId: form.skuId,
    brings: plan.brings,
    ...defined({
      needsConfirmation: isForOthers(form.audience, facts.audience ?? 'everyone')
        ? ('audience' as const)
        : plan.confirm,
    }),
    ...seatsOf(sku, form, facts),
    ...seatsLeft(plan, sku, facts),
    ...defined({ guide: guideOf(plan, facts.source), proof: proof.proof }),
    ...(refused === undefined ? { terms: readable(listed?.terms ?? []) } : { terms: [], refusal: refused }),
  };
}

const guideRank = ({ guide }: PlanOffer): number => guide?.[0]?.rank ?? Number.MAX_SAFE_INTEGER;

/**
 * Every form that may take the place of the retired plan in the order in which it is offered, with its refusal where this
 * customer may not have it: what can be had comes first, plans in the order of the guide, or families where it has none,
 * a school's own plans before all others. What is sold for other people than the retired plan comes last of what can be had.
 */
export function planOffers(facts: OfferFacts): readonly PlanOffer[] {
  const order = facts.customer.education === 'approved' ? schoolsFirst : businessFirst;
  const later = ({ needsConfirmation, refusal: refused }: PlanOffer): number =>
    refused !== undefined ? 2 : needsConfirmation === 'audience' ? 1 : 0;
  const family = (offer: PlanOffer): number => order.indexOf(offer.family);
  return formsOf(facts.source)
    .map(({ plan, form }) => offerOf(plan, form, facts))
    .sort(
      (one, other) => later(one) - later(other) || guideRank(one) - guideRank(other) || family(one) - family(other),
    );
}
