import type { Customer, Subscription, World } from '../../emulator/core/model';
import { productOf } from '../../emulator/seed/catalogue/catalogue';
import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import { kaizalaNce } from '../../emulator/seed/customers/namedSubscriptionTroubles';
import { guid } from '../../emulator/seed/ids';
import type { PlaceName } from '../../emulator/seed/places';
import type { CustomerPlan, SubscriptionPlan } from '../../emulator/seed/plan';
import type { Text } from '../../src/text/textFor';
import { plain } from '../../src/text/plain';
import { some } from './agent';

export const kaizala = kaizalaPro.entraSkuId;
const basic = productOf('O365_BUSINESS_ESSENTIALS');
const dayMs = 86_400_000;
const any = plain(some);

/** One thing that somebody changes while a migration of this customer is under way, and what stops then. */
export interface DriftRow {
  readonly what: string;
  /** Beside the retired subscription; the customer's three people move. */
  readonly also?: readonly SubscriptionPlan[];
  readonly isNewCommerce?: true;
  /** People beside the four who are there, without any licence. */
  readonly more?: number;
  /** Where something else is bought than by all others, and in another country. */
  readonly buys?: { readonly plan: string; readonly in: PlaceName };
  readonly change: (customer: Customer, world: World) => void;
  /** What the card says, as whole sentences. */
  readonly told: (text: Text) => readonly string[];
}

export const firmOf = ({ what }: DriftRow, place: string): string => `Firm of ${what} ${place}`;

export const customerFor = (row: DriftRow, place: string): CustomerPlan => ({
  name: firmOf(row, place),
  place: row.buys?.in ?? 'italy',
  subscriptions: [
    row.isNewCommerce
      ? { product: kaizalaNce, seats: 4, endsInDays: 200, autoRenew: true }
      : { offer: kaizalaPro, seats: 4, endsInDays: 60 },
    ...(row.also ?? []),
  ],
  people: [
    { count: 3, holds: [kaizala] },
    { count: 1, groups: ['Field crews'] },
    ...(row.more === undefined ? [] : [{ count: row.more }]),
  ],
  groups: [{ name: 'Field crews', hands: [] }],
});

const retiredOf = ({ subscriptions }: Customer): Subscription => [...subscriptions.values()][0]!;
const lastOf = ({ subscriptions }: Customer): Subscription => [...subscriptions.values()].at(-1)!;

/** As somebody's write in Partner Center would. */
const writes =
  (of: (customer: Customer) => Subscription, change: object): DriftRow['change'] =>
  (customer) => {
    const subscription = of(customer);
    Object.assign(subscription, change, { version: subscription.version + 1 });
  };

const moveEnd: DriftRow['change'] = (customer) => {
  const { endsAt } = retiredOf(customer);
  Object.assign(retiredOf(customer), { endsAt: endsAt + 365 * dayMs });
};

const cartsOf = ({ id }: Customer, { carts }: World) =>
  [...carts.values()].filter(({ customerId }) => customerId === id);

const reprice: DriftRow['change'] = (customer, world) => {
  for (const cart of cartsOf(customer, world)) {
    cart.lines = cart.lines.map(({ pricing, ...line }) => ({
      ...line,
      pricing: pricing && { ...pricing, price: pricing.price + 1, extendedPrice: pricing.extendedPrice + 36 },
    }));
  }
};

const another = {
  scheduleType: 'TermEnd',
  actionType: 'Transition',
  instructions: { product: { productId: 'CFQ7TTC0LH18', skuId: '0001' } },
};

/** Answers of Microsoft in which the customer is somebody else's. */
const endRelation: DriftRow['change'] = ({ id }, world) => {
  world.customers.delete(id);
  Object.assign(world, { foreignCustomerIds: new Set([...(world.foreignCustomerIds ?? []), id]) });
};

const quote = (tell: (changes: Text['problems']['changes']) => string) => (text: Text) => [
  text.problems.of.quoteChanged({}).title,
  tell(text.problems.changes),
];

const ofTwo = (changes: Text['problems']['changes'], field: 'quantity' | 'termEnd' | 'price' | 'retired' | 'free') =>
  changes[field](any, any);

