import type { Problem } from '../../../migration/plan/progress';
import { defined } from '../../../platform/defined';
import { askPerson, Ending } from '../../ending';

/**
 * What could not be read in full leaves the purchase in doubt, and the same question open.
 *
 * @param more what the question is to tell beside it
 */
export async function stayingInDoubt<T>(looking: Promise<T>, more: Problem['facts'] = {}): Promise<T> {
  try {
    return await looking;
  } catch (error) {
    const problem = error instanceof Ending ? error.problem : undefined;
    if (problem?.code === 'readingIncomplete') throw askPerson('purchaseUnknown', { lists: 'unread', ...more });
    if (problem?.code === 'purchaseUnknown')
      throw askPerson('purchaseUnknown', { ...problem.facts, ...more }, defined({ orders: problem.orders }));
    throw error;
  }
}
