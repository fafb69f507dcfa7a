import type { Attestation, Cart, Licence, Order, Subscription } from './model';
import type { OrderOutcome } from './orderStatus';
import type { Promotion } from './promotions/promotion';
import type { EmulatorReply } from './reply';
import type { EndsOfTerms } from './settings';

/** Everything that ever changes. One line of the history each; `at` is emulated time. */
export type WorldEvent =
  | { readonly type: 'worldSeeded'; readonly at: number; readonly options: SeedOptions }
  | { readonly type: 'clockSet'; readonly at: number; readonly now: number; readonly scale: number }
  | { readonly type: 'cartSaved'; readonly at: number; readonly cart: Cart }
  | CartOrdered
  | OrderSettled
  | SubscriptionsChanged
  | SubscriptionUnchanged
  | LicencesSet
  | UsageLocationSet
  | { readonly type: 'availabilityRotated'; readonly at: number; readonly from: string; readonly to: string }
  | { readonly type: 'attestationSet'; readonly at: number; readonly item: string; readonly attestation: Attestation }
  | { readonly type: 'promotionSet'; readonly at: number; readonly promotion: Promotion }
  | { readonly type: 'answered'; readonly at: number; readonly key: string; readonly reply: EmulatorReply }
  | { readonly type: 'replayed'; readonly at: number; readonly customerId: string };

export type EventOf<T extends WorldEvent['type']> = Extract<WorldEvent, { readonly type: T }>;

export interface SeedOptions {
  readonly now: number;
  readonly customers?: number;
  readonly users?: number;
  readonly seed?: number;
  /** Absent in histories that began before there was a choice: `before`. */
  readonly est?: EndsOfTerms;
}

export interface CartOrdered {
  readonly type: 'cartOrdered';
  readonly at: number;
  readonly customerId: string;
  /** Null for an order without a cart. */
  readonly cartId: string | null;
  readonly orders: readonly Order[];
  readonly subscriptions: readonly Subscription[];
}

/** What somebody at the controls makes of an order. */
export interface OrderSettled {
  readonly type: 'orderSettled';
  readonly at: number;
  readonly customerId: string;
  readonly orderId: string;
  readonly outcome: OrderOutcome;
  /** All that there are of it from now on. */
  readonly subscriptions: readonly Subscription[];
}

/** One write; the first is the subscription that was asked for, the others (add-ons) follow it. */
export interface SubscriptionsChanged {
  readonly type: 'subscriptionsChanged';
  readonly at: number;
  readonly customerId: string;
  readonly changes: readonly {
    readonly subscriptionId: string;
    readonly change: SubscriptionChange;
    /** What the ends of its terms had made of it until then. */
    readonly terms?: TermFacts;
  }[];
}

/** A PATCH that was accepted and changes nothing. */
interface SubscriptionUnchanged {
  readonly type: 'subscriptionUnchanged';
  readonly at: number;
  readonly customerId: string;
  readonly subscriptionId: string;
}

export type SubscriptionChange = Partial<
  Pick<
    Subscription,
    | 'friendlyName'
    | 'quantity'
    | 'status'
    | 'autoRenewEnabled'
    | 'scheduledNextTermInstructions'
    | 'scheduledActions'
    | 'suspendedAt'
    | 'transfer'
    | 'transition'
  >
>;

/** What the end of a term changes by itself; from a write on it is stored. */
export type TermFacts = Pick<
  Subscription,
  | 'autoRenewEnabled'
  | 'scheduledNextTermInstructions'
  | 'scheduledActions'
  | 'offerId'
  | 'offerName'
  | 'extendedFrom'
  | 'startsAt'
  | 'endsAt'
  | 'cancellableUntil'
  | 'termDuration'
  | 'billingCycle'
>;

/** The user's direct licences after an accepted write. */
export interface LicencesSet {
  readonly type: 'licencesSet';
  readonly at: number;
  readonly customerId: string;
  readonly userId: string;
  readonly licences: readonly Licence[];
}

interface UsageLocationSet {
  readonly type: 'usageLocationSet';
  readonly at: number;
  readonly customerId: string;
  readonly userId: string;
  readonly usageLocation: string | null;
}
