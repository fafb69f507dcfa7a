import { isKnownError } from '../../../migration/errors';
import { linesOf } from '../../../migration/plan/basket';
import { promotionDrift } from '../../../migration/plan/drift/quoteDrift';
import type { Purchase } from '../../../migration/plan/plan';
import { askPerson } from '../../ending';
import type { RunWith } from '../run';

type Run = RunWith<'promotions'>;
type Line = ReturnType<typeof linesOf>[number];

/**
 * A cart that was priced before may show a promotion that is over by the checkout, so each is asked about once more. Where that
 * is not told the cart stands.
 *
 * @throws Ending when a promotion does not count any more that was confirmed
 */
export async function insistOnPromotions(run: Run, purchase: Purchase): Promise<void> {
  for (const line of linesOf(purchase)) {
    if (line.promotion === undefined || (await stillCounts(run, purchase, line, line.promotion.id))) continue;
    throw askPerson('quoteChanged', { ...promotionDrift(line.promotion) });
  }
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
