/** What an order says of itself, in the documentation's words. */
const orderStatuses = [
  'completed',
  'pending',
  'error',
  'cancelled',
  'suspended',
  'pending review',
  'pending po upload',
  'po upload complete',
  'po review rejected',
  'partial success',
] as const;

export type OrderStatus = (typeof orderStatuses)[number];

/** What was made to become of an order, instead of its usual way from `pending` to `completed`. */
export interface OrderOutcome {
  readonly status: OrderStatus;
  /** Seats that it gave, of all that it asked for. Left out: all of a completed order, none of another. */
  readonly fulfilled?: number;
}

/** How the words of a status are put together on the wire, which the documentation does not show. */
export type OrderWords = 'spaces' | 'snake_case' | 'PascalCase';

export function wordedStatus(status: string, words: OrderWords): string {
  if (words === 'spaces') return status;
  if (words === 'snake_case') return status.replaceAll(' ', '_');
  return status.replace(/(?:^| )(.)/g, (_found, letter: string) => letter.toUpperCase());
}

/** The outcome, or one sentence saying what one is. Words are taken in any form. */
export function readOutcome(status: unknown, fulfilled: unknown): OrderOutcome | string {
  const sent = typeof status === 'string' ? plain(status) : undefined;
  const found = orderStatuses.find((each) => plain(each) === sent);
  if (found === undefined) return `"status" is one of ${orderStatuses.join(', ')}.`;
  if (fulfilled === undefined) {
    return found === 'partial success' ? 'A partial success says how many seats it "fulfilled".' : { status: found };
  }
  const isCount = typeof fulfilled === 'number' && Number.isInteger(fulfilled) && fulfilled >= 0;
  return isCount ? { status: found, fulfilled } : '"fulfilled" is a number of seats.';
}

const plain = (words: string): string => words.toLowerCase().replace(/[ _]/g, '');