const ofPeople = (tell: (changes: Text['problems']['changes']) => string) => (text: Text) => [
  text.problems.of.quoteChanged({ field: plain('arrived') }).title,
  tell(text.problems.changes),
];

const handOut = (customer: Customer, count: number): void =>
  [...customer.users.values()]
    .filter(({ licences }) => licences.length === 0)
    .slice(0, count)
    .forEach((user) => (user.licences = [{ skuId: kaizala, disabledPlans: [], since: 0 }]));

const handOutByGroup: DriftRow['change'] = ({ groups }) => {
  const hands = { licences: [{ skuId: kaizala, disabledPlans: [], since: 0 }] };
  for (const group of groups.values()) Object.assign(group, hands);
};

/** Between the confirmation and the purchase. */
export const beforeBuying: readonly DriftRow[] = [
  { what: 'a price', change: reprice, told: quote((changes) => ofTwo(changes, 'price')) },
  {
    what: 'a currency',
    change: (customer) => Object.assign(customer, { currency: { code: 'CHF', symbol: 'CHF' } }),
    told: quote((changes) => ofTwo(changes, 'price')),
  },
  {
    what: 'a promotion',
    buys: { plan: 'Microsoft 365 Business Premium', in: 'sweden' },
    change: (_customer, { promotions }) =>
      promotions?.forEach((promotion) => promotions.set(promotion.id, { ...promotion, endsAt: promotion.startsAt })),
    told: quote(({ promotion }) => promotion(any, '')),
  },
  {
    what: 'an id of the catalogue',
    change: (customer, world) =>
      cartsOf(customer, world).forEach((cart) => {
        cart.lines = cart.lines.map((line) => ({ ...line, catalogItemId: `${line.catalogItemId.slice(0, -4)}ZZZZ` }));
      }),
    told: quote(({ line }) => line()),
  },
  {
    what: 'a line in error',
    change: (customer, world) =>
      cartsOf(customer, world).forEach((cart) => {
        const error = { errorCode: 2091, errorDescription: 'The offer can not be purchased.' };
        cart.lines = cart.lines.map((line) => ({ ...line, error }));
      }),
    told: quote(({ line }) => line()),
  },
  {
    what: 'an expired cart',
    change: (customer, world) =>
      cartsOf(customer, world).forEach((cart) => Object.assign(cart, { expiresAt: cart.createdAt })),
    told: quote(({ expired }) => expired()),
  },
  {
    what: 'a cart that is gone',
    change: (customer, world) => cartsOf(customer, world).forEach(({ id }) => world.carts.delete(id)),
    told: quote(({ expired }) => expired()),
  },
  {
    what: 'a country',
    change: (customer) => Object.assign(customer, { country: 'FR' }),
    told: quote(({ country }) => country(any, any)),
  },
  {
    what: 'an agreement',
    change: (customer) => Object.assign(customer, { agreedAt: null, directSigned: false }),
    told: (text) => {
      const { title, next } = text.problems.of.purchaseRefused({ serviceCode: plain('13605') });
      return [title, next];
    },
  },
  {
    what: 'a relationship',
    change: endRelation,
    told: ({ problems }) => [problems.of.noAccess({}).title, problems.of.noAccess({}).next],
  },
  {
    what: 'a customer who is gone',
    change: ({ id }, world) => void world.customers.delete(id),
    told: ({ problems }) => [problems.of.noAccess({}).title],
  },
  {
    what: 'a suspension',
    change: writes(retiredOf, { status: 'suspended' }),
    told: quote((changes) => ofTwo(changes, 'retired')),
  },
  {
    what: 'an end',
    change: writes(retiredOf, { status: 'deleted' }),
    told: quote((changes) => ofTwo(changes, 'retired')),
  },
  { what: 'a new term', change: moveEnd, told: quote((changes) => ofTwo(changes, 'termEnd')) },
  {
    what: 'a quantity',
    change: writes(retiredOf, { quantity: 9 }),
    told: quote((changes) => ofTwo(changes, 'quantity')),
  },
  {
    what: 'a schedule',
    isNewCommerce: true,
    change: writes(retiredOf, { scheduledActions: [another] }),
    told: quote(({ scheduled }) => scheduled()),
  },
  {
    what: 'somebody who lost it',
    change: ({ users }) => [...users.values()].slice(0, 1).forEach((user) => (user.licences = [])),
    told: ofPeople(({ people }) => people(any, any)),
  },
  {
    what: 'somebody who got it by hand',
    change: (customer) => handOut(customer, 1),
    told: ofPeople(({ arrived }) => arrived(any, plain('1'))),
  },
  {
    what: 'many who got it by hand',
    more: 4,
    change: (customer) => handOut(customer, 4),
    told: ofPeople(({ arrived }) => arrived('', plain('4'))),
  },
  {
    what: 'somebody who got it by a group',
    change: handOutByGroup,
    told: ofPeople(({ arrived }) => arrived(any, plain('1'))),
  },
  {
    what: 'free licences',
    also: [{ product: basic, seats: 2, endsInDays: 100 }],
    change: writes(lastOf, { quantity: 1 }),
    told: quote((changes) => ofTwo(changes, 'free')),
  },
  {
    what: 'a suspended replacement',
    also: [{ product: basic, seats: 2, endsInDays: 100 }],
    change: writes(lastOf, { status: 'suspended' }),
    told: quote((changes) => ofTwo(changes, 'free')),
  },
];

