import type { SeedOptions } from '../core/events';
import type { World } from '../core/model';
import { generatedCustomer } from './customers/generatedCustomers';
import { namedCustomers } from './customers/namedCustomers';
import { guid } from './ids';
import type { CustomerPlan } from './plan';
import { promotionsAt } from './promotions';
import { worldOf } from './worldOf';

/** A tenant that buys from another partner. */
const foreignCustomerId = guid('customer', 'of another partner');

/**
 * The practice world: the same options give the same world. `customers` beyond the named ones are generated;
 * `users` is the number of people of the first customer.
 */
export function seedWorld(options: SeedOptions): World {
  const { customers = namedCustomers.length, users, seed = 1 } = options;
  const plans = Array.from(
    { length: customers },
    (_, index) => namedCustomers[index] ?? generatedCustomer(index - namedCustomers.length, seed),
  );
  const [first, ...others] = plans;
  const sized = first === undefined ? [] : [users === undefined ? first : withPeople(first, users), ...others];
  const promotions = promotionsAt(options.now);
  return { ...worldOf(sized)(options), foreignCustomerIds: new Set([foreignCustomerId]), promotions };
}

function withPeople(plan: CustomerPlan, count: number): CustomerPlan {
  const [subscription, ...subscriptions] = plan.subscriptions;
  const [cohort, ...people] = plan.people;
  if (subscription === undefined || cohort === undefined) return plan;
  return {
    ...plan,
    subscriptions: [{ ...subscription, seats: count }, ...subscriptions],
    people: [{ ...cohort, count }, ...people],
  };
}
