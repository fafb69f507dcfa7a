import type { PromotionNotes } from '../../migration/offers/promotions/promotion';
import { refusal } from '../../migration/offers/refusal';
import type { Refusal } from '../../migration/offers/refusal';
import type { OfferPart, PlanOffer, Survey } from '../../migration/offers/survey';
import { sourceBy } from '../../migration/packs/sources';
import type { Verdict } from '../../migration/people/people';
import { asksPlanless, planlessIn } from '../../migration/people/planless';
import { verdicts } from '../../migration/people/preflight';
import { seatsAsked, seatsByPart } from '../../migration/people/seats';
import type { PartSeats } from '../../migration/people/seats';
import { makePlan } from '../../migration/plan/makePlan';
import type { MigrationPlan, Purchase } from '../../migration/plan/plan';
import { wayHas, wayOf } from '../../migration/plan/ways';
import { quoteOf } from '../../migration/plan/quote';
import type { Quote } from '../../migration/plan/quote';
import type { PreparationResult } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { PreparationPorts } from '../deps';
import { seatsComeWithinMs } from '../patience';
import { priceInCart } from './priceInCart';
import type { PricingPorts } from './priceInCart';
import type { QuoteWish, SeatsToBuy } from './wantedLine';
import { leftAlone } from './underWay';

type QuotePorts = PricingPorts &
  Pick<PreparationPorts, 'preparations' | 'migrations' | 'purchases' | 'partnerMemory' | 'setInMotion'>;

const refused = (...refusals: readonly Refusal[]): PreparationResult => ({ kind: 'refused', refusals });

/** Has Partner Center price a cart of what the agent chose and makes the plan of it that the agent may confirm. */
export async function quote(ports: QuotePorts, wish: QuoteWish): Promise<PreparationResult> {
  const survey = await surveyOf(ports, wish.surveyId);
  const offer = survey.offers.find(({ formId }) => formId === wish.choice.formId);
  if (!offer) return refused(refusal('planChanged', { field: 'plan', was: wish.choice.formId, is: '' }));
  if (offer.refusal) return refused(offer.refusal);
  if (offer.needsConfirmation === 'audience' && !wish.choice.audienceConfirmed) {
    return refused(refusal('audienceUnasked', { plan: offer.name }));
  }
  const other = await ports.migrations.running(survey.retired.subscriptionId);
  if (other) return refused(refusal('alreadyMigrating', { customer: survey.customer.name, migration: other }));
  const busy = await leftAlone(ports, survey);
  if (busy) return refused(busy);
  const people = verdicts(survey, offer, wish.choice.people);
  const moved = await movingAlready(ports, survey, people);
  return moved ? refused(moved) : plannedOf(ports, wish, survey, offer, people);
}

async function surveyOf({ preparations }: QuotePorts, id: string): Promise<Survey> {
  const result = (await preparations.get(id))?.result;
  if (result?.kind !== 'survey') throw new Error('The survey of a quote is missing.');
  return result.survey;
}

async function plannedOf(
  ports: QuotePorts,
  wish: QuoteWish,
  survey: Survey,
  offer: PlanOffer,
  people: readonly Verdict[],
): Promise<PreparationResult> {
  if (asksPlanless(people, wish.choice.people)) {
    return refused(refusal('planlessUnasked', { people: planlessIn(people).length }));
  }
  const seats = seatsAsked(wish.choice, offer, people);
  if ('refusal' in seats) return refused(seats.refusal);
  const parts = seatsByPart(offer, people);
  const bought = await purchaseOf(ports, wish, survey, offer, toBuy(offer, seats.buy, parts));
  if ('refusal' in bought) return refused(bought.refusal);
  const source = sourceBy(ports.sources, survey.retired);
  if (!source) throw new Error('The pack of a survey is gone.');
  const plan = makePlan({
    id: wish.migrationId,
    madeAt: ports.clock.now().toISOString(),
    agentId: wish.agentId,
    ...{ survey, offer, source, verdicts: people, choice: wish.choice },
    ...defined({ purchase: bought.purchase }),
    seats: { free: seats.free, buy: bought.purchase?.seats ?? 0, parts },
  });
  const { promotions } = bought;
  const told = { ...(await partnerIn(ports, plan)), ...defined({ promotions }) };
  return { kind: 'quote', ...quoteOf(plan, survey, offer, people), ...told };
}

async function partnerIn(
  { partnerMemory }: QuotePorts,
  { purchase }: MigrationPlan,
): Promise<Pick<Quote, 'partnerName'>> {
  return defined({ partnerName: await partnerMemory.nameOf(purchase?.partnerOfRecord) });
}

async function movingAlready(
  { migrations }: QuotePorts,
  { customer, retired }: Survey,
  people: readonly Verdict[],
): Promise<Refusal | undefined> {
  const moves = wayHas(wayOf(retired), 'people');
  const users = moves
    ? people.flatMap(({ user, disposition }) => (disposition === 'leave' ? [] : [user.id]))
    : 'everybody';
  const migration = await migrations.movingAlready(customer.id, retired.skuId, users);
  return migration && refusal('alreadyMigrating', { customer: customer.name, migration });
}

/** Of a basket whatever of it is not free. */
const toBuy = ({ formId, name, skuId, parts }: PlanOffer, buy: number, each: readonly PartSeats[]) =>
  (parts === undefined ? [{ formId, name, skuId, buy }] : each).filter((seats) => seats.buy > 0);

/** What is known of the seats of one plan. */
type PlanSeats = Pick<OfferPart, 'name' | 'skuId' | 'freeSeats'>;

/** Seats that a stopped migration bought a moment ago are not free yet, but to be used first all the same. */
async function seatsComing(
  { purchases, clock }: QuotePorts,
  survey: Survey,
  { name: plan, skuId, freeSeats }: PlanSeats,
): Promise<Refusal | undefined> {
  const since = new Date(clock.now().getTime() - seatsComeWithinMs).toISOString();
  const bought = await purchases.seatsOnTheirWay(survey.customer.id, skuId, since);
  if (!bought || freeSeats >= bought.seats) return undefined;
  return refusal('seatsOnTheirWay', { plan, seats: bought.seats, migration: bought.id });
}

/** What a person gave up to find out may have been bought: these seats would then be bought twice. */
async function purchaseInDoubt(
  { purchases }: QuotePorts,
  { customer }: Survey,
  { name: plan, skuId }: PlanSeats,
): Promise<Refusal | undefined> {
  const migration = await purchases.endedInDoubt(customer.id, skuId);
  return migration && refusal('purchaseInDoubt', { plan, migration });
}

/** Of every plan of a basket, also of those of which none is to be bought. */
async function keptFromBuying(ports: QuotePorts, survey: Survey, offer: PlanOffer): Promise<Refusal | undefined> {
  for (const plan of offer.parts ?? [offer]) {
    const why = (await purchaseInDoubt(ports, survey, plan)) ?? (await seatsComing(ports, survey, plan));
    if (why !== undefined) return why;
  }
  return undefined;
}

interface Bought {
  readonly purchase?: Purchase;
  readonly promotions?: PromotionNotes;
}

async function purchaseOf(
  ports: QuotePorts,
  wish: QuoteWish,
  survey: Survey,
  offer: PlanOffer,
  seats: readonly SeatsToBuy[],
): Promise<Bought | { readonly refusal: Refusal }> {
  if (seats.length === 0) return {};
  const why = await keptFromBuying(ports, survey, offer);
  return why === undefined ? priceInCart(ports, wish, survey, offer, seats) : { refusal: why };
}
