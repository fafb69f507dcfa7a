import type { CustomerId, SkuId, SubscriptionId } from '../ids';
import type { CloseAction, Commerce, Segment } from '../packs/pack';
import type { Pricing } from '../offers/pricing';
import type { BillingCycle, TermDuration, TermOffer } from '../offers/terms';

export interface CustomerName {
  readonly id: CustomerId;
  readonly name: string;
  readonly domain: string;
}

export interface Customers {
  /** Every customer of the partner, page by page. */
  all(): AsyncIterable<CustomerName>;
  /** Customers whose name or domain starts with `text`, nearest first. */
  search(text: string, limit: number): Promise<readonly CustomerName[]>;
  /** ISO 3166 alpha-2 country of the billing address, which decides catalogue and currency. */
  country(id: CustomerId): Promise<string>;
  education(id: CustomerId): Promise<'approved' | 'inReview' | 'denied' | 'none'>;
  /** True when the customer agreement was confirmed or directly signed. */
  agreementSigned(id: CustomerId): Promise<boolean>;
  /** False while Microsoft reviews the account or has refused it; then nothing can be bought. */
  mayBuy(id: CustomerId): Promise<boolean>;
}

/** A subscription as read; unknown enum values are kept as text. */
export interface SubscriptionFacts {
  readonly id: SubscriptionId;
  readonly offerId: string;
  readonly offerName: string;
  readonly friendlyName: string;
  readonly commerce: Commerce;
  readonly quantity: number;
  /** Lower case. */
  readonly status: string;
  readonly autoRenew: boolean;
  /** Last day, inclusive; absent when Partner Center gives none or an implausibly far one. */
  readonly endsOn?: string;
  readonly createdAt?: string;
  readonly cancellableUntil?: string;
  readonly partnerOfRecord?: string;
  readonly parentSubscriptionId?: SubscriptionId;
  readonly orderId?: string;
  /** Catalogue product of a new-commerce subscription. */
  readonly productId?: string;
  readonly termDuration?: TermDuration;
  /** Lower case. */
  readonly billingCycle?: BillingCycle;
  /** What is scheduled to follow this term, as `productId:skuId` as far as told. */
  readonly nextTermProduct?: string;
}

/** The reads of the daily scan. They wait for every other call of this process. */
export interface PatientReads {
  /** Every customer of the partner, page by page. */
  customers(): AsyncIterable<CustomerName>;
  subscriptions(customer: CustomerId): Promise<readonly SubscriptionFacts[]>;
  /** Customers of whom something was changed since that instant or day; undefined to whom may not read the records. */
  changedSince(since: string): Promise<ReadonlySet<CustomerId> | undefined>;
}

export interface Subscriptions {
  list(customer: CustomerId): Promise<readonly SubscriptionFacts[]>;
  get(customer: CustomerId, subscription: SubscriptionId): Promise<SubscriptionFacts>;
  /** The Entra SKU its seats are of: `provisioningstatus.skuId`, else the legacy offer's `product.id`; undefined when neither answers. */
  skuOf(customer: CustomerId, subscription: SubscriptionFacts): Promise<SkuId | undefined>;
  /** Changes one thing of the freshly read full resource and answers with a later read. A state already reached is not set again. */
  close(
    customer: CustomerId,
    subscription: SubscriptionId,
    action: Exclude<CloseAction, 'none'>,
  ): Promise<SubscriptionFacts>;
  setAutoRenew(customer: CustomerId, subscription: SubscriptionId, on: boolean): Promise<SubscriptionFacts>;
}

export interface CatalogueSku {
  readonly segment: Segment | 'unknown';
  readonly minimumSeats: number;
  readonly maximumSeats: number;
  /** Purchasable terms of the right segment; empty when it can't be bought by this customer. */
  readonly terms: readonly TermOffer[];
}

export interface Catalogue {
  /** What this customer may buy of one catalogue SKU; undefined when the catalogue does not have it. */
  sku(
    customer: CustomerId,
    productId: string,
    catalogSkuId: string,
    segment: Segment,
  ): Promise<CatalogueSku | undefined>;
}

export interface CartLineWish {
  readonly catalogItemId: string;
  readonly quantity: number;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** The mark: survives into order and subscription as `friendlyName`. */
  readonly mark: string;
  readonly partnerOfRecord?: string;
}

export interface CartLine {
  readonly catalogItemId: string;
  readonly quantity: number;
  readonly mark: string;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  readonly pricing?: Pricing;
  readonly error?: { readonly code: string; readonly description: string };
}

export interface Cart {
  readonly id: string;
  /** Lower case: `active` can be submitted, `ordered` was. */
  readonly status: string;
  readonly expiresAt: string;
  readonly lines: readonly CartLine[];
}

export interface PlacedOrder {
  readonly orderId: string;
  /** Absent until Partner Center has provisioned it. */
  readonly subscriptionId?: SubscriptionId;
  readonly seats: number;
}

export interface Carts {
  /** `requestId` is the idempotency id: the same value when the same cart is asked for again. */
  create(customer: CustomerId, lines: readonly CartLineWish[], requestId: string): Promise<Cart>;
  /** Undefined when Partner Center does not know it (any more). */
  get(customer: CustomerId, cartId: string): Promise<Cart | undefined>;
  /**
   * Buys what is in the cart. Never repeated here.
   *
   * @throws KnownError `unknownOutcome` when no answer came: it may have been bought.
   */
  checkout(customer: CustomerId, cartId: string, requestId: string): Promise<PlacedOrder>;
}

export interface Orders {
  /** The purchase whose order line or subscription carries the mark; undefined when none shows (yet). */
  findByMark(customer: CustomerId, mark: string): Promise<PlacedOrder | undefined>;
  /** The same among the records of what was changed `since` then: evidence of another kind, where they may be read. */
  findInRecords(customer: CustomerId, mark: string, since: string): Promise<PlacedOrder | undefined>;
}
