import { KnownError } from '../../src/migration/errors';
import { onHold } from '../../src/migration/hold/hold';
import type { Hold } from '../../src/migration/hold/hold';
import { subscriptionId } from '../../src/migration/ids';
import type { SubscriptionId, UserId } from '../../src/migration/ids';
import type { Cart } from '../../src/migration/offers/cart';
import type { Holder, TenantSku } from '../../src/migration/offers/survey';
import type { SubscriptionFacts } from '../../src/migration/packs/subscriptionFacts';
import type { OrderReading } from '../../src/migration/plan/orderStanding';
import { partsOf } from '../../src/migration/plan/basket';
import type { PlacedLine, PlacedOrder } from '../../src/migration/plan/placedOrder';
import type { SeenOrder } from '../../src/migration/plan/seenOrder';
import type { WholePlan } from '../../src/migration/plan/plan';
import type { PersonFailureCode } from '../../src/migration/plan/progress';
import type {
  Carts,
  Customers,
  HouseHold,
  LicenceChange,
  LicenceOutcome,
  Licences,
  Orders,
  Sighting,
  Subscriptions,
} from '../../src/migration/ports';
import type { Reading } from '../../src/migration/reading';
import { defined } from '../../src/platform/defined';
import { aHolder, aLicence, sampleNow } from './survey';
import { askedSeconds, changing, errorFor } from './worldFaults';
import type { Fault, Operation } from './worldFaults';
import { asPlaced, cartLines, facts, holds, placedLines, skuOfPlaced, toldWith } from './worldParts';
import type { LineFate } from './worldParts';
import { FakePromotions } from './worldPromotions';

const newSubscription = subscriptionId('0e000000-0000-4000-8000-000000000001');

/** Partner Center and the customer's tenant in memory, as one plan meets them, with the troubles a test asks for. */
export class FakeWorld {
  private at = Date.parse(sampleNow);
  readonly users: Map<UserId, Holder>;
  readonly subscriptions: SubscriptionFacts[];
  /** While it is there, nothing is bought or changed here. */
  held: Hold | undefined;
  cartStatus = 'active';
  cart: Cart | undefined;
  seats: number;
  /** What the tenant tells of its SKUs, where a test says it. */
  tenant: readonly TenantSku[] | undefined;
  /** When an order shows in lists, and when its seats are there. */
  orderLagMs = 0;
  /** When it shows in the records of changes; by default they may not be read. */
  recordLagMs = Infinity;
  seatsLagMs = 0;
  readonly placed: (PlacedOrder & { readonly placedAt: number; readonly all: readonly PlacedLine[] })[] = [];
  /** Of any order that `dead` does not name. */
  orderStatus: string | undefined;
  /** No order is known by its id. */
  isSilent = false;
  /** No order is known any more, neither by its id nor in any list. */
  isUnknown = false;
  /** No order is known by its id, though lists have it. */
  isLost = false;
  /** What came of any order, as a look at it shows. */
  cameOfIt: OrderReading['cameOfIt'] = [];
  /** Orders that give no seats, with what they say of themselves. */
  readonly dead = new Map<string, string>();
  /** What the answer of a checkout says of the order. */
  atCheckout: string | undefined;
  /** Of a seat, in the carts that a run makes. */
  newPrice = 5.6;
  /** Of a seat, once the cart says that it was attested; where that prices it anew. */
  attestedPrice: number | undefined;
  /** Of a line of several. */
  readonly newPrices = new Map<string, number>();
  /** How lines fare, by their catalogue item. */
  readonly fates = new Map<string, LineFate>();
  /** What is scheduled is accepted, and is not there afterwards. */
  forgetsActions = false;
  /** Orders that do not bear the mark of the plan. */
  listed: SeenOrder[] = [];
  /** Counts of what must not happen, and of what is asked. */
  readonly audit = {
    checkouts: 0,
    /** For each attestation, how many checkouts went before. */
    attested: [] as number[],
    blindCheckouts: 0,
    licenceWrites: 0,
    repeatedWrites: 0,
    halfSwaps: 0,
    closedWhileHeld: 0,
    closes: 0,
  };
  /** Fails the change of one person in its own way. */
  readonly failing = new Map<UserId, PersonFailureCode>();
  private readonly faults: { readonly operation: Operation; readonly fault: Fault; left: number }[] = [];

  private readonly afterwards = new Map<Operation, () => void>();