const changed = (tell: (changes: Text['problems']['changes']) => string) => (text: Text) => [
  text.problems.of.changedMeanwhile({}).title,
  tell(text.problems.changes),
];

/** One more than those who were to keep it. */
const arrived = ({ running }: Text) => [running.leftOpenWhy(1, plain('Kaizala Pro'))];

/** Between the last move and the closing. */
export const beforeClosing: readonly DriftRow[] = [
  {
    what: 'somebody who got it by hand',
    change: (customer) => handOut(customer, 1),
    told: arrived,
  },
  {
    what: 'somebody with a licence elsewhere',
    change: (customer) => {
      const id = guid('subscription', `elsewhere ${customer.id}`);
      customer.subscriptions.set(id, { ...retiredOf(customer), id });
      handOut(customer, 1);
    },
    told: changed(({ arrived: also }) => also(any, plain('1'))),
  },
  {
    what: 'somebody who got it by a group',
    change: handOutByGroup,
    told: ({ running }) => [running.remaining.fromGroups([plain('Field crews')])],
  },
  {
    what: 'somebody who lost the new one',
    change: ({ users }) => [...users.values()].slice(0, 1).forEach((user) => (user.licences = [])),
    told: changed(({ lost }) => lost(any, plain('1'))),
  },
  {
    what: 'a quantity',
    change: writes(retiredOf, { quantity: 9 }),
    told: changed((changes) => ofTwo(changes, 'quantity')),
  },
  { what: 'a new term', change: moveEnd, told: changed((changes) => ofTwo(changes, 'termEnd')) },
  {
    what: 'a status',
    change: writes(retiredOf, { status: 'pending' }),
    told: changed((changes) => ofTwo(changes, 'retired')),
  },
  {
    what: 'a schedule',
    isNewCommerce: true,
    change: writes(retiredOf, { scheduledActions: [another] }),
    told: ({ problems }) => [problems.of.scheduledMeanwhile({ is: plain('changes') }).title],
  },
  {
    what: 'a suspended replacement',
    change: writes(lastOf, { status: 'suspended' }),
    told: changed(({ replacement }) => replacement(plain('3'), plain('0'))),
  },
  {
    what: 'a cancelled replacement',
    change: writes(lastOf, { status: 'deleted' }),
    told: changed(({ replacement }) => replacement(plain('3'), plain('0'))),
  },
];

/** In the moment between the reading and the write, so that only the etag of the older platform tells. */
export const beforeWriting: readonly DriftRow[] = [
  {
    what: 'a quantity at the last moment',
    change: writes(retiredOf, { quantity: 9 }),
    told: changed((changes) => ofTwo(changes, 'quantity')),
  },
];

export const idOf = (row: DriftRow, place: string): string => guid('customer', firmOf(row, place));
