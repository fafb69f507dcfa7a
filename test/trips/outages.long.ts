import { setTimeout as pause } from 'node:timers/promises';
import { House } from '../support/house';
import { withClient } from '../support/postgres';
import { until } from '../support/until';
import type { Agent } from './agent';
import { someAgent } from './agent';
import { arm, clean, customerId } from './mishaps';

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

/** Six migrations, each in the middle of a change of licences that takes its time. */
async function moveAll(agents: readonly Agent[]): Promise<void> {
  const changes = await Promise.all(
    customers.map(async ([name]) => {
      const customer = await customerId(house, name);
      return arm(house, { method: 'POST', path: '\\$batch', delayMs: 3_000, customer });
    }),
  );
  const reviews = await Promise.all(agents.map((agent, nth) => agent.typesUntilReview(customers[nth]![0])));
  await Promise.all(agents.map((agent, nth) => agent.confirms(reviews[nth]!)));
  // The first reads the people.
  await Promise.all(changes.map(({ struck }) => struck(2)));
}

/** Asked past the line, which the processes alone go through. */
const running = (): Promise<number> =>
  withClient(house.databaseUrl, async (client) => {
    const sql = `select count(*)::int as count from planshift.migration where state = 'moving'`;
    return (await client.query<{ count: number }>(sql)).rows[0]!.count;
  });

const timesTold = ({ chat, text }: Agent): number =>
  chat.transcript.filter(({ activity }) => activity.text === text.chat.atRest).length;

/** People go on talking, and each of them is told each time. */
async function talkUntil(agents: readonly Agent[], endsAt: number): Promise<number> {
  let rounds = 0;
  for (; performance.now() < endsAt; rounds += 1) {
    await Promise.all(agents.map((agent) => agent.say('migrations')));
    expect([await are('/healthz', 200), await are('/readyz', 503)]).toEqual([true, true]);
    await pause(1_000);
  }
  return rounds;
}

it(
  'loses nothing in a minute without PostgreSQL, although six migrations run and six people talk to three processes',
  async () => {
    const agents = customers.map(() => someAgent(house));
    await moveAll(agents);
    const pids = all.map((nth) => house.process(nth).pid);
    expect(await running()).toBe(customers.length);

    const cutAt = performance.now();
    house.line.cut();
    await until(() => are('/readyz', 503));
    for (const agent of agents) agent.slowestTurnMs = 0;
    const rounds = await talkUntil(agents, cutAt + minuteMs);
    expect(rounds).toBeGreaterThan(10);
    expect(agents.map(timesTold)).toEqual(agents.map(() => rounds));
    expect(Math.max(...agents.map(({ slowestTurnMs }) => slowestTurnMs))).toBeLessThan(3_000);
    expect(await running()).toBe(customers.length);

    await house.control('DELETE', 'faults');
    house.line.mend();
    await until(() => are('/readyz', 200));
    expect(all.map((nth) => house.process(nth).pid)).toEqual(pids);
    for (const [nth, agent] of agents.entries()) await agent.seesDone(customers[nth]![0]);
    const people = customers.reduce((sum, [, count]) => sum + count, 0);
    expect(await house.audit()).toEqual(clean(customers.length, people));
  },
  4 * minuteMs,
);
