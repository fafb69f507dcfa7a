import { soldItem } from '../offers/soldItem';
import type { SubscriptionFacts } from '../packs/subscriptionFacts';
import type { PurchaseLine } from './plan';

type CameOfIt = Pick<SubscriptionFacts, 'status' | 'quantity'> & Partial<Pick<SubscriptionFacts, 'offerId'>>;

/** What one look shows of an order and of what came of it. */
export interface OrderReading {
  /** In lower case with single blanks; absent where Partner Center does not tell, or does not know the order (yet). */
  readonly word?: string;
  /** Whatever a line names, has its order id or bears our mark. */
  readonly cameOfIt: readonly CameOfIt[];
  /** The order and the list of subscriptions were read, and nothing of them was unread. */
  readonly isComplete: boolean;
  /** Partner Center knows no such order, and the list of subscriptions was read with nothing unread. */
  readonly isNotFound?: true;
  readonly readAt: string;
}

/** What earlier looks at it have shown. */
export interface OrderHistory {
  readonly seats: number;
  /** Of a basket, what was ordered of each plan. */
  readonly lines?: readonly Pick<PurchaseLine, 'name' | 'catalogItemId' | 'seats'>[];
  /** The first of the complete readings in a row which all said that nothing was bought. */
  readonly deadSince?: string;
  /** The first of those in a row which all found neither the order nor anything that came of it. */
  readonly unseenSince?: string;
  /** Seats of it were there once. */
  readonly hasGivenSeats: boolean;
}

/** Who has to do something before it goes on. */
export type Who = 'nobody' | 'reviewer' | 'uploader' | 'partner';

/**
 * What became of an order. `dying`: it says that nothing was bought, and that is not certain yet. `dead`: it is.
 * `cancelled`: it was bought, and was cancelled since. `unseen`: nothing of it shows for so long that nobody can tell.
 */
export type OrderStanding =
  | { readonly kind: 'bought' | 'dying' | 'dead' | 'cancelled' | 'unseen' }
  | { readonly kind: 'pending'; readonly who: Who }
  | {
      readonly kind: 'partly';
      readonly fulfilled: number;
      /** Plans of a basket of which not everything came. */
      readonly missing?: readonly string[];
    };

/** Nobody knows yet what becomes of it. */
export const isOpen = ({ kind }: OrderStanding): boolean => ['pending', 'dying', 'unseen'].includes(kind);

/** Two readings that say that nothing was bought have to be so far apart. */
export const deadApartMs = 60 * 60_000;

const over: readonly string[] = ['error', 'cancelled', 'canceled', 'po review rejected'];
const done: readonly string[] = ['completed'];

const waitsFor: Readonly<Record<string, Who>> = {
  'pending review': 'reviewer',
  'po upload complete': 'reviewer',
  'pending po upload': 'uploader',
  suspended: 'partner',
};

/** How an order stands after this look. A word nobody knows is waited for. */
export function orderStanding(reading: OrderReading, history: OrderHistory): OrderStanding {
  const { word = '' } = reading;
  if (done.includes(word)) return { kind: 'bought' };
  const isOver = over.includes(word);
  if (!isOver && word !== 'partial success') return notThrough(reading, history);
  return givenBy(reading, history) ?? (isOver ? endOf(reading, history) : { kind: 'pending', who: 'nobody' });
}

const notThrough = (reading: OrderReading, history: OrderHistory): OrderStanding =>
  isUnseen(reading, history) ? { kind: 'unseen' } : { kind: 'pending', who: waitsFor[reading.word ?? ''] ?? 'nobody' };

/** What of it was fulfilled is told by its subscriptions, whatever the order says. */
function givenBy(reading: OrderReading, { seats, lines }: OrderHistory): OrderStanding | undefined {
  const fulfilled = seatsGiven(reading);
  if (fulfilled === 0) return undefined;
  if (lines !== undefined) {
    const missing = lines.filter((line) => seatsOfLine(reading, line) < line.seats).map(({ name }) => name);
    return missing.length === 0 ? { kind: 'bought' } : { kind: 'partly', fulfilled, missing };
  }
  return fulfilled >= seats ? { kind: 'bought' } : { kind: 'partly', fulfilled };
}

/** Of an order that says that it is over, and of which no seat is there. */
function endOf(reading: OrderReading, history: OrderHistory): OrderStanding {
  const since = deadSinceAfter(reading, history);
  const isProven = reading.isComplete && since !== undefined && apart(since, reading.readAt) >= deadApartMs;
  if (!isProven) return { kind: 'dying' };
  if (history.hasGivenSeats) return { kind: 'cancelled' };
  return { kind: reading.cameOfIt.length === 0 ? 'dead' : 'cancelled' };
}

/** Undefined as soon as one complete reading says something else; one that is not complete says nothing. */
export function deadSinceAfter(reading: OrderReading, { deadSince }: OrderHistory): string | undefined {
  const isOver = over.includes(reading.word ?? '') && reading.cameOfIt.every(isGone);
  if (!isOver) return undefined;
  return reading.isComplete ? (deadSince ?? reading.readAt) : deadSince;
}

/** Undefined as soon as anything of it shows; a reading that is not complete says nothing. */
export function unseenSinceAfter(reading: OrderReading, { unseenSince }: OrderHistory): string | undefined {
  if (reading.word !== undefined || reading.cameOfIt.length > 0) return undefined;
  return reading.isNotFound ? (unseenSince ?? reading.readAt) : unseenSince;
}

function isUnseen(reading: OrderReading, history: OrderHistory): boolean {
  const since = unseenSinceAfter(reading, history);
  if (since === undefined || !reading.isNotFound || history.hasGivenSeats) return false;
  return apart(since, reading.readAt) >= deadApartMs;
}

/** Whether a word is more than what every order says while it is processed, or when it is done. */
export const isTelling = (word: string | undefined): word is string =>
  word !== undefined && !['', 'unknown', 'pending', ...done].includes(word);

export const seatsGiven = ({ cameOfIt }: Pick<OrderReading, 'cameOfIt'>): number =>
  cameOfIt.filter(({ status }) => status === 'active').reduce((sum, { quantity }) => sum + quantity, 0);

const seatsOfLine = ({ cameOfIt }: OrderReading, { catalogItemId }: Pick<PurchaseLine, 'catalogItemId'>): number => {
  const isOfIt = ({ offerId = '' }: CameOfIt): boolean => soldItem(offerId) === soldItem(catalogItemId);
  return seatsGiven({ cameOfIt: cameOfIt.filter(isOfIt) });
};

/** What came of it once does not come back. */
const isGone = ({ status }: OrderReading['cameOfIt'][number]): boolean => status === 'deleted';

const apart = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
