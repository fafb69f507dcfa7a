import type { CustomerId, GroupId, SkuId, SubscriptionId, UserId } from '../ids';
import type { Audience, Capability, Commerce, Cover, PlanFamily } from '../packs/pack';
import type { Worded } from '../packs/packFact';
import type { OrderedPrice } from './orderedPrice';
import type { Refusal } from './refusal';
import type { TermOffer } from './terms';
import type { EndOfTerm } from '../endOfTerm/endOfTerm';
import type { Scheduled } from '../endOfTerm/scheduled';
import type { UnusualWay } from '../plan/ways';
import type { Unread } from '../reading';

/** Everything read about one retired subscription of one customer before anybody is asked anything about it. */
export interface Survey {
  readonly takenAt: string;
  readonly customer: SurveyedCustomer;
  readonly retired: RetiredSubscription;
  readonly skus: readonly TenantSku[];
  /** All users of the tenant who hold the retired SKU, directly or through a group. */
  readonly holders: readonly Holder[];
  /** Of them, who could not be read: nobody of these is moved, and the retired subscription stays open for them. */
  readonly unreadHolders?: readonly Unread[];
  readonly groups: readonly { readonly id: GroupId; readonly name: string }[];
  readonly offers: readonly PlanOffer[];
}

export interface SurveyedCustomer {
  readonly id: CustomerId;
  readonly name: string;
  readonly domain: string;
  /** ISO 3166 alpha-2 of the billing address. */
  readonly country: string;
  readonly education: 'approved' | 'inReview' | 'denied' | 'none';
  readonly agreementSigned: boolean;
  /** False while Microsoft reviews the account or has refused it. */
  readonly mayBuy: boolean;
}

export interface RetiredSubscription {
  readonly subscriptionId: SubscriptionId;
  readonly packId: string;
  /** Which plan of the pack, where it has several. */
  readonly sourceId?: string;
  /** Absent where it is bought, moved and closed. */
  readonly way?: UnusualWay;
  readonly offerName: string;
  readonly commerce: Commerce;
  readonly quantity: number;
  /** Lower case; a value Microsoft adds later is kept as it is. */
  readonly status: string;
  readonly autoRenew: boolean;
  /** What becomes of it if nobody acts; absent where a release read it that did not know. */
  readonly endOfTerm?: EndOfTerm;
  /** Absent likewise. */
  readonly scheduled?: Scheduled;
  /** Last day, inclusive, when a plausible one is known. */
  readonly endsOn?: string;
  readonly cancellableUntil?: string;
  /** MPN id of the indirect reseller the retired subscription carries. */
  readonly partnerOfRecord?: string;
  /** What that reseller is called, where Partner Center tells it. */
  readonly partnerName?: string;
  /** What its order was priced at; only shown, and absent where that is not told or does not count any more. */
  readonly ordered?: OrderedPrice;
  readonly skuId: SkuId;
  /** The part number by which the tenant's own SKU proves it, where no verified id of the subscription does. */
  readonly knownBy?: string;
  /** Whom it was sold for; absent = everyone, or read by a release that did not ask. */
  readonly audience?: Audience;
  readonly addOns: readonly { readonly subscriptionId: SubscriptionId; readonly offerName: string }[];
  /** Other subscriptions of the same customer that give the same SKU, whatever their status. */
  readonly siblings: readonly {
    readonly subscriptionId: SubscriptionId;
    readonly quantity: number;
    readonly status: string;
    /** It is set to end, so that nobody can count on it for good. */
    readonly ends?: true;
  }[];
}

/** A row of the tenant's `subscribedSkus`. Counts are summed over all subscriptions of that SKU. */
export interface TenantSku {
  readonly skuId: SkuId;
  readonly partNumber: string;
  readonly enabled: number;
  readonly consumed: number;
  /** Of those enabled, how many are known to end; absent where none are, and where nobody asked. */
  readonly ending?: number;
  readonly capabilityStatus: string;
  readonly servicePlans: readonly TenantPlan[];
}

