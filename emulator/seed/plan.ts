import type { CatalogueProduct } from '../core/catalogue';
import type { ScheduledAction } from '../core/model';
import type { LegacyOffer } from './catalogue/legacyOffers';
import type { PlaceName } from './places';

/** A SKU, or a SKU of which some service plans are switched off. */
export type Held =
  | string
  | {
      readonly skuId: string;
      readonly without?: readonly string[];
      /** Service plans that are not set up yet. */
      readonly pending?: readonly string[];
    };

/** People of a customer who are alike. */
export interface PeoplePlan {
  readonly count: number;
  readonly holds?: readonly Held[];
  /** Names of the groups they are in. */
  readonly groups?: readonly string[];
  /** Given for those who are to have a known name; the rest are made up. */
  readonly names?: readonly string[];
  readonly noUsageLocation?: true;
  readonly blocked?: true;
  readonly guests?: true;
}

interface SubscriptionPlanBase {
  readonly seats: number;
  /** Negative: it has ended. */
  readonly endsInDays: number;
  readonly status?: string;
  readonly autoRenew?: boolean;
  readonly partnerId?: string;
  readonly friendlyName?: string;
  readonly suspendedDaysAgo?: number;
}

export interface LegacySubscriptionPlan extends SubscriptionPlanBase {
  readonly offer: LegacyOffer;
  /** The subscription it adds to, by its place in the customer's list. */
  readonly under?: number;
  /** True: nothing tells which SKU its seats are of. */
  readonly skuUnreadable?: true;
}

export interface NceSubscriptionPlan extends SubscriptionPlanBase {
  readonly product: Pick<CatalogueProduct, 'productId' | 'skuId' | 'availabilityId' | 'title' | 'entraSkuId'>;
  readonly termDuration?: 'P1M' | 'P1Y' | 'P3Y';
  /** What is scheduled for the end of its term, in a world that has extended terms; in the other, `nextTerm` is. */
  readonly atTermEnd?: ScheduledAction['actionType'];
  readonly nextTerm?: { readonly productId: string; readonly skuId: string; readonly termDuration: string };
  /** Left out: it can't be cancelled any more. */
  readonly cancellableForDays?: number;
}

export type SubscriptionPlan = LegacySubscriptionPlan | NceSubscriptionPlan;

/** A customer in the words of the seed; `buildCustomer` makes it whole. */
export interface CustomerPlan {
  readonly name: string;
  readonly place: PlaceName;
  readonly subscriptions: readonly SubscriptionPlan[];
  readonly people: readonly PeoplePlan[];
  readonly groups?: readonly { readonly name: string; readonly hands: readonly Held[] }[];
  readonly education?: 'Approved' | 'InReview' | 'Denied';
  readonly agreement?: 'confirmed' | 'signedDirectly' | 'missing';
  /** null: none recorded, which blocks nothing. */
  readonly account?: string | null;
}
