import { defined } from '../../platform/defined';
import type { SkuId } from '../ids';
import { isForOthers } from '../packs/audience';
import type { Audience, PlanFamily, PlanForm, PlanPart, ReplacementPlan, RetiredSource } from '../packs/pack';
import { formsOf, partsOfForm } from '../packs/sources';
import { catalogueProof } from './catalogueProof';
import type { CatalogueSku } from './catalogueSku';
import { baseMissing, needsOf } from './needs';
import { seatsLeft, seatsOf, seatsOfParts, seatsOwed } from './offeredSeats';
import type { SeatFacts } from './offeredSeats';
import { refusal } from './refusal';
import type { Refusal } from './refusal';
import type { PlanOffer, SurveyedCustomer, TenantSku } from './survey';
import { readable, termsOfAll } from './termsOfAll';

/** What the offers are made from; the catalogue is keyed by form id and lacks what the customer's catalogue lacks. */
export interface OfferFacts extends SeatFacts {
  readonly customer: SurveyedCustomer;
  /** The licences that are to be taken away. */
  readonly retiredSkuId: SkuId;
  readonly catalogue: ReadonlyMap<string, CatalogueSku | undefined>;
  /** Whom the retired plan was sold for; absent = everyone. */
  readonly audience?: Audience;
}

const businessFirst: readonly PlanFamily[] = ['business', 'frontline', 'enterprise', 'education'];
const schoolsFirst: readonly PlanFamily[] = ['education', 'business', 'frontline', 'enterprise'];

function segmentRefusal(plan: ReplacementPlan, { education }: SurveyedCustomer): Refusal | undefined {
  if (plan.segment !== 'education' || education === 'approved') return undefined;
  return education === 'inReview'
    ? refusal('educationInReview', { plan: plan.name })
    : refusal('notEducation', { plan: plan.name, education });
}

function catalogueRefusal(plan: string, sku: CatalogueSku | undefined): Refusal | undefined {
  if (sku === undefined) return refusal('notInCatalogue', { plan });
  return readable(sku.terms).length === 0 ? refusal('notPurchasable', { plan }) : undefined;
}

/**
 * Nobody could have a seat of it, however many are bought, and who chooses a plan should know. Where it is bought anew whoever is
 * owed one is counted among those for whom it is.
 */
function owedRefusal(plan: string, sku: TenantSku | undefined, { rebuy }: OfferFacts): Refusal | undefined {
  const { seatsOwed: owed } = seatsOwed(sku);
  if (sku === undefined || owed === undefined || rebuy !== undefined) return undefined;
  return refusal('seatsOwed', { plan, owed, status: sku.capabilityStatus.toLowerCase() });
}

/** The first rule that was hit; a plan nobody can be moved to is refused before it is asked who the customer is. */
function refusalOf(plan: ReplacementPlan, facts: OfferFacts, parts: readonly PartFacts[]): Refusal | undefined {
  if (plan.refusedBecause !== undefined) return refusal(plan.refusedBecause, { plan: plan.name });
  const firstOf = (rule: (part: PartFacts) => Refusal | undefined): Refusal | undefined =>
    parts.map(rule).find((found) => found !== undefined);
  return (
    firstOf(({ part }) => licenceRefusal(plan, facts, part.skuId)) ??
    segmentRefusal(plan, facts.customer) ??
    firstOf(({ proof }) => proof.refusal) ??
    firstOf(({ part, listed }) => catalogueRefusal(part.name, listed)) ??
    waysRefusal(plan, parts) ??
    firstOf(({ part, sku }) => owedRefusal(part.name, sku, facts))
  );
}

/** Each can be had, and not in one cart. */
const waysRefusal = (plan: ReplacementPlan, parts: readonly PartFacts[]): Refusal | undefined =>
  waysToPay(parts).length === 0 ? refusal('notPurchasable', { plan: plan.name }) : undefined;

/** Whoever moves can't keep the licence that is taken away; whoever stays has no other. */
function licenceRefusal(plan: ReplacementPlan, facts: OfferFacts, skuId: SkuId): Refusal | undefined {
  const isSame = skuId === facts.retiredSkuId;
  if (isSame === (facts.rebuy !== undefined)) return undefined;
  return refusal(isSame ? 'sameLicence' : 'otherLicence', { plan: plan.name });
}

/** What is known of one line: how the catalogue lists it, whether that proves it, and what the tenant has of it. */
interface PartFacts {
  readonly part: PlanPart;
  readonly proof: ReturnType<typeof catalogueProof>;
  readonly listed: CatalogueSku | undefined;
  readonly sku: TenantSku | undefined;
}

const owned = (skus: readonly TenantSku[], id: SkuId): TenantSku | undefined => skus.find(({ skuId }) => skuId === id);

function guideOf({ id }: ReplacementPlan, { baskets }: RetiredSource): PlanOffer['guide'] {
  const all = baskets?.map(({ plans, addOns }, at) => ({ plans, addOns, rank: at + 1 })) ?? [];
  const found = all.filter(({ plans }) => plans.includes(id)).map(({ rank, addOns }) => ({ rank, addOns }));
  return found.length === 0 ? undefined : found;
}

function offerOf(plan: ReplacementPlan, form: PlanForm, facts: OfferFacts): PlanOffer {
  const parts = partsOfForm(form).map((part) => partFacts(part, facts));
  const sku = owned(facts.skus, form.skuId);
  const needs = needsOf(plan, form);
  const refused = refusalOf(plan, facts, parts) ?? baseMissing(plan.name, needs, facts.skus);
  return {
    planId: plan.id,
    formId: form.id,
    name: parts.map(({ part }) => part.name).join(' + '),
    family: plan.family,
    audience: form.audience,
    skuId: form.skuId,
    brings: plan.brings,
    ...defined({
      needsConfirmation: isForOthers(form.audience, facts.audience ?? 'everyone')
        ? ('audience' as const)
        : plan.confirm,
    }),
    ...(parts.length > 1 ? seatsOfParts(parts, facts) : seatsOf(sku, facts)),
    ...seatsLeft(plan, form, facts),
    ...defined({
      guide: guideOf(plan, facts.source),
      proof: parts[0]?.proof.proof,
      needs,
      costNotes: costNotesIn(plan, facts.customer),
    }),
    ...(refused === undefined ? { terms: waysToPay(parts) } : { terms: [], refusal: refused }),
  };
}

/** Undefined where nothing is said of this country. */
function costNotesIn({ costNotes = [] }: ReplacementPlan, { country }: SurveyedCustomer): PlanOffer['costNotes'] {
  const told = costNotes.filter(({ only, not }) => only?.includes(country) ?? !(not ?? []).includes(country));
  return told.length === 0 ? undefined : told.map(({ en, it }) => ({ en, it }));
}

const waysToPay = (parts: readonly PartFacts[]): PlanOffer['terms'] =>
  termsOfAll(parts.map(({ listed }) => listed?.terms ?? []));

function partFacts(part: PlanPart, { catalogue, skus }: OfferFacts): PartFacts {
  const listed = catalogue.get(part.id);
  return { part, listed, sku: owned(skus, part.skuId), proof: catalogueProof(part, listed, skus) };
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
