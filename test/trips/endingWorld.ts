import type { SeedOptions } from '../../emulator/core/events';
import type { Subscription, World } from '../../emulator/core/model';
import { productOf } from '../../emulator/seed/catalogue/catalogue';
import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import type { CustomerPlan, SubscriptionPlan } from '../../emulator/seed/plan';
import { worldOf } from '../../emulator/seed/worldOf';

const basic = productOf('O365_BUSINESS_ESSENTIALS');
const days = 9;

/** In turn: what ends, retired or not, and what goes on by itself, retired or not. */
const kinds: readonly ((seats: number, endsInDays: number) => SubscriptionPlan)[] = [
  (seats, endsInDays) => ({ offer: kaizalaPro, seats, endsInDays, autoRenew: false }),
  (seats, endsInDays) => ({ product: basic, seats, endsInDays, autoRenew: false }),
  (seats, endsInDays) => ({ offer: kaizalaPro, seats, endsInDays, autoRenew: true }),
  (seats, endsInDays) => ({ product: basic, seats, endsInDays, autoRenew: true }),
];

const letter = (index: number): string => String.fromCharCode(65 + index);

const firm = (index: number, endsInDays: number): CustomerPlan => ({
  name: `Firm ${letter(Math.floor(index / 8))}${letter(index % 8)}`,
  place: 'italy',
  subscriptions: [
    kinds[index % kinds.length]!(2, endsInDays + (index % days)),
    // Every eighth has another that ends, so that one customer brings two lines.
    ...(index % 8 === 3 ? [kinds[0]!(3, endsInDays + ((index + 4) % days))] : []),
  ],
  people: [{ count: 2, holds: [kaizalaPro.entraSkuId] }],
});

/** So many customers; what ends does so `endsInDays` after the beginning or up to eight days later. */
export const endingWorld = (customers: number, endsInDays: number): ((options: SeedOptions) => World) =>
  worldOf(Array.from({ length: customers }, (_, index) => firm(index, endsInDays)));

const dayMs = 86_400_000;
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The truth: what ends in this world, and its last day. */
export const endingsOf = (world: World): readonly { readonly id: string; readonly endsOn: string }[] =>
  [...world.customers.values()]
    .flatMap(({ subscriptions }) => [...subscriptions.values()])
    .filter((subscription: Subscription) => !subscription.autoRenewEnabled)
    .map(({ id, endsAt }) => ({ id, endsOn: dayOf(endsAt) }));

/** Days of the calendar, both included. */
export const daysFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.round((last - first) / dayMs) + 1 }, (_, index) => first + index * dayMs);
