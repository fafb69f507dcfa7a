import { setTimeout as pause } from 'node:timers/promises';
import type { FaultRule } from '../../emulator/control/faultRule';
import type { Person } from '../../emulator/connector';
import type { Audit, House } from '../support/house';
import { Agent } from './agent';

const longestMs = 20_000;

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

export async function until(isSo: () => Promise<boolean> | boolean, patienceMs = longestMs): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt)
      throw new Error(`It did not become so within ${patienceMs} ms: ${isSo.toString()}`);
    await pause(10);
  }
}

export async function customerId(house: House, name: string): Promise<string> {
  const { items } = await house.control<{ items: { id: string; companyName: string }[] }>('GET', 'customers');
  const found = items.find(({ companyName }) => companyName === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found.id;
}

/** An agent of one's own chat; the person follows from the number. */
export function agentNo(house: House, no: number, locale = 'en-US'): Agent {
  const person: Person = {
    id: `29:agent-${no}`,
    name: `Agent ${no}`,
    aadObjectId: `7d9f6f0a-6f0e-4a3c-a1de-${String(no).padStart(12, '0')}`,
    userPrincipalName: `agent${no}@fabrikam.example`,
    locale,
    timeZone: 'Europe/Rome',
  };
  return new Agent(house.connector.personalChat(person), locale);
}

/** What the emulator's audit says after so many orders and moves when nothing went wrong. */
export const clean = (orders: number, licenceWrites: number): Audit => ({
  orders,
  duplicatePurchases: 0,
  unlicensedUserSeconds: 0,
  closedWhileHeld: 0,
  licenceWrites,
  repeatedLicenceWrites: 0,
});
