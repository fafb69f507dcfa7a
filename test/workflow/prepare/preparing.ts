import { KnownError } from '../../../src/migration/errors';
import { subscriptionId } from '../../../src/migration/ids';
import type { MigrationId, SkuId } from '../../../src/migration/ids';
import type { CartLine, CartLineWish } from '../../../src/migration/offers/cart';
import type { SeatPrice } from '../../../src/migration/offers/orderedPrice';
import type { PromotionDetails, PromotionVerdict } from '../../../src/migration/offers/promotions/promotion';
import type { SetInMotion } from '../../../src/migration/underWay';
import type { CatalogueSku } from '../../../src/migration/offers/catalogueSku';
import type { Holder, Survey } from '../../../src/migration/offers/survey';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import type { Preparation, PreparationResult } from '../../../src/migration/ports';
import type { Unread } from '../../../src/migration/reading';
import type { PreparationPorts } from '../../../src/workflow/deps';
import { newMemories } from '../../../src/workflow/prepare/memories';
import { kaizalaPro } from '../../support/pack';
import {
  aRadarEntry,
  aSurvey,
  aTenantSku,
  kaizalaSku,
  kaizalaSkuId,
  sampleNow,
  someHolders,
} from '../../support/survey';

const survey = aSurvey();
const complete = { unread: [], isCut: false };
export const source = kaizalaPro();

export const retiredFacts = (given: Partial<SubscriptionFacts> = {}): SubscriptionFacts => ({
  id: survey.retired.subscriptionId,
  offerId: source.recognise.offerIds[0]?.value ?? '',
  offerName: 'Kaizala Pro',
  friendlyName: 'Field crews',
  commerce: 'legacy',
  quantity: 40,
  status: 'active',
  autoRenew: false,
  endsOn: '2026-12-12',
  ...given,
});

const terms: CatalogueSku['terms'] = [
  { catalogItemId: 'item-monthly', termDuration: 'P1Y', billingCycle: 'monthly' },
  { catalogItemId: 'item-annual', termDuration: 'P1Y', billingCycle: 'annual' },
];

/** What the survey and the quote of one customer read, in memory. */
export class Office {
  subscriptions: SubscriptionFacts[] = [retiredFacts()];
  skuOf = new Map<string, SkuId>([[survey.retired.subscriptionId, kaizalaSkuId]]);
  holders: readonly Holder[] = someHolders(3);
  skus = [kaizalaSku(), aTenantSku()];
  unreadHolders: readonly Unread[] = [];
  unreadSkus: readonly Unread[] = [];
  education: 'approved' | 'none' = 'none';
  agreementSigned = true;
  mayBuy = true;
  running: MigrationId | undefined;
  moving: MigrationId | undefined;
  doubted: MigrationId | undefined;
  coming: { readonly id: MigrationId; readonly seats: number } | undefined;
  seatPrice: number | undefined = 5.6;
  lineError: CartLine['error'];
  /** Of which item alone; absent: of any. */
  faultyItem: string | undefined;
  sources: PreparationPorts['sources'] = [source];
  /** By product, where each has its own. */
  readonly items = new Map<string, string>();
  readonly seatPrices = new Map<string, number>();
  cartFails = false;
  minimumSeats = 1;
  /** It is sold only to whoever accepts a condition with it. */
  needsAttestation = false;
  allowUnpriced = false;
  /** What Partner Center says of promotions for any purchase; undefined: nothing. */
  verdicts: readonly PromotionVerdict[] | undefined = [];
  readonly promotionsKnown = new Map<string, PromotionDetails>();
  promotionsFail = false;
  /** The price of a seat with a promotion, by its id. */
  readonly promoted = new Map<string, number>();
  /** A line that asks for one is an error. */
  promotionError: CartLine['error'];
  partnerNames: Readonly<Record<string, string>> = {};
  partnersFail = false;
  orderedAt: SeatPrice | undefined;
  ordersFail = false;
  inMotion: readonly SetInMotion[] = [];
  readonly pricesAsked: string[] = [];
  readonly catalogued: string[] = [];
  readonly carts: { readonly lines: readonly CartLineWish[]; readonly requestId: string }[] = [];
  readonly prepared = new Map<string, Preparation>();
  readonly told: string[] = [];
  /** How many people's facts were let go, each time. */
  readonly sweptAfter: number[] = [];

  keep(id: string, result: Survey): void {
    const wish = {
      kind: 'survey',
      customerId: result.customer.id,
      subscriptionId: result.retired.subscriptionId,
    } as const;
    this.prepared.set(id, { id, agentId: 'agent' as never, wish, result: { kind: 'survey', survey: result } });
  }

  private partnerName(id: string): string | undefined {
    if (this.partnersFail) throw new KnownError('serviceDown', 'waitAndRetry', 'Partner Center, profiles.partner: 503');
    return this.partnerNames[id];
  }

