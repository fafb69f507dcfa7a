import type { Motion } from './motion';
import type { OrderOutcome } from './orderStatus';
import type { Promotion } from './promotions/promotion';

/** The world the emulator keeps, as plain data. Instants are epoch milliseconds of the emulated clock; ids are lower case. */
export interface World {
  readonly partner: Partner;
  readonly customers: Map<string, Customer>;
  readonly carts: Map<string, Cart>;
  /** Customers of somebody else: known to the service, refused to this partner. */
  readonly foreignCustomerIds?: ReadonlySet<string>;
  /** Availability ids that were re-issued: first id → the one that counts now. */
  rotatedAvailabilities?: Map<string, string>;
  /** What has to be accepted with a purchase, by `product:sku`. */
  attestations?: Map<string, Attestation>;
  /** By their ids. */
  promotions?: Map<string, Promotion>;
}

export interface Attestation {
  readonly type: string;
  readonly isEnforced: boolean;
}

export interface Partner {
  readonly tenantId: string;
  readonly mpnId: string;
  readonly name: string;
  /** Indirect resellers who may be the partner of record. */
  readonly resellers: readonly { readonly mpnId: string; readonly name: string }[];
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the machines have that run in the partner's Azure, and the app registration trusts. */
  readonly managedIdentity: ManagedIdentity;
}

interface ManagedIdentity {
  readonly clientId: string;
  /** Of its service principal. */
  readonly objectId: string;
}

export interface Customer {
  readonly id: string;
  readonly companyName: string;
  readonly domain: string;
  readonly country: string;
  readonly currency: { readonly code: string; readonly symbol: string };
  readonly culture: string;
  readonly language: string;
  readonly address: {
    readonly city: string;
    readonly line1: string;
    readonly postalCode: string;
    readonly state: string;
  };
  readonly qualifications: readonly { readonly qualification: string; readonly vettingStatus: string }[];
  /** Instant the Microsoft Customer Agreement was confirmed; null = missing. */
  readonly agreedAt: number | null;
  /** Directly signed agreement, the other way to be ready. */
  readonly directSigned: boolean;
  /** `Allowed`, `UnderReview`, `NotAllowed`, …; null = 404/600074. */
  readonly accountStatus: string | null;
  readonly users: Map<string, User>;
  readonly groups: Map<string, Group>;
  readonly subscriptions: Map<string, Subscription>;
  readonly orders: Map<string, Order>;
}

export interface User {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  usageLocation: string | null;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  /** Direct licences; those through groups follow from `groupIds`. */
  licences: Licence[];
  readonly groupIds: readonly string[];
}

export interface Licence {
  readonly skuId: string;
  readonly disabledPlans: readonly string[];
  /** Service plans that are not set up yet. */
  readonly pendingPlans?: readonly string[];
  readonly since: number;
}

export interface Group {
  readonly id: string;
  readonly displayName: string;
  /** SKUs the group hands down to its members. */
  readonly licences: readonly Licence[];
}

export interface Subscription {
  readonly id: string;
  readonly commerce: 'legacy' | 'nce';
  /** Legacy offer GUID, or `productId:skuId:availabilityId`. */
  readonly offerId: string;
  readonly offerName: string;
  friendlyName: string;
  /** The Entra SKU its seats are of. */
  readonly skuId: string;
  quantity: number;
  status: string;
  autoRenewEnabled: boolean;
  readonly createdAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly cancellableUntil: number | null;
  readonly termDuration: string;
  readonly billingCycle: string;
  readonly parentSubscriptionId: string | null;
  readonly partnerId: string;
  readonly orderId: string;
  readonly promotionId?: string;
  /** Seats count in `subscribedskus` from here on. */
  readonly provisionedAt: number;
  scheduledNextTermInstructions: unknown;
  /** Absent: nothing was ever scheduled. */
  scheduledActions?: readonly ScheduledAction[];
  /** Since May 2026: a term that nobody renewed or cancelled is followed by an extended one. */
  readonly extendsByItself?: true;
  /** In an Extended Service Term: the offer that was extended. */
  readonly extendedFrom?: string;
  suspendedAt: number | null;
  /** To another partner; what has come of it is in its status. */
  transfer?: Motion;
  /** To another plan. */
  transition?: Motion;
  version: number;
}

/** What a client wants to happen to a subscription of new commerce, in the words of the service. */
export interface ScheduledAction {
  readonly scheduleType: 'TermEnd' | 'CustomDate';
  readonly actionType: 'Cancel' | 'RenewToNewTerm' | 'RenewToExtendedServiceTerm' | 'Transition';
  readonly effectiveDate?: string;
  /** Of the shape of `scheduledNextTermInstructions`. */
  readonly instructions?: unknown;
}

export interface Cart {
  readonly id: string;
  readonly customerId: string;
  readonly createdAt: number;
  modifiedAt: number;
  readonly expiresAt: number;
  status: 'Active' | 'Ordered';
  attestationAccepted: boolean;
  lines: CartLine[];
  /** Set by the first successful checkout, which every later one answers again. */
  orderIds: string[];
}

export interface CartLine {
  readonly id: number;
  readonly catalogItemId: string;
  readonly friendlyName: string;
  readonly quantity: number;
  readonly billingCycle: string;
  readonly termDuration: string;
  readonly participants: readonly { readonly key: string; readonly value: string }[];
  readonly orderGroup: string;
  /** The one it is priced with. */
  readonly promotionId?: string;
  /** Of an order: the one that its cart was priced with, and that did not count any more at the checkout. */
  readonly lostPromotionId?: string;
  readonly attestationAccepted?: true;
  readonly pricing: Pricing | null;
  readonly error: { readonly errorCode: number; readonly errorDescription: string } | null;
}

export interface Pricing {
  readonly listPrice: number;
  readonly discountedPrice: number;
  readonly proratedPrice: number;
  readonly price: number;
  readonly extendedPrice: number;
}

export interface Order {
  readonly id: string;
  readonly cartId: string | null;
  readonly createdAt: number;
  /** Shows in the order list from here on; by id at once. */
  readonly listedAt: number;
  /** As it was placed; what becomes of it by itself follows from its subscriptions. */
  readonly status: string;
  outcome?: OrderOutcome;
  readonly currency: { readonly code: string; readonly symbol: string };
  readonly billingCycle: string;
  readonly lines: readonly (CartLine & { readonly subscriptionId: string; readonly productKey: string })[];
}
