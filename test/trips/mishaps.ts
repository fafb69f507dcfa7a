import type { FaultRule } from '../../emulator/control/faultRule';
import type { Audit, House } from '../support/house';
import { until } from '../support/until';
import { flawless } from './afterwards';

/** Arms one fault and answers with a promise that resolves when it has struck. */
export async function arm(
  house: House,
  rule: FaultRule,
): Promise<{ readonly struck: (times?: number) => Promise<void> }> {
  const { ids } = await house.control<{ ids: number[] }>('POST', 'faults', rule);
  const seen = async (): Promise<number> => {
    const { items } = await house.control<{ items: { id: number; seen: number }[] }>('GET', 'faults');
    return items.find(({ id }) => id === ids[0])?.seen ?? 0;
  };
  return { struck: (times = 1) => until(async () => (await seen()) >= times) };
}

export async function customerId(house: House, name: string): Promise<string> {
  const { items } = await house.control<{ items: { id: string; companyName: string }[] }>('GET', 'customers');
  const found = items.find(({ companyName }) => companyName === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found.id;
}

/** What the emulator's audit says after so many orders and moves when nothing went wrong. */
export const clean = (orders: number, licenceWrites: number): Audit => ({
  ...flawless(orders),
  reopened: 0,
  licenceWrites,
});
