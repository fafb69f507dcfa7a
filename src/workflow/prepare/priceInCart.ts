import type { AgentId, MigrationId } from '../../migration/ids';
import type { Cart, CartLine, CartLineWish } from '../../migration/offers/cart';
import { catalogueProof } from '../../migration/offers/catalogueProof';
import type { CatalogueSku } from '../../migration/offers/catalogueSku';
import { chargesIn, priceOf } from '../../migration/offers/price';
import type { Price } from '../../migration/offers/price';
import { refusal } from '../../migration/offers/refusal';
import type { Refusal } from '../../migration/offers/refusal';
import type { PlanOffer, Survey } from '../../migration/offers/survey';
import type { TermOffer } from '../../migration/offers/terms';
import { formById, isSold, sourceBy } from '../../migration/packs/sources';
import { markOf } from '../../migration/plan/makePlan';
import type { Purchase } from '../../migration/plan/plan';
import type { QuoteChoice } from '../../migration/plan/quoteChoice';
import { termDates } from '../../migration/plan/dates/termDates';
import { defined } from '../../platform/defined';
import type { PreparationPorts } from '../deps';
import { requestIdOf } from './requestIdOf';

export type PricingPorts = Pick<PreparationPorts, 'sources' | 'catalogue' | 'carts' | 'clock' | 'allowUnpriced'>;

type Priced = { readonly purchase: Purchase } | { readonly refusal: Refusal };

/** The quote is the cart: one line, priced by Partner Center, bought later exactly as it is. */
export async function priceInCart(
  ports: PricingPorts,
  wish: QuoteWish,
  survey: Survey,
  offer: PlanOffer,
  needed: number,
): Promise<Priced> {
  const { sku, refused } = await readAgain(ports, survey, offer);
  if (refused !== undefined) return { refusal: refused };
  const term = termOf(sku, wish);
  if (!sku || !term) return { refusal: refusal('notPurchasable', { plan: offer.name }) };
  const seats = Math.max(needed, sku.minimumSeats);
  const line: CartLineWish = {
    catalogItemId: term.catalogItemId,
    quantity: seats,
    termDuration: term.termDuration,
    billingCycle: term.billingCycle,
    mark: markOf(wish.migrationId, offer.name),
    ...defined({ partnerOfRecord: wish.choice.partnerOfRecord }),
  };
  const cart = await ports.carts.create(survey.customer.id, [line], requestIdOf(wish.preparationId, 'quote'));
  const priced = priceOfLine(ports, offer, line, cart);
  if ('refusal' in priced) return priced;
  return { purchase: purchaseFrom(ports, wish, { cart, line, term, price: priced }) };
}

/**
 * Ids of availabilities change over time, so the catalogue is read shortly before the cart is made; and what it says of an id
 * that nobody has verified counts as it is then.
 */
async function readAgain(
  ports: PricingPorts,
  survey: Survey,
  { formId }: PlanOffer,
): Promise<{ readonly sku?: CatalogueSku | undefined; readonly refused?: Refusal | undefined }> {
  const source = sourceBy(ports.sources, survey.retired);
  const found = source && formById(source, formId);
  if (!found || !isSold(found.form)) return {};
  const { productId, catalogSkuId } = found.form;
  const sku = await ports.catalogue.sku(survey.customer.id, productId, catalogSkuId, found.plan.segment);
  return { sku, refused: catalogueProof(found.form, sku, survey.skus).refusal };
}

const termOf = (sku: CatalogueSku | undefined, { choice }: QuoteWish): TermOffer | undefined =>
  sku?.terms.find(
    ({ termDuration, billingCycle }) => termDuration === choice.termDuration && billingCycle === choice.billingCycle,
  );

function priceOfLine(
  { allowUnpriced }: PricingPorts,
  { name: plan }: PlanOffer,
  wish: CartLineWish,
  cart: Cart,
): Price | { readonly refusal: Refusal } {
  const line = cart.lines.find(({ mark }) => mark === wish.mark);
  if (!line) return { refusal: refusal('cartLine', { plan, serviceCode: '', description: '' }) };
  if (line.error) return { refusal: lineRefusal(plan, line.error) };
  const { quantity, termDuration, billingCycle } = wish;
  const price = priceOf(line, quantity, termDuration, billingCycle);
  if (price) return price;
  if (!allowUnpriced) return { refusal: refusal('noPrice', { plan }) };
  return { currency: '', charges: chargesIn(termDuration, billingCycle), atMost: false };
}

const lineRefusal = (plan: string, { code, description }: NonNullable<CartLine['error']>): Refusal =>
  refusal('cartLine', { plan, serviceCode: code, description });

interface Parts {
  readonly cart: Cart;
  readonly line: CartLineWish;
  readonly term: TermOffer;
  readonly price: Price;
}

const purchaseFrom = (
  { clock }: PricingPorts,
  { choice }: QuoteWish,
  { cart, line, term, price }: Parts,
): Purchase => ({
  cartId: cart.id,
  cartExpiresAt: cart.expiresAt,
  catalogItemId: line.catalogItemId,
  seats: line.quantity,
  termDuration: line.termDuration,
  billingCycle: line.billingCycle,
  price,
  renewsItself: choice.renewsItself,
  ...termDates(term, clock.now()),
  ...defined({ partnerOfRecord: choice.partnerOfRecord }),
  mark: line.mark,
});
export interface QuoteWish {
  readonly surveyId: string;
  readonly choice: QuoteChoice;
  readonly preparationId: string;
  readonly agentId: AgentId;
  /** Made before, so that a repetition gives the same plan its same id. */
  readonly migrationId: MigrationId;
}
