import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import { kaizalaNce } from '../../emulator/seed/customers/namedSubscriptionTroubles';
import type { CustomerPlan, NceSubscriptionPlan, SubscriptionPlan } from '../../emulator/seed/plan';
import type { CloseAction } from '../../src/migration/packs/pack';

/** What becomes of the retired subscription: it is no longer active, it goes on as it was, or in an extended term. */
export type Outcome = 'gone' | 'goesOn' | 'dearer';

/** A retired subscription, and what is chosen for it. */
export interface Pair {
  readonly customer: string;
  readonly subscription: Omit<NceSubscriptionPlan, 'product' | 'seats'> | { readonly legacy: boolean };
  readonly close: CloseAction;
  readonly becomes: Outcome;
}

const nce = (more: Omit<NceSubscriptionPlan, 'product' | 'seats' | 'endsInDays'> & { endsInDays?: number }) => ({
  endsInDays: 50,
  ...more,
});
const [monthly, yearly, threeYears] = (['P1M', 'P1Y', 'P3Y'] as const).map((termDuration) => ({ termDuration })) as [
  { termDuration: 'P1M' },
  { termDuration: 'P1Y' },
  { termDuration: 'P3Y' },
];
const off = { autoRenew: false } as const;
const cancelled = { ...off, atTermEnd: 'Cancel' } as const;
const toChange = { autoRenew: true, atTermEnd: 'Transition' } as const;
const toExtend = { ...off, atTermEnd: 'RenewToExtendedServiceTerm' } as const;
const inWindow = { cancellableForDays: 5 } as const;
/** Nobody had said anything when its term ended. */
const extended = { ...off, endsInDays: -4 } as const;

/** Every pair of a standing and a way to close it that exists, once. */
export const pairs: readonly Pair[] = [
  { customer: 'Anchor', subscription: { legacy: true }, close: 'suspend', becomes: 'gone' },
  { customer: 'Beacon', subscription: { legacy: false }, close: 'suspend', becomes: 'gone' },
  { customer: 'Cedar', subscription: { legacy: true }, close: 'leave', becomes: 'goesOn' },
  { customer: 'Dune', subscription: { legacy: false }, close: 'leave', becomes: 'gone' },
  { customer: 'Ember', subscription: nce({ ...monthly, endsInDays: 20 }), close: 'endAtTerm', becomes: 'gone' },
  { customer: 'Fjord', subscription: nce(yearly), close: 'endAtTerm', becomes: 'gone' },
  { customer: 'Garnet', subscription: nce({ ...yearly, ...off }), close: 'endAtTerm', becomes: 'gone' },
  { customer: 'Harbour', subscription: nce({ ...yearly, ...cancelled }), close: 'endAtTerm', becomes: 'gone' },
  { customer: 'Island', subscription: nce({ ...yearly, ...toExtend }), close: 'endAtTerm', becomes: 'gone' },
  { customer: 'Juniper', subscription: nce({ ...threeYears, ...off }), close: 'endAtTerm', becomes: 'gone' },
  { customer: 'Kestrel', subscription: nce(extended), close: 'endAtTerm', becomes: 'gone' },
  {
    customer: 'Lagoon',
    subscription: nce({ ...monthly, ...inWindow, endsInDays: 26 }),
    close: 'endNow',
    becomes: 'gone',
  },
  { customer: 'Meadow', subscription: nce({ ...threeYears, ...off, ...inWindow }), close: 'endNow', becomes: 'gone' },
  { customer: 'Nimbus', subscription: nce(extended), close: 'endNow', becomes: 'gone' },
  { customer: 'Orchard', subscription: nce(yearly), close: 'leave', becomes: 'goesOn' },
  { customer: 'Pebble', subscription: nce({ ...yearly, ...off }), close: 'leave', becomes: 'dearer' },
  { customer: 'Quarry', subscription: nce({ ...yearly, ...cancelled }), close: 'leave', becomes: 'gone' },
  {
    customer: 'Ridge',
    subscription: nce({ ...monthly, ...toExtend, endsInDays: 20 }),
    close: 'leave',
    becomes: 'dearer',
  },
  { customer: 'Tundra', subscription: nce({ ...yearly, ...toChange }), close: 'endAtTerm', becomes: 'gone' },
  { customer: 'Umber', subscription: nce({ ...yearly, ...toChange }), close: 'leave', becomes: 'goesOn' },
  { customer: 'Summit', subscription: nce({ ...threeYears, ...off }), close: 'leave', becomes: 'dearer' },
];

const seats = 2;

function planOf({ subscription }: Pair): SubscriptionPlan {
  return 'legacy' in subscription
    ? { offer: kaizalaPro, seats, endsInDays: 40, autoRenew: subscription.legacy }
    : { ...subscription, product: kaizalaNce, seats };
}

export const customersOf = (all: readonly Pair[]): readonly CustomerPlan[] =>
  all.map((pair) => ({
    name: pair.customer,
    place: 'italy',
    subscriptions: [planOf(pair)],
    people: [{ count: seats, holds: [kaizalaPro.entraSkuId] }],
  }));
