import type { AgentId, MigrationId } from '../../migration/ids';
import type { Cart, CartLine, CartLineWish } from '../../migration/offers/cart';
import { catalogueProof } from '../../migration/offers/catalogueProof';
import type { CatalogueSku } from '../../migration/offers/catalogueSku';
import { chargesIn, priceOf, priceOfAll } from '../../migration/offers/price';
import type { Price } from '../../migration/offers/price';
import { refusal } from '../../migration/offers/refusal';
import type { Refusal } from '../../migration/offers/refusal';
import { soldItem } from '../../migration/offers/soldItem';
import type { PlanOffer, Survey } from '../../migration/offers/survey';
import type { TermOffer } from '../../migration/offers/terms';
import { soldForms, sourceBy } from '../../migration/packs/sources';
import type { PartSeats } from '../../migration/people/seats';
import { markOf } from '../../migration/plan/makePlan';
import type { Purchase, PurchaseLine } from '../../migration/plan/plan';
import type { QuoteChoice } from '../../migration/plan/quoteChoice';
import { termDates } from '../../migration/plan/dates/termDates';
import { defined } from '../../platform/defined';
import type { PreparationPorts } from '../deps';
import { inParallel } from '../inParallel';
import { requestIdOf } from './requestIdOf';

export type PricingPorts = Pick<PreparationPorts, 'sources' | 'catalogue' | 'carts' | 'clock' | 'allowUnpriced'>;

type Refused = { readonly refusal: Refusal };
type Priced = { readonly purchase: Purchase } | Refused;

/** So many seats of one plan; whatever is bought in one cart of a basket. */
export type SeatsToBuy = Pick<PartSeats, 'formId' | 'name' | 'skuId' | 'buy'>;

/** The quote is the cart: priced by Partner Center, bought later exactly as it is. All its lines bear one mark. */
export async function priceInCart(
  ports: PricingPorts,
  wish: QuoteWish,
  survey: Survey,
  offer: PlanOffer,
  needed: readonly SeatsToBuy[],
): Promise<Priced> {
  const lines = await inParallel(needed, linesAtOnce, (seats) => lineOf(ports, wish, { survey, offer, seats }));
  const refused = lines.find((line) => 'refusal' in line);
  if (refused && 'refusal' in refused) return refused;
  const wanted = lines.flatMap((line) => ('line' in line ? [line] : []));
  const cart = await ports.carts.create(
    survey.customer.id,
    wanted.map(({ line }) => line),
    requestIdOf(wish.preparationId, 'quote'),
  );
  const prices = wanted.map((each) => priceOfLine(ports, each, cart, wanted.length === 1));
  const unpriced = prices.find((price) => 'refusal' in price);
  if (unpriced && 'refusal' in unpriced) return unpriced;
  const priced = prices.flatMap((price, at) => {
    const each = wanted[at];
    return each && 'price' in price ? [{ ...each, price: price.price }] : [];
  });
  return purchaseFrom(ports, wish, { cart, offer, priced });
}

const linesAtOnce = 4;

/** A line as it is wanted, and the way to pay that its plan is sold with. */
interface Wanted {
  readonly seats: SeatsToBuy;
  readonly line: CartLineWish;
  readonly term: TermOffer;
}

interface Place {
  readonly survey: Survey;
  readonly offer: PlanOffer;
  readonly seats: SeatsToBuy;
}

async function lineOf(
  ports: PricingPorts,
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
  return { seats, line, term };
}

/**
 * Ids of availabilities change over time, so the catalogue is read shortly before the cart is made; and what it says of an id
 * that nobody has verified counts as it is then.
 */
async function readAgain(
  ports: PricingPorts,
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

function priceOfLine(
  { allowUnpriced }: PricingPorts,
  { seats: { name: plan }, line: wish }: Wanted,
  cart: Cart,
  isAlone: boolean,
): { readonly price: Price } | Refused {
  const isOfIt = ({ catalogItemId }: CartLine): boolean => soldItem(catalogItemId) === soldItem(wish.catalogItemId);
  const line = cart.lines.find((each) => each.mark === wish.mark && (isAlone || isOfIt(each)));
  if (!line) return { refusal: refusal('cartLine', { plan, serviceCode: '', description: '' }) };
  if (line.error) return { refusal: lineRefusal(plan, line.error) };
  const { quantity, termDuration, billingCycle } = wish;
  const price = priceOf(line, quantity, termDuration, billingCycle);
  if (price) return { price };
  if (!allowUnpriced) return { refusal: refusal('noPrice', { plan }) };
  return { price: { currency: '', charges: chargesIn(termDuration, billingCycle), atMost: false } };
}

const lineRefusal = (plan: string, { code, description }: NonNullable<CartLine['error']>): Refusal =>
  refusal('cartLine', { plan, serviceCode: code, description });

interface Parts {
  readonly cart: Cart;
  readonly offer: PlanOffer;
  readonly priced: readonly (Wanted & { readonly price: Price })[];
}

function purchaseFrom({ clock }: PricingPorts, { choice }: QuoteWish, { cart, offer, priced }: Parts): Priced {
  const [first] = priced;
  const price = priceOfAll(priced.map((each) => each.price));
  if (first === undefined || price === undefined) return { refusal: refusal('noPrice', { plan: offer.name }) };
  const { line } = first;
  const purchase: Purchase = {
    cartId: cart.id,
    cartExpiresAt: cart.expiresAt,
    catalogItemId: line.catalogItemId,
    seats: line.quantity,
    termDuration: line.termDuration,
    billingCycle: line.billingCycle,
    price,
    ...(offer.parts === undefined ? {} : { lines: priced.map(lineBought) }),
    renewsItself: choice.renewsItself,
    ...datesOfAll(priced, clock.now()),
    ...defined({ partnerOfRecord: choice.partnerOfRecord }),
    mark: line.mark,
  };
  return { purchase };
}

const lineBought = ({ seats, line, price }: Parts['priced'][number]): PurchaseLine => {
  const { formId, name, skuId, buy: needed } = seats;
  return { formId, name, skuId, catalogItemId: line.catalogItemId, seats: line.quantity, needed, price };
};

/** Together they can be cancelled as long as each of them can. */
function datesOfAll(priced: Parts['priced'], now: Date): Pick<Purchase, 'termEndsOn' | 'cancellableUntil'> {
  const dates = priced.map(({ term }) => termDates(term, now));
  const shortest = [...dates].sort((one, other) => (one.cancellableUntil < other.cancellableUntil ? -1 : 1))[0];
  if (shortest === undefined) throw new Error('A purchase has no line.');
  return shortest;
}

export interface QuoteWish {
  readonly surveyId: string;
  readonly choice: QuoteChoice;
  readonly preparationId: string;
  readonly agentId: AgentId;
  /** Made before, so that a repetition gives the same plan its same id. */
  readonly migrationId: MigrationId;
}
