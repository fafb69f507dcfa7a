import { askPerson, Ending } from '../../ending';
import type { OrderLook } from './lookAtOrder';

/** What a person is asked about an order that stands like this; undefined where there is only to wait. */
export function askOfOrder({ standing, word: order, seats: ordered }: OrderLook): Ending | undefined {
  switch (standing.kind) {
    case 'dead':
      return askPerson('orderDead', { order });
    case 'cancelled':
      return askPerson('orderCancelled', { order });
    case 'partly':
      return askPerson('orderPartly', { order, ordered, fulfilled: standing.fulfilled });
    case 'pending':
      return standing.who === 'nobody' ? undefined : askPerson('orderPending', { order });
    case 'bought':
    case 'dying':
      return undefined;
  }
}

/** The end of the migration that somebody wants waits for the end of its order. */
export const stopPending = (order: string): Ending => askPerson('orderPending', { order, stop: 'asked' });

/** What becomes of a wish to stop, given how the order stands now. */
export const stopGiven = (look: OrderLook | null): Ending =>
  look?.standing.kind === 'pending' || look?.standing.kind === 'dying' ? stopPending(look.word) : new Ending('stopped');
