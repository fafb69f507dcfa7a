import type { SeedOptions } from '../core/events';
import type { Customer, Group, Order, Subscription } from '../core/model';
import { buildGroups } from './groups';
import { guid } from './ids';
import { mailName } from './names';
import { seededOrder } from './orders';
import { buildPeople } from './people';
import { places } from './places';
import type { CustomerPlan } from './plan';
import { buildSubscriptions } from './subscriptions';

const dayMs = 86_400_000;

const domainOf = (name: string): string => `${mailName(name).replaceAll('.', '').slice(0, 40)}.onmicrosoft.com`;

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function qualificationsOf(plan: CustomerPlan): Customer['qualifications'] {
  return plan.education === undefined ? [] : [{ qualification: 'Education', vettingStatus: plan.education }];
}

const ordersOf = (subscriptions: readonly Subscription[], currency: Customer['currency']): Map<string, Order> =>
  byId(subscriptions.map((each) => seededOrder(each, currency)));

type Beginning = Pick<SeedOptions, 'now' | 'seed' | 'est'>;

/** The customer as it stands at `now`; ids follow from its name alone. */
export function buildCustomer(plan: CustomerPlan, { now, seed, est }: Required<Beginning>): Customer {
  const id = guid('customer', plan.name);
  const place = places[plan.place];
  const domain = domainOf(plan.name);
  const groups: readonly Group[] = buildGroups(plan, id, now);
  const subscriptions = buildSubscriptions(plan, id, { now, est });
  return {
    id,
    companyName: plan.name,
    domain,
    country: place.country,
    currency: place.currency,
    culture: place.culture,
    language: place.culture.slice(0, 2),
    address: { city: place.city, line1: place.line1, postalCode: place.postalCode, state: place.state },
    qualifications: qualificationsOf(plan),
    agreedAt: (plan.agreement ?? 'confirmed') === 'confirmed' ? now - 700 * dayMs : null,
    directSigned: plan.agreement === 'signedDirectly',
    accountStatus: plan.account === undefined ? 'Allowed' : plan.account,
    users: byId(buildPeople(plan, { customerId: id, domain, country: place.country, groups, now, seed })),
    groups: byId(groups),
    subscriptions: byId(subscriptions),
    orders: ordersOf(subscriptions, place.currency),
  };
}
