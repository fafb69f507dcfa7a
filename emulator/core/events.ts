import type { Cart, Licence, Order, Subscription } from './model';
import type { EmulatorReply } from './reply';

/** Everything that ever changes. One line of the history each; `at` is emulated time. */
export type WorldEvent =
  | { readonly type: 'worldSeeded'; readonly at: number; readonly options: SeedOptions }
  | { readonly type: 'clockSet'; readonly at: number; readonly now: number; readonly scale: number }
  | { readonly type: 'cartSaved'; readonly at: number; readonly cart: Cart }
  | CartOrdered
  | SubscriptionsChanged
  | LicencesSet
  | UsageLocationSet
  | { readonly type: 'availabilityRotated'; readonly at: number; readonly from: string; readonly to: string }
  | { readonly type: 'answered'; readonly at: number; readonly key: string; readonly reply: EmulatorReply }
  | { readonly type: 'replayed'; readonly at: number; readonly customerId: string };

export type EventOf<T extends WorldEvent['type']> = Extract<WorldEvent, { readonly type: T }>;

export interface SeedOptions {
  readonly now: number;
  readonly customers?: number;
  readonly users?: number;
  readonly seed?: number;
}

export interface CartOrdered {
  readonly type: 'cartOrdered';
  readonly at: number;
  readonly customerId: string;
  readonly cartId: string;
  readonly orders: readonly Order[];
  readonly subscriptions: readonly Subscription[];
}

/** One write; the first is the subscription that was asked for, the others (add-ons) follow it. */
export interface SubscriptionsChanged {
  readonly type: 'subscriptionsChanged';
  readonly at: number;
  readonly customerId: string;
  readonly changes: readonly { readonly subscriptionId: string; readonly change: SubscriptionChange }[];
}

export type SubscriptionChange = Partial<
  Pick<
    Subscription,
    'friendlyName' | 'quantity' | 'status' | 'autoRenewEnabled' | 'scheduledNextTermInstructions' | 'suspendedAt'
  >
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