  constructor(readonly plan: WholePlan) {
    this.country = plan.customer.country;
    this.users = new Map(plan.people.map(({ id, name, address }) => [id, aHolder({ id, name, address })]));
    this.seats = plan.freeSeatsUsed;
    this.subscriptions = [{ ...facts(plan.retired.subscriptionId), quantity: plan.retired.quantity }];
    const { purchase } = plan;
    this.cart = purchase && {
      id: purchase.cartId,
      status: 'active',
      expiresAt: purchase.cartExpiresAt,
      lines: cartLines(purchase),
    };
  }

  trouble(operation: Operation, fault: Fault, times = 1): this {
    this.faults.push({ operation, fault, left: times });
    return this;
  }

  /** So often such a call does not find this person, who is there. */
  hide(id: UserId, operation: 'users' | 'change', times: number): this {
    this.hidden = { id, operation, left: times };
    return this;
  }

  private hidden: { readonly id: UserId; readonly operation: Operation; left: number } | undefined;

  private overlooks(operation: Operation, id: UserId): boolean {
    const { hidden } = this;
    if (hidden?.id !== id || hidden.operation !== operation || hidden.left === 0) return false;
    hidden.left -= 1;
    return true;
  }

  /** Nothing is amiss any more. */
  heal(): void {
    this.faults.length = 0;
  }

  /** ISO 3166 alpha-2 of the billing address; undefined where the customer is not ours any more. */
  country: string | undefined;

  readonly customers: Pick<Customers, 'country'> = {
    country: async () => {
      if (this.country !== undefined) return this.country;
      throw new KnownError('notFound', 'askAgent', 'no such customer');
    },
  };

  /** Lists of which that many entries can't be read. */
  readonly unread = new Map<Operation, number>();

  /** What somebody else does right after this call. */
  after(operation: Operation, work: () => void): this {
    this.afterwards.set(operation, work);
    return this;
  }

