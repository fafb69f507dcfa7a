import type { AgentId, CustomerId, MigrationId, SkuId, SubscriptionId, UserId } from '../ids';
import type { EndOfTerm } from '../endOfTerm/endOfTerm';
import type { Scheduled } from '../endOfTerm/scheduled';
import type { Price } from '../offers/price';
import type { AppliedPromotion } from '../offers/promotions/promotion';
import type { RebuySeats } from '../offers/survey';
import type { CloseAction, Commerce, Cover } from '../packs/pack';
import type { BillingCycle, TermDuration } from '../term';
import type { UnusualWay } from './ways';

/**
 * What was confirmed, and nothing else is what runs (promise 3). `hash` is over everything but itself, names and addresses, and over
 * its people, who are not in it: there may be 100,000 of them, and each has a row.
 */
export interface MigrationPlan {
  readonly id: MigrationId;
  readonly hash: string;
  readonly madeAt: string;
  readonly agentId: AgentId;
  readonly customer: { readonly id: CustomerId; readonly name: string; readonly country: string };
  readonly retired: {
    readonly subscriptionId: SubscriptionId;
    readonly packId: string;
    /** Which plan of the pack, where it has several. */
    readonly sourceId?: string;
    readonly offerName: string;
    readonly commerce: Commerce;
    readonly skuId: SkuId;
    readonly quantity: number;
    readonly endsOn?: string;
    /** What becomes of it if it is left; absent in plans of releases that did not know. */
    readonly endOfTerm?: EndOfTerm;
    /** What was to follow its term as it was read; absent likewise. */
    readonly scheduled?: Scheduled;
  };
  readonly replacement: {
    readonly planId: string;
    readonly formId: string;
    readonly name: string;
    readonly skuId: SkuId;
    /** Of the catalogue, like the next; absent where nothing is bought. */
    readonly productId?: string;
    readonly catalogSkuId?: string;
    /** Of a basket: each plan in it, what the others are added to first. A person has moved who has all of them. */
    readonly parts?: readonly PlannedPart[];
    /** It works only beside any one of these licences, none of which it brings itself. */
    readonly needs?: readonly SkuId[];
  };
  /** Where nothing is bought: what proves that a person loses nothing, asked of the tenant once more before each move. */
  readonly cover?: Cover;
  /** Where people keep the licence: what the seats to be bought were reckoned from, and are again just before. */
  readonly rebuy?: RebuySeats;
  /** Absent when free seats are enough or when licences are only taken away. */
  readonly purchase?: Purchase;
  /** Seats of the replacement that were free already and are used first. */
  readonly freeSeatsUsed: number;
  /** The country set for people without one, each of whom is marked. */
  readonly usageLocation?: string;
  readonly headcount: Headcount;
  /** The replacement is sold for other people than the retired plan: the agent was asked, and confirmed it. */
  readonly otherAudience?: true;
  /** How many of them have no plan at all afterwards: the agent was asked about them by itself, and said yes. */
  readonly planless?: number;
  readonly close: CloseAction;
  /** Absent where it is bought, moved and closed. */
  readonly way?: UnusualWay;
  /** If it is left open it is looked at again each day and closed later; absent in plans that do not promise it. */
  readonly closeLater?: true;
  /** What the close guard was foreseen to find; absent in plans of releases that did not foresee. */
  readonly staying?: Staying;
}

/** To how many people of a plan what happens. Told by them, so neither stored with the plan nor hashed. */
export interface Headcount {
  readonly moving: number;
  readonly removing: number;
  /** Of those who move, to whom a country is given. */
  readonly placed: number;
}

/** With everybody in it, as it is made, offered and frozen. */
export interface WholePlan extends MigrationPlan {
  readonly people: readonly PlannedPerson[];
}

/** One plan of a basket. */
export interface PlannedPart {
  readonly formId: string;
  readonly name: string;
  readonly skuId: SkuId;
  readonly productId: string;
  readonly catalogSkuId: string;
  /** Seats of it that were free already and are used first. */
  readonly freeSeatsUsed: number;
}

/** What is bought of one plan of a basket. */
export interface PurchaseLine {
  readonly formId: string;
  readonly name: string;
  readonly skuId: SkuId;
  readonly catalogItemId: string;
  readonly seats: number;
  /** Fewer than `seats` where Partner Center sells no fewer. */
  readonly needed: number;
  readonly price: Price;
  readonly promotion?: AppliedPromotion;
}

/** One cart that Partner Center priced: the quote is the cart. It has one line, or one for each plan of a basket. */
export interface Purchase {
  readonly cartId: string;
  readonly cartExpiresAt: string;
  readonly catalogItemId: string;
  readonly seats: number;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** Of all lines together. */
  readonly price: Price;
  /** What the price rests on, besides the list; of a basket each line has its own. */
  readonly promotion?: AppliedPromotion;
  /** Of a basket: every line of the cart, all with the one mark. `catalogItemId` and `seats` are those of the first. */
  readonly lines?: readonly PurchaseLine[];
  readonly renewsItself: boolean;
  readonly termEndsOn: string;
  readonly cancellableUntil?: string;
  /** MPN id carried from the retired subscription or typed by the agent. */
  readonly partnerOfRecord?: string;
  /** The `friendlyName` of the order line: the only mark of ours that survives into order and subscription. */
  readonly mark: string;
}

/** Who will still hold the retired licence when everybody has moved, as it was when people were chosen. */
export interface Staying {
  readonly people: number;
  /** Holders who could not be read: whether they keep it nobody can tell. */
  readonly unread: number;
  /** Active seats of the customer's other subscriptions of that licence. */
  readonly seatsLeft: number;
  /** Which people those are, as `stayingMarks` makes of them. Absent where not everybody was read, and in plans of before. */
  readonly who?: string;
}

export interface PlannedPerson {
  readonly id: UserId;
  readonly name: string;
  readonly address: string;
  readonly disposition: 'move' | 'remove';
  readonly setsUsageLocation: boolean;
  readonly keepOff: readonly string[];
  /** Licences that must be there when the retired one is taken away. */
  readonly restsOn?: readonly SkuId[];
}
