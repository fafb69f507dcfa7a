import type { CustomerId } from '../../migration/ids';
import type { CartLineWish } from '../../migration/offers/cart';
import type { ToldPromotion } from '../../migration/offers/promotions/choosePromotion';
import type { PreparationPorts } from '../deps';
import { inParallel } from '../inParallel';
import { onlyShown } from './onlyShown';

type Ports = Pick<PreparationPorts, 'promotions' | 'log'>;

const readAtOnce = 4;

interface Buyer {
  readonly id: CustomerId;
  readonly country: string;
}

/**
 * The promotions there are for what would be bought, with what is told of each; undefined where they could not be looked at.
 * Nothing fails for want of them: the price is then that of the cart.
 */
export const promotionsFor = (
  ports: Ports,
  customer: Buyer,
  wanted: CartLineWish,
): Promise<readonly ToldPromotion[] | undefined> =>
  onlyShown(toldPromotions(ports, customer, wanted), {
    log: ports.log,
    failed: 'The promotions for a purchase could not be read.',
    facts: { customerId: customer.id },
  });

async function toldPromotions(
  { promotions }: Ports,
  { id, country }: Buyer,
  wanted: CartLineWish,
): Promise<readonly ToldPromotion[] | undefined> {
  const verdicts = await promotions.verdicts(id, wanted);
  if (verdicts === undefined) return undefined;
  const ofInterest = verdicts.filter(({ isEligible, why }) => isEligible || why !== undefined);
  const told = await inParallel(ofInterest, readAtOnce, async (verdict) => ({
    verdict,
    details: await promotions.get(verdict.promotionId, country),
  }));
  return told.flatMap(({ verdict, details }) => (details === undefined ? [] : [{ verdict, details }]));
}