  private orderPrice(orderId: string): SeatPrice | undefined {
    this.pricesAsked.push(orderId);
    if (this.ordersFail) throw new KnownError('serviceDown', 'waitAndRetry', 'Partner Center, orders.price: 503');
    return this.orderedAt;
  }

  get world(): PreparationPorts {
    const clock = { now: () => new Date(sampleNow), sleep: async () => undefined };
    const catalogue = { sku: async (_customer: unknown, productId: string) => this.catalogueSku(productId) };
    const skuOf = async (_customer: unknown, { id }: SubscriptionFacts) => this.skuOf.get(id);
    const partners = { nameOf: async (id: string) => this.partnerName(id) };
    const seatPrices = { seatPrice: async (_customer: unknown, orderId: string) => this.orderPrice(orderId) };
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    return {
      sources: this.sources,
      allowUnpriced: this.allowUnpriced,
      sweepAfter: (people) => void this.sweptAfter.push(people),
      clock,
      catalogue,
      ...{ partners, seatPrices },
      setInMotion: { of: async () => this.inMotion },
      ...newMemories({ catalogue, subscriptions: { skuOf }, partners, seatPrices, clock, log }),
      log,
      migrations: { running: async () => this.running, movingAlready: async () => this.moving },
      purchases: {
        seatsOnTheirWay: async () => this.coming,
        seatsClaimed: async () => new Map(),
        endedInDoubt: async () => this.doubted,
      },
      radarStore: { entry: async () => aRadarEntry() },
      customers: {
        country: async () => 'DE',
        education: async () => this.education,
        agreementSigned: async () => this.agreementSigned,
        mayBuy: async () => this.mayBuy,
        all: async function* () {},
      },
      subscriptions: {
        get: async () => this.subscriptions[0]!,
        list: async () => ({ ...complete, items: this.subscriptions }),
        skuOf,
      },
      licences: {
        skus: async () => ({ ...complete, items: this.skus, unread: this.unreadSkus }),
        holders: async () => ({ ...complete, items: this.holders, unread: this.unreadHolders }),
        groupNames: async (_customer, ids) => ids.map((id) => ({ id, name: 'Field crews' })),
      },
      promotions: {
        verdicts: async () => {
          if (this.promotionsFail) throw new KnownError('serviceDown', 'waitAndRetry', 'promotions.verdicts: 503');
          return this.verdicts;
        },
        get: async (id) => this.promotionsKnown.get(id),
      },
      carts: {
        create: async (_customer: unknown, lines: readonly CartLineWish[], requestId: string) =>
          this.cartOf(lines, requestId),
      },
      preparations: {
        open: async () => undefined,
        get: async (id: string) => this.prepared.get(id),
        agentOf: async (id: string) => this.prepared.get(id)?.agentId,
        complete: async (id: string, result: PreparationResult) => {
          const before = this.prepared.get(id);
          if (before && !before.result) this.prepared.set(id, { ...before, result });
        },
      },
      messenger: { preparationReady: async (id: string) => void this.told.push(id) },
    };
  }

  private catalogueSku(productId: string): CatalogueSku {
    this.catalogued.push(productId);
    return {
      ...(this.needsAttestation ? { needsAttestation: true } : {}),
      segment: 'commercial',
      minimumSeats: this.minimumSeats,
      maximumSeats: 300,
      terms: this.termsOf(productId),
    };
  }

  private termsOf(productId: string): CatalogueSku['terms'] {
    const item = this.items.get(productId);
    return item === undefined ? terms : terms.map((term) => ({ ...term, catalogItemId: item }));
  }

  private cartOf(lines: readonly CartLineWish[], requestId: string) {
    this.carts.push({ lines, requestId });
    if (this.cartFails) throw new Error('no cart today');
    return {
      id: `cart-${requestId}`,
      status: 'active',
      expiresAt: '2026-11-29T10:00:00.000Z',
      lines: lines.map((line) => ({ ...line, ...this.pricing(line), ...this.trouble(line) })),
    };
  }

  private pricing({ catalogItemId, quantity, promotionId = '' }: CartLineWish) {
    const listPrice = this.seatPrices.get(catalogItemId) ?? this.seatPrice;
    if (listPrice === undefined) return {};
    const seatPrice = this.promoted.get(promotionId) ?? listPrice;
    return { pricing: { currency: 'EUR', listPrice, seatPrice, extendedPrice: seatPrice * quantity * 12 } };
  }

  private trouble({ catalogItemId, promotionId }: CartLineWish) {
    if (promotionId !== undefined && this.promotionError) return { error: this.promotionError };
    const isIt = [undefined, catalogItemId].includes(this.faultyItem);
    return this.lineError && isIt ? { error: this.lineError } : {};
  }
}

export const wish = {
  kind: 'survey',
  customerId: survey.customer.id,
  subscriptionId: survey.retired.subscriptionId,
} as const;

export const otherId = subscriptionId('5ab00000-0000-4000-8000-000000000002');
