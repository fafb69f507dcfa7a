import type { CustomerId, MigrationId, SkuId, SubscriptionId } from '../ids';

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
}

/** Of the ledger: what migrations have bought, and the seats of it. Every write is conditional and may be repeated. */
export interface Purchases {
  latestAttempt(id: MigrationId): Promise<PurchaseAttempt | undefined>;
  openAttempt(
    id: MigrationId,
    attempt: Pick<PurchaseAttempt, 'attempt' | 'cartId' | 'requestId' | 'sentAt'>,
  ): Promise<boolean>;
  confirmAttempt(
    id: MigrationId,
    attempt: number,
    order: { orderId: string; subscriptionId?: SubscriptionId; seats: number },
    at: string,
  ): Promise<void>;
  refuseAttempt(id: MigrationId, attempt: number): Promise<void>;

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
