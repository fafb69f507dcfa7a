import { z } from 'zod';
import type { MigrationId } from '../../migration/ids';
import type { PurchaseAttempt, StoredPlan } from '../../migration/ports';
import type { RunPorts } from '../deps';
import type { Intent } from './run';

/** What a look for the purchase goes by. */
const Sought = z.looseObject({
  id: z.string(),
  madeAt: z.iso.datetime(),
  customer: z.looseObject({ id: z.string() }),
  purchase: z.looseObject({ cartId: z.string(), cartExpiresAt: z.iso.datetime(), mark: z.string() }),
});

/**
 * Only what was confirmed is run. A run that is to stop because nobody knows of the purchase writes nothing outside, so it
 * may look for it all the same, as far as the plan can be believed that much.
 */
export async function mayRun(
  { purchases }: Pick<RunPorts, 'purchases'>,
  id: MigrationId,
  intent: Intent,
  stored: StoredPlan,
): Promise<boolean> {
  if (stored.isAsConfirmed) return true;
  return intent === 'stop' && isBornOut(id, stored, await purchases.latestAttempt(id));
}

/** Whether the attempt, which is a row of its own, says the same of the purchase as the plan does. */
function isBornOut(id: MigrationId, { plan, customerId }: StoredPlan, attempt: PurchaseAttempt | undefined): boolean {
  const sought = Sought.safeParse(plan).data;
  if (!sought || sought.id !== id || sought.customer.id !== customerId) return false;
  return sought.purchase.cartId === attempt?.cartId && sought.purchase.mark.includes(`[${id}]`);
}
