import { plain } from '../../src/text/plain';
import { buttonsOf, readable } from '../../emulator/connector';
import type { Entry } from '../../emulator/connector';
import { seededDice } from '../../emulator/seed/random';
import { House } from '../support/house';
import { until } from '../support/until';
import type { Agent } from './agent';
import { someAgent } from './agent';
import { arm, clean } from './mishaps';

/** Customers with nothing in the way, how many people each has and the plan that is open to all of them. */
const customers = [
  ['Contoso Freight', 40],
  ['Contoso Hotels', 26],
  ['Southridge Video', 22],
  ['The Phone Company', 120],
  ["Liberty's Delightful Bakery", 9],
  ['Adatum Corporation', 33],
  ["Munson's Pickles and Preserves", 90],
  ['Tailwind Traders', 15],
  ['Wingtip Manufacturing', 350],
  ['School of Fine Art', 48],
  ['Adatum Academy', 80],
  ['Fabrikam Robotics', 50],
] as const;
const kills = 25;

const doneTitle = (agent: Agent, index: number): string =>
  agent.text.running.doneTitle(customers[index]![1], plain(customers[index]![0]), plain('Office 365 E1'));

/** A process that died just before its checkout leaves a purchase of which only a person can tell. */
const isAsking = ({ activity }: Entry): boolean =>
  buttonsOf(activity).some(({ data }) => data['steer'] === 'notBought');

const isDone = (agent: Agent, index: number): boolean =>
  agent.chat.cards().some(({ activity }) => readable(activity).includes(doneTitle(agent, index)));

/** Answers what only a person can tell until everybody is done: what the agents say is that nothing was bought. */
async function seeThrough(house: House, agents: readonly Agent[]): Promise<void> {
  await house.control('DELETE', 'faults');
  await house.control('POST', 'clock', { advanceMs: 16 * 60_000 });
  await Promise.all(
    agents.map(async (agent, index) => {
      const card = await agent.chat.waitFor((entry) => isDone(agent, index) || isAsking(entry), 120_000);
      if (isAsking(card)) await agent.insists(agent.text.problems.button.notBought, card);
      await agent.chat.waitForText(doneTitle(agent, index), 120_000);
    }),
  );
}

const reviewed = async (house: House, agents: readonly Agent[]) =>
  Promise.all(agents.map((agent, index) => agent.typesUntilReview(customers[index]![0], { plan: 'Office 365 E1' })));

const everybody = customers.reduce((sum, [, count]) => sum + count, 0);

async function expectClean(house: House, figures: Readonly<Record<string, number>>): Promise<void> {
  const audit = await house.audit();
  process.stdout.write(`${JSON.stringify({ ...figures, migrations: customers.length, ...audit })}\n`);
  expect(audit).toEqual(clean(customers.length, everybody));
}

describe('many migrations at once', () => {
  let house: House;
  let agents: readonly Agent[];
  beforeEach(async () => {
    house = await House.open('crash-long', { emulator: { scale: 30 } });
    agents = customers.map(() => someAgent(house));
  });
  afterEach(() => house.close());

  it('are finished, bought once and without a gap when the process is killed again and again', async () => {
    // The same for every run, so that a failure comes back.
    const dice = seededDice(20_261_122);
    const writes = () => house.emulator.house.journal.since(0).length;
    const reviews = await reviewed(house, agents);
    await arm(house, { method: 'POST', path: '\\$batch', delayMs: 120 });
    const settled = () =>
      agents.filter((agent, index) => isDone(agent, index) || agent.chat.cards().some(isAsking)).length;
    let struck = 0;
    let begun = 0;
    for (; struck < kills && settled() < customers.length; struck += 1) {
      for (const agent of agents.slice(begun, begun + 2)) await agent.confirms(reviews[agents.indexOf(agent)]!);
      begun = Math.min(begun + 2, agents.length);
      const goal = writes() + 1 + Math.floor(dice() * 40);
      await until(() => writes() >= goal || settled() >= begun);
      await house.killBot();
      await house.startBot();
    }
    await seeThrough(house, agents);
    expect(struck).toBeGreaterThan(10);
    await expectClean(house, { kills: struck });
  });

  it('are finished, bought once and without a gap when every fifth call or answer gets lost', async () => {
    const reviews = await reviewed(house, agents);
    await arm(house, { probability: 0.1, dropBefore: true });
    await arm(house, { probability: 0.1, dropAfter: true });
    for (const [index, agent] of agents.entries()) await agent.confirms(reviews[index]!);
    await until(
      () => agents.every((agent, index) => isDone(agent, index) || agent.chat.cards().some(isAsking)),
      300_000,
    );
    await seeThrough(house, agents);
    await expectClean(house, {});
  });
});
