import type { CustomerId, MigrationId, SkuId, SubscriptionId } from '../ids';
import type { TakenOrders } from '../plan/adoption';
import type { PlacedLine, PlacedOrder } from '../plan/placedOrder';

/** `sent` is committed before the checkout goes out; after a crash it means: look, never send again. */
export interface PurchaseAttempt {
  readonly attempt: number;
  readonly cartId: string;
  /** The `MS-RequestId` of the checkout, kept before the call. */
  readonly requestId: string;
  readonly state: 'sent' | 'confirmed' | 'refused';
  readonly sentAt: string;
  readonly orderId?: string;
  readonly subscriptionId?: SubscriptionId;
  readonly seats?: number;
  /** Where it is of several lines, as many as are known. */
  readonly lines?: readonly PlacedLine[];
  /** Of a cart that is not the plan's: one that was made after an order had died. */
  readonly cartExpiresAt?: string;
  /** What its order says of itself while nobody knows what becomes of it; absent as soon as that is known. */
  readonly orderWord?: string;
  /** Since when it says so; of one that is `unknown`, since when nothing of it shows. */
  readonly deadSince?: string;
  /** When it was certain that nothing was bought, though an order had been placed. */
  readonly diedAt?: string;
  readonly seatsShownAt?: string;
  /** When a person took an order for it that does not bear our mark. */
  readonly adoptedAt?: string;
  /** What came back instead of an outcome, such as `503`; absent when nothing did. */
  readonly answer?: string;
}

/** A purchase of an ended migration that has to be looked after. */
export interface LookedAfter {
  readonly id: MigrationId;
  readonly attempt: number;
  /** The order that a person took for it; absent while nobody knows whether it went through. */
  readonly adopted?: string;
  /** It is known, and what becomes of its order is not. */
  readonly isUndecided?: true;
  /** Its order had come to nothing. */
  readonly isDead?: true;
}

/** An order that was placed and came to nothing. */
export interface DeadOrder {
  readonly id: MigrationId;
  readonly attempt: number;
  readonly orderId: string;
  readonly seats: number;
  readonly mark: string;
  /** Orders and subscriptions of the other attempts of its migration, which bear the same mark. */
  readonly others: readonly string[];
  /** It is alive beside the order that followed it, and was told as a second one. */
  readonly isSecond: boolean;
}

/** Of the ledger: what migrations have bought, and the seats of it. Every write is conditional and may be repeated. */
export interface Purchases {
  /** The one that is out or has bought; where all were refused, the last of them. */
  latestAttempt(id: MigrationId): Promise<PurchaseAttempt | undefined>;
  openAttempt(
    id: MigrationId,
    attempt: Pick<PurchaseAttempt, 'attempt' | 'cartId' | 'cartExpiresAt' | 'requestId' | 'sentAt'>,
  ): Promise<boolean>;
  /** False when the order is the purchase of another migration. */
  confirmAttempt(id: MigrationId, attempt: number, order: PlacedOrder, at: string): Promise<boolean>;
  refuseAttempt(id: MigrationId, attempt: number): Promise<void>;
  /** What came back of its checkout, which does not tell whether it went through. */
  noteAnswer(id: MigrationId, attempt: number, answer: string): Promise<void>;
  /** A person says that this order is the purchase. False when another migration has it, or the attempt is not in doubt any more. */
  adoptOrder(id: MigrationId, attempt: number, order: PlacedOrder, at: string): Promise<boolean>;
  /** What all other migrations of this customer have bought. */
  takenOrders(id: MigrationId, customer: CustomerId): Promise<TakenOrders>;
  /** A migration of this customer that was ended while nobody knew whether it had bought this plan. */
  endedInDoubt(customer: CustomerId, sku: SkuId): Promise<MigrationId | undefined>;
  /**
   * Purchases in doubt of ended migrations, adopted ones and dead orders until `days` after; at most once per `hours`, for one caller.
   * Those whose order is undecided while their migration waits: each hour.
   */
  claimLookedAfter(
    at: string,
    again: { readonly hours: number; readonly days: number },
  ): Promise<readonly LookedAfter[]>;
  /** Written down before a look, so that what it shows is told though the process may die in between. */
  beginLook(id: MigrationId, attempt: number, at: string): Promise<void>;
  /** Whoever is to know of it knows. */
  endLook(id: MigrationId, attempt: number): Promise<void>;
  /** Looks that were begun and are not ended so many minutes later, for one caller. */
  claimUnendedLooks(at: string, minutes: number): Promise<readonly Pick<LookedAfter, 'id' | 'attempt'>[]>;
  /** False when it was noted already. */
  noteSecondOrder(id: MigrationId, attempt: number, orderId: string): Promise<boolean>;

  /** What a look at the order showed. `word` is absent where it is known what became of it. */
  noteOrder(
    id: MigrationId,
    attempt: number,
    seen: {
      readonly word?: string;
      readonly deadSince?: string;
      readonly seatsShownAt?: string;
      readonly seats?: number;
    },
  ): Promise<void>;
  /** Its order has come to nothing: the purchase is as good as refused, and its order stays known. */
  buryOrder(id: MigrationId, attempt: number, at: string): Promise<void>;
  /** Nothing of its order shows any more: whether it was bought nobody knows. Its order stays known. */
  doubtOrder(id: MigrationId, attempt: number): Promise<void>;
  /** Dead orders of this plan, of whichever migration of the customer. */
  deadOrders(customer: CustomerId, sku: SkuId): Promise<readonly DeadOrder[]>;
  /** It came alive after all, so its migration has bought. */
  reviveOrder(id: MigrationId, attempt: number, at: string): Promise<void>;

  setSeatsReady(id: MigrationId, at: string): Promise<void>;
  /** The last purchase of these seats since then whose migration was stopped before they were there. */
  seatsOnTheirWay(
    customer: CustomerId,
    sku: SkuId,
    since: string,
  ): Promise<{ readonly id: MigrationId; readonly seats: number } | undefined>;
  /**
   * Seats of each plan that unfinished migrations of this customer still have to fill, whether they are there already or
   * not: nobody else may count on them.
   *
   * @param before only of migrations that began before this one
   */
  seatsClaimed(customer: CustomerId, before?: MigrationId): Promise<ReadonlyMap<SkuId, number>>;
}
