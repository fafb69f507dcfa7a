import { defined } from '../../../platform/defined';
import type { CartLine, CartLineWish } from '../cart';
import { takenOff } from '../price';
import type { Price } from '../price';
import { soldItem } from '../soldItem';
import type { AppliedPromotion, MissedPromotion, Promotion, PromotionDetails, PromotionVerdict } from './promotion';

type Wanted = Pick<CartLineWish, 'catalogItemId' | 'termDuration' | 'billingCycle'>;

/** A verdict with what is told of its promotion. */
export interface ToldPromotion {
  readonly verdict: PromotionVerdict;
  readonly details: PromotionDetails;
}

/** The one that takes the most off; undefined where none is for this purchase. */
export function bestPromotion(told: readonly ToldPromotion[], wanted: Wanted): Promotion | undefined {
  const [best] = told
    .filter(({ verdict }) => verdict.isEligible)
    .sort((one, other) => shareOf(other.details, wanted) - shareOf(one.details, wanted));
  return best && promotionOf(best.details);
}

/** Those that another choice would have. */
export const missedPromotions = (told: readonly ToldPromotion[]): readonly MissedPromotion[] =>
  told.flatMap(({ verdict: { isEligible, why }, details }) =>
    isEligible || why === undefined ? [] : [{ ...promotionOf(details), why }],
  );

function shareOf({ offs }: PromotionDetails, { catalogItemId, termDuration, billingCycle }: Wanted): number {
  const off = offs.find(
    (each) =>
      each.item === soldItem(catalogItemId) && each.termDuration === termDuration && each.billingCycle === billingCycle,
  );
  return off?.share ?? 0;
}

const promotionOf = ({ id, name, endsAt }: PromotionDetails): Promotion => ({ id, name, ...defined({ endsAt }) });

/** What of the promotions of a line is needed to tell which one its price has. */
interface Asked {
  /** The one that the cart was asked for. */
  readonly asked?: Promotion | undefined;
  readonly told: readonly ToldPromotion[];
}

/**
 * The promotion that a cart line is really priced with: the one it names, also where that came by itself, else the one that was
 * asked for. Undefined where the price is that of the list, or nobody can tell that it isn't.
 */
export function appliedPromotion(
  line: CartLine,
  { price, seats }: { readonly price: Price; readonly seats: number },
  { asked, told }: Asked,
): AppliedPromotion | undefined {
  const { promotionId, pricing } = line;
  if (pricing === undefined || !isOff(line)) return undefined;
  const named = told.find(({ details }) => details.id === promotionId)?.details;
  const promotion = named ? promotionOf(named) : promotionNamed(promotionId, asked);
  if (promotion === undefined) return undefined;
  const saved = price.atMost ? undefined : takenOff(pricing, seats * price.charges);
  return { ...promotion, ...defined({ saved }) };
}

/** Where no list price is told, the cart has to say so itself. */
const isOff = ({ pricing, promotionId }: CartLine): boolean =>
  pricing?.listPrice === undefined ? promotionId !== undefined : pricing.seatPrice < pricing.listPrice;

function promotionNamed(id: string | undefined, asked: Promotion | undefined): AppliedPromotion | undefined {
  return id === undefined || id === asked?.id ? asked : { id };
}