  readonly clock = {
    now: () => new Date(this.at),
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      this.at += ms;
    },
  };

  readonly carts: Carts = {
    create: async (_customer, lines) => {
      const id = `cart-of-${this.placed.length + 1}`;
      const priced = lines.map((line) => {
        const seatPrice = this.newPrices.get(line.catalogItemId) ?? this.newPrice;
        return { ...line, pricing: { currency: 'EUR', seatPrice, extendedPrice: seatPrice * line.quantity * 12 } };
      });
      this.cartStatus = 'active';
      return (this.cart = { id, status: 'active', expiresAt: this.later(7 * 86_400_000), lines: priced });
    },
    attest: (_customer, _cart, wishes) =>
      this.does('attest', () => {
        this.audit.attested.push(this.audit.checkouts);
        const lines = this.cart!.lines.map(({ promotionId: _before, pricing, ...line }, at) => ({
          ...{ ...line, ...defined({ promotionId: wishes[at]?.promotionId }) },
          ...(pricing && { pricing: { ...pricing, ...defined({ seatPrice: this.attestedPrice }) } }),
        }));
        return (this.cart = { ...this.cart!, status: this.cartStatus, lines });
      }),
    get: () => this.does('getCart', () => this.cart && { ...this.cart, status: this.cartStatus }),
    checkout: async () => {
      this.insistOnFree();
      this.audit.checkouts += 1;
      if (this.placed.some(({ orderId }) => !this.dead.has(orderId))) this.audit.blindCheckouts += 1;
      return this.does('checkout', () => this.order(), true);
    },
  };

  readonly promotions = new FakePromotions();
  readonly orders: Orders = {
    findByMark: (_customer, _mark, dead) =>
      this.does('findByMark', () => this.sighting('findByMark', this.orderLagMs, dead)),
    findInRecords: (_customer, _mark, _since, dead) =>
      this.does('findInRecords', () => this.sighting('findInRecords', this.recordLagMs, dead)),
    statusOf: async () => this.orderStatus,
    read: (_customer, orderId) =>
      this.does('readOrder', () => {
        const known = this.dead.get(orderId) ?? this.orderStatus ?? 'completed';
        const word = this.isSilent || this.isUnknown || this.isLost ? undefined : known;
        const isComplete = word !== undefined && (this.unread.get('readOrder') ?? 0) === 0;
        const readAt = this.later(0);
        const isUnread = (this.unread.get('readOrder') ?? 0) > 0;
        const isNotFound = (this.isUnknown || this.isLost) && !isUnread ? (true as const) : undefined;
        return { ...defined({ word, isNotFound }), cameOfIt: this.cameOfIt, isComplete, readAt };
      }),
    listed: () => this.does('listed', () => this.asRead('listed', this.listed)),
  };

  readonly licences: Licences = {
    skus: () => this.does('skus', () => this.asRead('skus', this.tenant ?? this.tenantSkus())),
    holders: (_customer, sku, also) =>
      this.does('holders', () => {
        const held = [...this.users.values()].filter((user) => holds(user, sku) !== undefined).map(toldWith(also));
        return this.asRead('holders', held);
      }),
    users: (_customer, ids, also) =>
      this.does('users', () =>
        ids.flatMap((id) => (this.overlooks('users', id) ? [] : (this.users.get(id) ?? []))).map(toldWith(also)),
      ),
    groupNames: async (_customer, ids) => ids.map((id) => ({ id, name: 'Field crews' })),
    change: async (_customer, changes) => {
      this.insistOnFree();
      return changes.map((change) => this.changeOne(change));
    },
    setUsageLocation: (_customer, id, usageLocation) =>
      this.does('setUsageLocation', () => this.update(id, (user) => ({ ...user, usageLocation }))),
  };

  readonly subscriptionsPort: Subscriptions = {
    list: async () => this.asRead('list', this.subscriptions),
    get: async (_customer, id) => this.subscription(id),
    skuOf: async (_customer, { id }) => skuOfPlaced(this.plan, id),
    close: async (_customer, id, action, insist) => {
      insist?.(this.subscription(id));
      return action === 'endAtTerm'
        ? this.does('setAutoRenew', () => this.endAtTerm(id))
        : this.does('close', () => this.closeNow(id, action));
    },
    reactivate: (_customer, id) => this.does('reactivate', () => this.change(id, { status: 'active' })),
    setAutoRenew: (_customer, id, on) =>
      this.does('setAutoRenew', () =>
        on ? this.change(id, { autoRenew: true, scheduledActions: [] }) : this.endAtTerm(id),
      ),
  };

  readonly houseHold: Pick<HouseHold, 'isHeld'> = { isHeld: async () => this.held !== undefined };

  /** The last entries are those that can't be read; where there are none, they are of things nobody knows. */
  private asRead<T>(operation: Operation, all: readonly T[]): Reading<T> {
    const count = this.unread.get(operation) ?? 0;
    const items = all.slice(0, Math.max(0, all.length - count));
    return { items, unread: Array.from({ length: count }, () => ({})), isCut: false };
  }

  private sighting(operation: Operation, lagMs: number, dead: readonly string[] = []): Sighting {
    const isUnread = (this.unread.get(operation) ?? 0) > 0;
    if (this.isUnknown) return undefined;
    const placed = this.placed.filter(({ orderId }) => !dead.includes(orderId));
    const shown = placed.flatMap(({ orderId, placedAt, all }) => {
      const lines = all.filter(
        ({ catalogItemId: item }) => placedAt + lagMs + (this.fates.get(item)?.shownAfterMs ?? 0) <= this.at,
      );
      return lines.length > 0 ? [asPlaced(orderId, lines)] : [];
    });
    return isUnread ? 'notKnown' : shown[0];
  }

  private later(ms: number): string {
    return new Date(this.at + ms).toISOString();
  }

  private insistOnFree(): void {
    if (this.held) throw onHold();
  }

  /** Does it, unless a fault says otherwise. */
  private async does<T>(operation: Operation, work: () => T, buys = false): Promise<T> {
    if (changing.has(operation)) this.insistOnFree();
    const fault = this.nextFault(operation);
    if (!fault) return this.then(operation, work());
    if (fault === 'lost') work();
    throw errorFor(fault, buys);
  }

  private then<T>(operation: Operation, result: T): T {
    this.afterwards.get(operation)?.();
    return result;
  }

  private nextFault(operation: Operation): Fault | undefined {
    const found = this.faults.find((fault) => fault.operation === operation && fault.left > 0);
    if (found) found.left -= 1;
    return found?.fault;
  }

  /** Once per cart, as documented: a repetition answers with the first order. */
  private order(): PlacedOrder {
    const last = this.placed.at(-1);
    if (last && this.cartStatus === 'ordered') return last;
    const all = placedLines(this.plan, this.fates);
    const order = asPlaced(`order-${this.placed.length + 1}`, all);
    this.placed.push({ ...order, all, placedAt: this.at });
    for (const { catalogItemId: offerId, seats: quantity, subscriptionId: id } of all) {
      const friendlyName = this.plan.purchase?.mark ?? '';
      const made = { commerce: 'nce', termDuration: 'P1Y', autoRenew: true } as const;
      this.subscriptions.push({ ...facts(id), ...made, offerId, quantity, friendlyName });
    }
    this.cartStatus = 'ordered';
    return { ...order, ...defined({ word: this.atCheckout }) };
  }

  private tenantSkus(): TenantSku[] {
    const { lines } = this.plan.purchase ?? {};
    return partsOf(this.plan).map(({ skuId, freeSeatsUsed }) => {
      const consumed = [...this.users.values()].filter((user) => holds(user, skuId)).length;
      const item = lines?.find((line) => line.skuId === skuId)?.catalogItemId;
      const free = lines === undefined ? this.seats + this.seatsOfTheSame() : freeSeatsUsed;
      const servicePlans = [{ id: 'live', name: 'LIVE' }];
      const enabled = free + (lines !== undefined && item === undefined ? 0 : this.seatsCome(item));
      return { skuId, partNumber: 'NEW', enabled, consumed, capabilityStatus: 'Enabled', servicePlans };
    });
  }

  /** @param item of one line of several; of the only one where it is not named */
  private seatsCome(item: string | undefined): number {
    const giving = this.placed.filter(({ orderId }) => !this.dead.has(orderId));
    return giving
      .flatMap(({ all, placedAt }) => all.map((line) => ({ ...line, placedAt })))
      .filter(({ catalogItemId }) => item === undefined || catalogItemId === item)
      .filter(
        ({ catalogItemId, placedAt }) =>
          placedAt + (this.fates.get(catalogItemId)?.seatsAfterMs ?? this.seatsLagMs) <= this.at,
      )
      .reduce((sum, { seats }) => sum + seats, 0);
  }

  /** Where retired plan and replacement have one SKU, the tenant counts their seats together. */
  private seatsOfTheSame(): number {
    if (this.plan.retired.skuId !== this.plan.replacement.skuId) return 0;
    const others = this.subscriptions.filter(({ id, status }) => id !== newSubscription && status === 'active');
    return others.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  private changeOne({ userId, add, remove }: LicenceChange): LicenceOutcome {
    const code = this.overlooks('change', userId) ? 'userGone' : this.failing.get(userId);
    if (code) return { userId, result: 'failed', failure: { code, facts: {} } };
    const fault = this.nextFault('change');
    if (fault && fault !== 'lost') {
      return { userId, result: 'unsure', ...(fault === 'throttled' ? { retryAfterSeconds: askedSeconds } : {}) };
    }
    this.audit.licenceWrites += 1;
    const before = this.users.get(userId)?.licences ?? [];
    const kept = before.filter(({ skuId }) => !remove.includes(skuId));
    const added = add.map(({ skuId, disabledPlans }) => aLicence({ skuId, disabledPlans: [...disabledPlans] }));
    if (kept.length === before.length && added.every(({ skuId }) => before.some((one) => one.skuId === skuId))) {
      this.audit.repeatedWrites += 1;
    }
    this.update(userId, (user) => ({ ...user, licences: [...kept, ...added] }));
    if (this.isMover(userId) && kept.length + added.length === 0) this.audit.halfSwaps += 1;
    return fault ? { userId, result: 'unsure' } : { userId, result: 'accepted' };
  }

  private isMover(id: UserId): boolean {
    return this.plan.people.some((person) => person.id === id && person.disposition === 'move');
  }

  private update(id: UserId, change: (user: Holder) => Holder): void {
    const user = this.users.get(id);
    if (user) this.users.set(id, change(user));
  }

  private closeNow(id: SubscriptionId, action: 'suspend' | 'endNow'): SubscriptionFacts {
    const isOpen = this.subscription(id).status === 'active';
    if (isOpen) this.audit.closes += 1;
    const isHeld = [...this.users.values()].some((user) => holds(user, this.plan.retired.skuId));
    if (isOpen && isHeld && action === 'suspend' && this.subscriptions.length < 2) this.audit.closedWhileHeld += 1;
    return this.change(id, { status: action === 'endNow' ? 'deleted' : 'suspended' });
  }

  private endAtTerm(id: SubscriptionId): SubscriptionFacts {
    const scheduledActions = [{ scheduleType: 'TermEnd', actionType: 'Cancel' }];
    return this.change(id, { autoRenew: false, ...(this.forgetsActions ? {} : { scheduledActions }) });
  }

  private subscription(id: SubscriptionId): SubscriptionFacts {
    const found = this.subscriptions.find((one) => one.id === id);
    if (!found) throw new KnownError('notFound', 'askAgent', 'no such subscription');
    return found;
  }

  private change(id: SubscriptionId, change: Partial<SubscriptionFacts>): SubscriptionFacts {
    const after = { ...this.subscription(id), ...change };
    this.subscriptions.splice(this.subscriptions.indexOf(this.subscription(id)), 1, after);
    return after;
  }
}
