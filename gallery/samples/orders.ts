import type { Migration, Problem, ProblemCode } from '../../src/migration/plan/progress';
import { samplePlan } from '../contoso/fortyPeople';
import { sampleNow } from '../contoso/names';

export const bought = {
  orderId: '4f1e2d3c4b5a',
  subscriptionId: '0b7c6d5e-0000-4000-8000-000000000777',
  seats: 18,
  at: sampleNow,
};

const ordered = (facts: Problem['facts'], code: ProblemCode = 'orderPending'): Partial<Migration> => ({
  state: 'waitingForPerson',
  bought: { orderId: bought.orderId, subscriptionId: '', seats: bought.seats, at: bought.at, isPending: true },
  problem: { code, facts },
  counts: { total: samplePlan.people.length, done: 0, failed: 0, leftOut: 0 },
});

/** Orders whose licences do not come, by what they say of themselves. */
export const orderSamples: Readonly<Record<string, Partial<Migration>>> = {
  'order-in-review': ordered({ order: 'pending review' }),
  'order-suspended': ordered({ order: 'suspended' }),
  'order-stop-asked': ordered({ order: 'pending review', stop: 'asked' }),
  'order-not-certain': ordered({ order: 'error', needed: 18, free: 4 }, 'seatsNotReady'),
};
