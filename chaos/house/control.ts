import type { FaultRule } from '../../emulator/control/faultRule';
import type { OrderOutcome } from '../../emulator/core/orderStatus';
import type { House } from './house';

/** Speaks to the emulator as whoever runs it. */
async function control<Answer>(house: House, method: string, what: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${house.emulator.port}/_emulator/${what}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!response.ok) throw new Error(`The emulator answered ${response.status} to ${method} ${what}.`);
  return (await response.json()) as Answer;
}

/** Lets the faults wait for their calls; answers with their numbers. */
export const arm = async (house: House, rules: readonly FaultRule[]): Promise<readonly number[]> =>
  (await control<{ ids: number[] }>(house, 'POST', 'faults', rules)).ids;

/** How many calls each armed fault has seen. */
export async function struck(house: House): Promise<ReadonlyMap<number, number>> {
  const { items } = await control<{ items: { id: number; seen: number }[] }>(house, 'GET', 'faults');
  return new Map(items.map(({ id, seen }) => [id, seen]));
}

/** Makes an order come to something, at once and everywhere. */
export const settleOrder = (house: House, orderId: string, outcome: OrderOutcome): Promise<unknown> =>
  control(house, 'POST', `orders/${orderId}`, outcome);
