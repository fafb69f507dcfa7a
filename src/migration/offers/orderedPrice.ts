import { addDays } from '../days';
import type { BillingCycle, TermDuration } from '../term';
import type { Money } from './money';

/** What a subscription was sold at: one seat, one charge, before tax, as its own order tells it to the partner. */
export interface SeatPrice {
  readonly perCharge: Money;
  readonly billingCycle: BillingCycle;
  readonly termDuration?: TermDuration;
  readonly orderedOn: string;
}

/** What an order answered when it was asked for its price. */
export interface OrderedPrice {
  readonly orderId: string;
  readonly askedAt: string;
  /** Absent where it tells none that says what a seat costs month after month. */
  readonly price?: SeatPrice;
}

const askAgainDays = 30;

/** An order keeps its price, so what it told stands; where it told none it is asked again now and then. */
export function stillTold(told: OrderedPrice | undefined, orderId: string, at: string): OrderedPrice | undefined {
  if (told?.orderId !== orderId) return undefined;
  const isOld = addDays(told.askedAt.slice(0, 10), askAgainDays) <= at.slice(0, 10);
  return told.price === undefined && isOld ? undefined : told;
}
