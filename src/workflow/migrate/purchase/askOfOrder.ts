import { isOpen, isTelling } from '../../../migration/plan/orderStanding';
import type { OrderStanding, Who } from '../../../migration/plan/orderStanding';
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
      return askPerson('orderPartly', { order, ordered, ...partOf(standing) });
    case 'pending':
      return askWho(standing.who, order);
    case 'bought':
    case 'dying':
    case 'unseen':
      return undefined;
  }
}

/** Of a basket it is told what is missing, since it is known of each plan. */
const partOf = ({ fulfilled, missing }: Extract<OrderStanding, { kind: 'partly' }>) =>
  missing === undefined ? { fulfilled } : { missing: missing.join(', ') };

/** The end of the migration that somebody wants waits for the end of its order. */
export const stopPending = (order: string): Ending => askPerson('orderPending', { order, stop: 'asked' });

const askWho = (who: Who, order: string): Ending | undefined =>
  who === 'nobody' ? undefined : askPerson('orderPending', { order });

/** It need not be waited for: it has come to something, or nobody will know. */
export const mayStop = ({ standing }: OrderLook): boolean => !isOpen(standing) || standing.kind === 'unseen';

/** What becomes of a wish to stop, given how the order stands now. */
export const stopGiven = (look: OrderLook): Ending => (mayStop(look) ? new Ending('stopped') : stopPending(look.word));

/** What says no more than that it is waited for is left out. */
export const toldWord = ({ word }: OrderLook): string | undefined => (isTelling(word) ? word : undefined);
