import type { SeedOptions } from '../../emulator/core/events';
import type { World } from '../../emulator/core/model';
import { kaizalaPro, office365E4 } from '../../emulator/seed/catalogue/legacyOffers';
import { guid } from '../../emulator/seed/ids';
import type { CustomerPlan } from '../../emulator/seed/plan';
import { worldOf } from '../../emulator/seed/worldOf';
import type { ReplicasWish } from './options';

/** One migration: of whom, and of which retired plan. */
export interface Wanted {
  readonly customer: string;
  readonly plan: string;
}

const plansOf = { same: [kaizalaPro, office365E4], one: [kaizalaPro] } as const;
const customers = 16;
/** More than the quota lets through, and whoever moves before it is counted, so that none is done before the time is up. */
const [more, ahead] = [1.2, { same: 6_000, other: 600 }];
/** Writes a second: what Graph documents of one tenant, and what the app is given over all. */
export const perSecond = { ofTenant: 20, ofApp: 100 } as const;

const nameOf = (index: number): string => `Bench ${String.fromCharCode(65 + index)} Holding`;
export const customerIdOf = (index: number): string => guid('customer', nameOf(index));

export const migrationsOf = ({ mode }: ReplicasWish): readonly Wanted[] =>
  mode === 'same'
    ? plansOf.same.map(({ name: plan }) => ({ customer: nameOf(0), plan }))
    : Array.from({ length: customers }, (_none, index) => ({ customer: nameOf(index), plan: kaizalaPro.name }));

/** One customer with two retired plans, or sixteen with one; nobody has both. */
export function replicasWorld(wish: ReplicasWish): (options: SeedOptions) => World {
  const isSame = wish.mode === 'same';
  const rate = isSame ? perSecond.ofTenant / plansOf.same.length : perSecond.ofApp / customers;
  const people = Math.ceil(rate * wish.seconds * more) + (isSame ? ahead.same : ahead.other);
  const offers = isSame ? plansOf.same : plansOf.one;
  const customer = (index: number): CustomerPlan => ({
    name: nameOf(index),
    place: 'italy',
    subscriptions: offers.map((offer) => ({ offer, seats: people, endsInDays: 40 })),
    people: offers.map(({ entraSkuId }) => ({ count: people, holds: [entraSkuId] })),
  });
  return worldOf(Array.from({ length: isSame ? 1 : customers }, (_none, index) => customer(index)));
}
