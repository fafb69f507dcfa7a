import type { SeedOptions } from '../core/events';
import type { World } from '../core/model';
import { buildCustomer } from './customer';
import { partner } from './partner';
import type { CustomerPlan } from './plan';

/** A world of these customers. */
export const worldOf =
  (plans: readonly CustomerPlan[]) =>
  ({ now, seed = 1, est = 'before' }: SeedOptions): World => {
    const built = plans.map((plan) => buildCustomer(plan, { now, seed, est }));
    return { partner, customers: new Map(built.map((customer) => [customer.id, customer])), carts: new Map() };
  };
