import type { Cart, CartLine } from '../../migration/offers/cart';
import { chargesIn, priceOf, priceOfAll } from '../../migration/offers/price';
import type { Price } from '../../migration/offers/price';
import { appliedPromotion, missedPromotions } from '../../migration/offers/promotions/choosePromotion';
import type { AppliedPromotion, PromotionNotes } from '../../migration/offers/promotions/promotion';
import { refusal } from '../../migration/offers/refusal';
import type { Refusal } from '../../migration/offers/refusal';
import { soldItem } from '../../migration/offers/soldItem';
import type { PlanOffer, Survey } from '../../migration/offers/survey';
import type { Purchase, PurchaseLine } from '../../migration/plan/plan';
import { termDates } from '../../migration/plan/dates/termDates';
import { defined } from '../../platform/defined';
import type { PreparationPorts } from '../deps';
import { inParallel } from '../inParallel';
import { requestIdOf } from './requestIdOf';
import { wantedLine } from './wantedLine';
import type { QuoteWish, SeatsToBuy, Wanted } from './wantedLine';

export type PricingPorts = Pick<
  PreparationPorts,
  'sources' | 'catalogue' | 'promotions' | 'carts' | 'clock' | 'log' | 'allowUnpriced'
>;

type Refused = { readonly refusal: Refusal };
type Priced = { readonly purchase: Purchase; readonly promotions?: PromotionNotes } | Refused;

const linesAtOnce = 4;

/** The quote is the cart: priced by Partner Center, bought later exactly as it is. All its lines bear one mark. */
export async function priceInCart(
  ports: PricingPorts,
  wish: QuoteWish,
  survey: Survey,
  offer: PlanOffer,
  needed: readonly SeatsToBuy[],
): Promise<Priced> {
  const lines = await inParallel(needed, linesAtOnce, (seats) => wantedLine(ports, wish, { survey, offer, seats }));
  const refused = lines.find((line) => 'refusal' in line);
  if (refused && 'refusal' in refused) return refused;
  const asked = lines.flatMap((line) => ('line' in line ? [line] : []));
  const { cart, wanted } = await cartOf(ports, wish, survey, asked);
  const prices = wanted.map((each) => priceOfLine(ports, each, cart, wanted.length === 1));
  const unpriced = prices.find((price) => 'refusal' in price);
  if (unpriced && 'refusal' in unpriced) return unpriced;
  const priced = prices.flatMap((price, at) => {
    const each = wanted[at];
    return each && 'price' in price ? [{ ...each, ...price }] : [];
  });
  return purchaseFrom(ports, wish, { cart, offer, priced });
}

/** A promotion that Partner Center takes in no cart is done without, and is then none that was asked for. */
async function cartOf(
  { carts }: PricingPorts,
  { preparationId }: QuoteWish,
  { customer }: Survey,
  wanted: readonly Wanted[],
): Promise<{ readonly cart: Cart; readonly wanted: readonly Wanted[] }> {
  const cart = await carts.create(customer.id, linesIn(wanted), requestIdOf(preparationId, 'quote'));
  const isPromoted = wanted.some(({ asked }) => asked !== undefined);
  if (!isPromoted || cart.lines.every(({ error }) => error === undefined)) return { cart, wanted };
  const plain = wanted.map(({ asked: _none, line: { promotionId: _without, ...line }, ...each }) => ({
    ...each,
    line,
  }));
  const requestId = requestIdOf(preparationId, 'quote without promotions');
  return { cart: await carts.create(customer.id, linesIn(plain), requestId), wanted: plain };
}

const linesIn = (wanted: readonly Wanted[]) => wanted.map(({ line }) => line);

/** What a line is really priced with, which may be no promotion although one was asked for. */
interface LinePrice {
  readonly price: Price;
  readonly promotion?: AppliedPromotion;
}

function priceOfLine(
  { allowUnpriced }: PricingPorts,
  { seats: { name: plan }, line: wish, asked, promotions: told = [] }: Wanted,
  cart: Cart,
  isAlone: boolean,
): LinePrice | Refused {
  const isOfIt = ({ catalogItemId }: CartLine): boolean => soldItem(catalogItemId) === soldItem(wish.catalogItemId);
  const line = cart.lines.find((each) => each.mark === wish.mark && (isAlone || isOfIt(each)));
  if (!line) return { refusal: refusal('cartLine', { plan, serviceCode: '', description: '' }) };
  if (line.error) return { refusal: lineRefusal(plan, line.error) };
  const { quantity, termDuration, billingCycle } = wish;
  const price = priceOf(line, quantity, termDuration, billingCycle);
  if (price) {
    const promotion = appliedPromotion(line, { price, seats: quantity }, { asked, told });
    return { price, ...defined({ promotion }) };
  }
  if (!allowUnpriced) return { refusal: refusal('noPrice', { plan }) };
  return { price: { currency: '', charges: chargesIn(termDuration, billingCycle), atMost: false } };
}

/** Partner Center's code for a condition that was not accepted, where the catalogue did not tell of it. */
const notAttested = '10012';

const lineRefusal = (plan: string, { code, description }: NonNullable<CartLine['error']>): Refusal =>
  code === notAttested
    ? refusal('lineAttestation', { plan })
    : refusal('cartLine', { plan, serviceCode: code, description });

interface Parts {
  readonly cart: Cart;
  readonly offer: PlanOffer;
  readonly priced: readonly (Wanted & LinePrice)[];
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
    ...(offer.parts === undefined ? defined({ promotion: first.promotion }) : { lines: priced.map(lineBought) }),
    renewsItself: choice.renewsItself,
    ...datesOfAll(priced, clock.now()),
    ...defined({ partnerOfRecord: choice.partnerOfRecord }),
    mark: line.mark,
  };
  return { purchase, ...notesOn(priced) };
}

/** What a review tells beside the promotion that counts. */
function notesOn(priced: Parts['priced']): { readonly promotions?: PromotionNotes } {
  const missed = priced.flatMap(({ promotions }) => missedPromotions(promotions ?? []));
  const isUnread = priced.some(({ promotions }) => promotions === undefined);
  if (missed.length === 0 && !isUnread) return {};
  return { promotions: { missed, ...(isUnread ? { isUnread } : {}) } };
}

const lineBought = ({ seats, line, price, promotion }: Parts['priced'][number]): PurchaseLine => {
  const { formId, name, skuId, buy: needed } = seats;
  const { catalogItemId, quantity } = line;
  return { formId, name, skuId, catalogItemId, seats: quantity, needed, price, ...defined({ promotion }) };
};

/** Together they can be cancelled as long as each of them can. */
function datesOfAll(priced: Parts['priced'], now: Date): Pick<Purchase, 'termEndsOn' | 'cancellableUntil'> {
  const dates = priced.map(({ term }) => termDates(term, now));
  const shortest = [...dates].sort((one, other) => (one.cancellableUntil < other.cancellableUntil ? -1 : 1))[0];
  if (shortest === undefined) throw new Error('A purchase has no line.');
  return shortest;
}
