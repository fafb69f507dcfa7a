import type { Purchase } from '../../../migration/plan/plan';
import type { PurchaseAttempt } from '../../../migration/ports';
import { defined } from '../../../platform/defined';
import type { RunWith } from '../run';

/** The last attempt as a step keeps it. What is absent from it a release before has not written. */
export interface Last {
  readonly state: PurchaseAttempt['state'];
  readonly number: number;
  readonly cart?: Partial<Pick<Purchase, 'cartId' | 'cartExpiresAt'>>;
  /** Its order has come to nothing. */
  readonly isDead?: boolean;
}

export async function lastAttempt({ id, ports }: RunWith<'purchases'>): Promise<Last | null> {
  const last = await ports.purchases.latestAttempt(id);
  if (!last) return null;
  const { state, attempt: number, cartId, cartExpiresAt, diedAt } = last;
  return { state, number, cart: defined({ cartId, cartExpiresAt }), isDead: diedAt !== undefined };
}