/** A service plan in a SKU, as the tenant tells it. */
export interface TenantPlan {
  readonly id: string;
  readonly name: string;
  /** Of the tenant and not of its people: nobody has it switched on or off. */
  readonly isOfTenant?: true;
  /** Nobody there can work with it yet. */
  readonly isPending?: true;
}

export interface Holder {
  readonly id: UserId;
  readonly name: string;
  /** The userPrincipalName. */
  readonly address: string;
  readonly enabled: boolean;
  readonly guest: boolean;
  readonly usageLocation?: string;
  readonly licences: readonly HeldLicence[];
  /** Service plans that really work for this person, by id; absent where that was not asked. */
  readonly working?: readonly string[];
}

/** One SKU of one user. The same SKU can be held directly and through groups at once. */
export interface HeldLicence {
  readonly skuId: SkuId;
  readonly direct: boolean;
  readonly groupIds: readonly GroupId[];
  readonly disabledPlans: readonly string[];
}

/** By what a plan was known in the catalogue of the customer's country. */
export interface CatalogueProof {
  /** `product:sku` */
  readonly item: string;
  readonly title: string;
  /** Part number of its licences, where catalogue or tenant tell them. */
  readonly licence?: string;
}

/** Of the one SKU that retired plan and replacement share. */
export interface RebuySeats {
  /** Licences that people have, or will get by migrations that are under way. */
  readonly inUse: number;
  /** Active seats of other subscriptions that are not set to end. */
  readonly elsewhere: number;
}

/** One plan of a basket. */
export interface OfferPart {
  readonly formId: string;
  readonly name: string;
  readonly skuId: SkuId;
  readonly freeSeats: number;
  /** What the catalogue said of an id that nobody has verified. */
  readonly proof?: CatalogueProof;
}

/** One plan form of the pack, and whether this customer may have it. */
export interface PlanOffer {
  readonly planId: string;
  readonly formId: string;
  readonly name: string;
  readonly family: PlanFamily;
  readonly audience: Audience;
  readonly skuId: SkuId;
  readonly brings: readonly Capability[];
  /** `audience`: it is sold for other people than the retired plan, so its free seats are not for these either. */
  readonly needsConfirmation?: 'frontline' | 'audience';
  /** Of a basket: each plan in it, what the others are added to first. */
  readonly parts?: readonly OfferPart[];
  /** Seats of it that nobody uses, ready to be taken before any is bought; of a basket, of all its plans. */
  readonly freeSeats: number;
  /** Licences people hold beyond the active seats; new seats would go to them first. Absent when there are none. */
  readonly seatsOwed?: number;
  /** Seats that may still be bought under the plan's limit; absent when there is no practical limit. */
  readonly seatsLeft?: number;
  /** Where that limit is not of this one licence alone. */
  readonly seatLimit?: { readonly limit: number; readonly scope: 'family' | 'tenant' };
  /** Where it gives the retired plan’s own SKU, so that its seats take the place of those that people have. */
  readonly rebuy?: RebuySeats;
  /** What the catalogue said of an id that nobody has verified. */
  readonly proof?: CatalogueProof;
  /** Where the guide ranks it, once with each choice of add-ons; absent where it has no order. */
  readonly guide?: readonly { readonly rank: number; readonly addOns: readonly string[] }[];
  /** Nothing is bought: people keep what they have of these licences, and who is proved by them loses the retired one. */
  readonly cover?: Cover;
  /** It works only beside any one of these licences, none of which it brings itself. */
  readonly needs?: readonly { readonly name: string; readonly skuId: SkuId }[];
  /** What it costs in this customer's country beyond the cart. */
  readonly costNotes?: readonly Worded[];
  /** Empty when refused. */
  readonly terms: readonly TermOffer[];
  readonly refusal?: Refusal;
}
