import type { AgentId, MigrationId } from '../../migration/ids';
import type { CartLineWish } from '../../migration/offers/cart';
import { catalogueProof } from '../../migration/offers/catalogueProof';
import type { CatalogueSku } from '../../migration/offers/catalogueSku';
import { bestPromotion } from '../../migration/offers/promotions/choosePromotion';
import type { ToldPromotion } from '../../migration/offers/promotions/choosePromotion';
import type { Promotion } from '../../migration/offers/promotions/promotion';
import { refusal } from '../../migration/offers/refusal';
import type { Refusal } from '../../migration/offers/refusal';
import type { PlanOffer, Survey } from '../../migration/offers/survey';
import type { TermOffer } from '../../migration/offers/terms';
import { soldForms, sourceBy } from '../../migration/packs/sources';
import type { PartSeats } from '../../migration/people/seats';
import { markOf } from '../../migration/plan/makePlan';
import type { QuoteChoice } from '../../migration/plan/quoteChoice';
import { defined } from '../../platform/defined';
import type { PreparationPorts } from '../deps';
import { promotionsFor } from './promotionsFor';

export interface QuoteWish {
  readonly surveyId: string;
  readonly choice: QuoteChoice;
  readonly preparationId: string;
  readonly agentId: AgentId;
  /** Made before, so that a repetition gives the same plan its same id. */
  readonly migrationId: MigrationId;
}

/** So many seats of one plan; whatever is bought in one cart of a basket. */
export type SeatsToBuy = Pick<PartSeats, 'formId' | 'name' | 'skuId' | 'buy'>;

type WantingPorts = Pick<PreparationPorts, 'sources' | 'catalogue' | 'promotions' | 'log'>;

type Refused = { readonly refusal: Refusal };

/** A line as it is wanted, the way to pay that its plan is sold with, and what Microsoft may take off. */
export interface Wanted {
  readonly seats: SeatsToBuy;
  readonly line: CartLineWish;
  readonly term: TermOffer;
  /** The one that the line asks for. */
  readonly asked?: Promotion;
  /** Undefined where promotions could not be looked at. */
  readonly promotions: readonly ToldPromotion[] | undefined;
}

interface Place {
  readonly survey: Survey;
  readonly offer: PlanOffer;
  readonly seats: SeatsToBuy;
}

/** One line of the cart to be, with the promotion that takes the most off. */
export async function wantedLine(
  ports: WantingPorts,
  wish: QuoteWish,
  { survey, offer, seats }: Place,
): Promise<Wanted | Refused> {
  const { sku, refused } = await readAgain(ports, survey, seats);
  if (refused !== undefined) return { refusal: refused };
  const term = termOf(sku, wish);
  if (!sku || !term) return { refusal: refusal('notPurchasable', { plan: seats.name }) };
  const line: CartLineWish = {
    catalogItemId: term.catalogItemId,
    quantity: Math.max(seats.buy, sku.minimumSeats),
    termDuration: term.termDuration,
    billingCycle: term.billingCycle,
    mark: markOf(wish.migrationId, offer.name),
    ...defined({ partnerOfRecord: wish.choice.partnerOfRecord }),
  };
  if (sku.needsAttestation) return { refusal: refusal('lineAttestation', { plan: seats.name }) };
  const promotions = await promotionsFor(ports, survey.customer, line);
  const asked = bestPromotion(promotions ?? [], line);
  return {
    ...{ seats, term, promotions, ...defined({ asked }) },
    line: { ...line, ...defined({ promotionId: asked?.id }) },
  };
}

/**
 * Ids of availabilities change over time, so the catalogue is read shortly before the cart is made; and what it says of an id
 * that nobody has verified counts as it is then.
 */
async function readAgain(
  ports: WantingPorts,
  survey: Survey,
  { formId }: SeatsToBuy,
): Promise<{ readonly sku?: CatalogueSku | undefined; readonly refused?: Refusal | undefined }> {
  const source = sourceBy(ports.sources, survey.retired);
  const found = source && soldForms(source).find(({ form }) => form.id === formId);
  if (!found) return {};
  const { productId, catalogSkuId } = found.form;
  const sku = await ports.catalogue.sku(survey.customer.id, productId, catalogSkuId, found.plan.segment);
  return { sku, refused: catalogueProof(found.form, sku, survey.skus).refusal };
}

const termOf = (sku: CatalogueSku | undefined, { choice }: QuoteWish): TermOffer | undefined =>
  sku?.terms.find(
    ({ termDuration, billingCycle }) => termDuration === choice.termDuration && billingCycle === choice.billingCycle,
  );
