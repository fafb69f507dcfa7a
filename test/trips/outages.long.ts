import { setTimeout as pause } from 'node:timers/promises';
import { House } from '../support/house';
import type { Agent } from './agent';
import { agentNo, clean, customerId, arm, until } from './mishaps';
import { orphans } from './orphans';

const customers = [
  ['Contoso Freight', 40],
  ['Southridge Video', 22],
  ['Tailwind Traders', 15],
  ["Munson's Pickles and Preserves", 90],
  ['Adatum Corporation', 33],
  ['Fabrikam Robotics', 50],
] as const;
const all = [0, 1, 2];
const minuteMs = 60_000;

let house: House;
beforeAll(async () => {
  house = await House.open('outages-long', { emulator: { scale: 30 }, replicas: 3, line: true });
}, minuteMs);
afterAll(() => house.close());

const are = async (path: string, status: number): Promise<boolean> => {
  const answers = await Promise.all(all.map((nth) => fetch(`${house.origin(nth)}${path}`)));
  return answers.every((answer) => answer.status === status);
};

async function confirmAll(agents: readonly Agent[]): Promise<void> {
  const reviews = await Promise.all(agents.map((agent, nth) => agent.typesUntilReview(customers[nth]![0])));
  await Promise.all(agents.map((agent, nth) => agent.confirms(reviews[nth]!)));
}

it(
  'takes the work of dead processes over within three seconds, and outlives a minute without PostgreSQL under load',
  async () => {
    const agents = customers.map((_customer, nth) => agentNo(house, 301 + nth));
    for (const [name] of customers) {
      await arm(house, { method: 'POST', path: '\\$batch', delayMs: 4_000, customer: await customerId(house, name) });
    }
    await confirmAll(agents);

    const takeOversMs: number[] = [];
    for (let kill = 0; kill < 9; kill += 1) {
      const nth = kill % all.length;
      await house.killBot(nth);
      const died = performance.now();
      await until(async () => (await orphans(house)) === 0);
      takeOversMs.push(performance.now() - died);
      await house.startBot(nth);
    }
    takeOversMs.sort((one, other) => one - other);
    expect(takeOversMs[Math.floor(takeOversMs.length / 2)]).toBeLessThan(3_000);

    const pids = all.map((nth) => house.process(nth).pid);
    house.line.cut();
    await until(() => are('/readyz', 503), minuteMs);
    await pause(minuteMs);
    expect(await are('/healthz', 200)).toBe(true);
    house.line.mend();
    await until(() => are('/readyz', 200));
    expect(all.map((nth) => house.process(nth).pid)).toEqual(pids);

    await house.control('DELETE', 'faults');
    for (const [nth, agent] of agents.entries()) await agent.seesDone(customers[nth]![0]);
    const audit = await house.audit();
    const people = customers.reduce((sum, [, count]) => sum + count, 0);
    expect(audit).toMatchObject({
      ...clean(customers.length, people),
      licenceWrites: audit.licenceWrites,
      repeatedLicenceWrites: audit.repeatedLicenceWrites,
    });
  },
  6 * minuteMs,
);
