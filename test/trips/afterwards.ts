import { guid } from '../../emulator/seed/ids';
import type { Audit, House } from '../support/house';

export interface CustomerState {
  readonly users: readonly UserState[];
  readonly subscriptions: readonly SubscriptionState[];
}

export interface UserState {
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly userType: 'Member' | 'Guest';
  readonly usageLocation: string | null;
  readonly licences: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
}

interface SubscriptionState {
  readonly offerId: string;
  readonly offerName: string;
  readonly commerce: string;
  readonly quantity: number;
  readonly currentStatus: string;
  readonly autoRenewEnabled: boolean;
  readonly partnerId: string;
}

/** What the emulator knows of a customer, as evidence of what really happened. */
export const stateOf = (house: House, customer: string): Promise<CustomerState> =>
  house.control('GET', `state/customers/${guid('customer', customer)}`);

export const holdersOf = ({ users }: CustomerState, skuId: string): readonly UserState[] =>
  users.filter(({ licences }) => licences.some((licence) => licence.skuId === skuId));

/** So many orders, and nothing to complain about. */
export const flawless = (orders: number): Omit<Audit, 'licenceWrites' | 'reopened'> => ({
  orders,
  duplicatePurchases: 0,
  promotionsLost: 0,
  unlicensedUserSeconds: 0,
  lostServicePlanSeconds: 0,
  closedWhileHeld: 0,
  billedForNobody: 0,
  repeatedLicenceWrites: 0,
});
