import { isKnownError } from '../../../migration/errors';
import { linesOf } from '../../../migration/plan/basket';
import { promotionDrift } from '../../../migration/plan/drift/quoteDrift';
import type { Drift } from '../../../migration/plan/drift/quoteDrift';
import type { Purchase } from '../../../migration/plan/plan';
import { askPerson } from '../../ending';
import type { RunWith } from '../run';

type Run = RunWith<'promotions'>;
type Line = ReturnType<typeof linesOf>[number];

/**
 * The first promotion that was confirmed and does not count any more: a cart that was priced before may show one that is over by
 * the checkout, so each is asked about once more. Where that is not told the cart stands.
 */
export async function readPromotionDrift(run: Run, purchase: Purchase): Promise<Drift | undefined> {
  for (const line of linesOf(purchase)) {
    if (line.promotion === undefined || (await stillCounts(run, purchase, line, line.promotion.id))) continue;
    return promotionDrift(line.promotion);
  }
  return undefined;
}

/** @throws Ending when a promotion does not count any more that was confirmed */
export async function insistOnPromotions(run: Run, purchase: Purchase): Promise<void> {
  const drift = await readPromotionDrift(run, purchase);
  if (drift) throw askPerson('quoteChanged', { ...drift });
}

async function stillCounts(
  { ports, plan }: Run,
  { termDuration, billingCycle }: Purchase,
  { catalogItemId, seats: quantity }: Line,
  promotionId: string,
): Promise<boolean> {
  const wanted = { catalogItemId, quantity, termDuration, billingCycle };
  try {
    const verdicts = await ports.promotions.verdicts(plan.customer.id, wanted, promotionId);
    return verdicts?.find((verdict) => verdict.promotionId === promotionId)?.isEligible ?? true;
  } catch (error) {
    if (!isKnownError(error)) throw error;
    ports.log.warn('Whether a promotion still counts could not be asked.', { migrationId: plan.id });
    return true;
  }
}
