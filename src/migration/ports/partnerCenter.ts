import type { CustomerName } from '../customerName';
import type { CustomerId, SkuId, SubscriptionId } from '../ids';
import type { Cart, CartLineWish } from '../offers/cart';
import type { CatalogueSku } from '../offers/catalogueSku';
import type { SeatPrice } from '../offers/orderedPrice';
import type { PromotionDetails, PromotionVerdict } from '../offers/promotions/promotion';
import type { SetInMotion } from '../underWay';
import type { CloseAction, Segment } from '../packs/pack';
import type { SubscriptionFacts } from '../packs/subscriptionFacts';
import type { OrderReading } from '../plan/orderStanding';
import type { PlacedOrder } from '../plan/placedOrder';
import type { SeenOrder } from '../plan/seenOrder';
import type { Reading } from '../reading';
import type { Witness } from './chains';

export interface Customers {
  /**
   * Every customer of the partner, page by page, past those who can't be read.
   *
   * @throws KnownError `incomplete` at its end, when not everybody was read
   */
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

export interface Partners {
  /** What a reseller is called, by the partner ID (MPN ID); undefined where Partner Center does not tell it to us. */
  nameOf(partnerId: string): Promise<string | undefined>;
}

export interface SeatPrices {
  /** What the order tells of a seat's price; undefined where it is not there, or tells none that counts for every month. */
  seatPrice(customer: CustomerId, orderId: string, subscription: SubscriptionId): Promise<SeatPrice | undefined>;
}

export interface MotionReads {
  /** Everything that was ever begun with that subscription beside us, as far as whoever asks is told. */
  of(customer: CustomerId, subscription: Pick<SubscriptionFacts, 'id' | 'commerce'>): Promise<readonly SetInMotion[]>;
}

/** What surveys and quotes ask, behind what buys, moves or closes, and before the scan. */
export interface SurveyReads {
  readonly customers: Omit<Customers, 'search'>;
  readonly subscriptions: Pick<Subscriptions, 'get' | 'list' | 'skuOf'>;
  readonly catalogue: Catalogue;
  readonly carts: Pick<Carts, 'create'>;
  readonly promotions: Promotions;
  readonly partners: Partners;
  readonly seatPrices: SeatPrices;
  readonly setInMotion: MotionReads;
}

/** The reads of the daily scan. They wait for every other call of this process, though not for ever. */
export interface PatientReads extends SeatPrices {
  /** Every customer of the partner. */
  customers(): Promise<Reading<CustomerName>>;
  subscriptions(customer: CustomerId): Promise<Reading<SubscriptionFacts>>;
  readonly catalogue: Catalogue;
  /** Customers of whom something was changed since that instant or day; undefined to whom may not read the records. */
  changedSince(since: string): Promise<ReadonlySet<CustomerId> | undefined>;
}

export interface Subscriptions {
  list(customer: CustomerId): Promise<Reading<SubscriptionFacts>>;
  get(customer: CustomerId, subscription: SubscriptionId): Promise<SubscriptionFacts>;
  /** The Entra SKU its seats are of: `provisioningstatus.skuId`, else the legacy offer's `product.id`; undefined when neither answers. */
  skuOf(customer: CustomerId, subscription: SubscriptionFacts): Promise<SkuId | undefined>;
  /**
   * Changes one thing of the freshly read full resource and answers with a later read. A state already reached is not set again.
   *
   * @param insist is asked of what was just read, before each write: where it throws, nothing is written
   */
  close(
    customer: CustomerId,
    subscription: SubscriptionId,
    action: Exclude<CloseAction, 'leave'>,
    insist?: (asRead: SubscriptionFacts) => void,
    witness?: Witness,
  ): Promise<SubscriptionFacts>;
  /** Of the older platform: a suspended one is active again, and billed. */
  reactivate(customer: CustomerId, subscription: SubscriptionId, witness?: Witness): Promise<SubscriptionFacts>;
  setAutoRenew(
    customer: CustomerId,
    subscription: SubscriptionId,
    on: boolean,
    witness?: Witness,
  ): Promise<SubscriptionFacts>;
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

export interface Promotions {
  /**
   * Of each promotion there is for what would be bought, or of one, whether it is for this customer and this purchase. Undefined
   * where Partner Center does not tell it to us.
   */
  verdicts(
    customer: CustomerId,
    wanted: Pick<CartLineWish, 'catalogItemId' | 'quantity' | 'termDuration' | 'billingCycle'>,
    promotionId?: string,
  ): Promise<readonly PromotionVerdict[] | undefined>;
  /** What a promotion is, whether it is on or not; undefined likewise. */
  get(promotionId: string, country: string): Promise<PromotionDetails | undefined>;
}

export interface Carts {
  /** `requestId` is the idempotency id: the same value when the same cart is asked for again. */
  create(customer: CustomerId, lines: readonly CartLineWish[], requestId: string): Promise<Cart>;
  /**
   * Says of a cart, which stays as it is, that a person has attested its partner of record; answers with it as it is then,
   * perhaps priced anew. Nothing is bought.
   */
  attest(customer: CustomerId, cartId: string, lines: readonly CartLineWish[], requestId: string): Promise<Cart>;
  /** Undefined when Partner Center does not know it (any more). */
  get(customer: CustomerId, cartId: string): Promise<Cart | undefined>;
  /**
   * Buys what is in the cart. Never repeated here.
   *
   * @throws KnownError `unknownOutcome` when no answer came: it may have been bought. With `isUnsent` it never left.
   */
  checkout(customer: CustomerId, cartId: string, requestId: string, witness?: Witness): Promise<PlacedOrder>;
}

/** A purchase that was looked for. Undefined: none shows (yet). `notKnown`: none shows, but not everything could be read. */
export type Sighting = PlacedOrder | 'notKnown' | undefined;

export interface Orders {
  /**
   * The purchase whose order line or subscription carries the mark, and is not of one of the `dead` orders. Of one of several
   * `lines` as many as show: whoever asks judges whether that is all.
   */
  findByMark(customer: CustomerId, mark: string, dead?: readonly string[], lines?: number): Promise<Sighting>;
  /** The same among the records of what was changed `since` then: evidence of another kind, where they may be read. */
  findInRecords(
    customer: CustomerId,
    mark: string,
    since: string,
    dead?: readonly string[],
    lines?: number,
  ): Promise<Sighting>;
  /** In lower case with single blanks, such as `po review rejected`; undefined where Partner Center does not tell. */
  statusOf(customer: CustomerId, orderId: string): Promise<string | undefined>;
  /** The order and what came of it, also what bears the mark and names another order, unless that is one of `others`. */
  read(customer: CustomerId, orderId: string, mark: string, others?: readonly string[]): Promise<OrderReading>;
  /** Every order there is, whoever placed it. Who placed those `since` then is told where records may be read. */
  listed(customer: CustomerId, since: string): Promise<Reading<SeenOrder>>;
}
