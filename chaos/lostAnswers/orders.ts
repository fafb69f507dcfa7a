import type { OrderOutcome } from '../../emulator/core/orderStatus';
import type { FaultRule } from '../../emulator/control/faultRule';
import type { Later } from '../house/settling';
import type { Trouble } from './trouble';

const minuteMs = 60_000;
const manner = { ofPurchase: 'keepLooking' } as const;

const says = (status: string, more: Partial<FaultRule> = {}): FaultRule => ({
  ...{ method: 'POST', path: '/checkout$', times: 1, checkout: { status } },
  ...more,
});

const order = (name: string, rule: FaultRule, later?: Later): Trouble => ({
  name: `an order that ${name}`,
  rules: ({ customer }) => [{ customer, ...rule }],
  manner,
  ...(later ? { later } : {}),
});

const completed: OrderOutcome = { status: 'completed' };
const dead = ['error', 'cancelled', 'po review rejected'] as const;
const waiting = ['pending review', 'pending po upload', 'po upload complete', 'suspended'] as const;

/** Checkouts that are answered with 201 and are no purchase yet, or never become one. */
export const orders: readonly Trouble[] = [
  ...dead.map((status) => order(`says "${status}" and comes to nothing`, says(status))),
  order('says "error" and comes to nothing, and its answer is lost', says('error', { dropAfter: true })),
  order('says "error" at first and is completed after all', says('error'), {
    afterMs: 30 * minuteMs,
    outcome: completed,
  }),
  ...waiting.map((status) =>
    order(`says "${status}" and is completed`, says(status), { afterMs: 20 * minuteMs, outcome: completed }),
  ),
  order('waits for a review and is rejected', says('pending review'), {
    afterMs: 20 * minuteMs,
    outcome: { status: 'po review rejected' },
  }),
  order('goes through in part and as a whole later', says('partial success', { checkout: partOf(2) }), {
    afterMs: 20 * minuteMs,
    outcome: completed,
  }),
];

function partOf(fulfilled: number): NonNullable<FaultRule['checkout']> {
  return { status: 'partial success', fulfilled };
}
