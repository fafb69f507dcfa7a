import { buttonsOf, readable } from '../../emulator/connector';
import type { Entry } from '../../emulator/connector';
import { House } from '../support/house';
import type { Agent } from './agent';
import { agentNo, arm, clean, until } from './mishaps';

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

/** The same for every run, so that a failure comes back. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const doneTitle = (agent: Agent, index: number): string =>
  agent.text.running.doneTitle(customers[index]![1], customers[index]![0], 'Office 365 E1');

/** A process that died just before its checkout leaves a purchase of which only a person can tell. */
const isAsking = ({ activity }: Entry): boolean =>
  buttonsOf(activity).some(({ data }) => data['steer'] === 'notBought');
const asked = (agents: readonly Agent[]): number => agents.filter(({ chat }) => chat.cards().some(isAsking)).length;

describe('a process that is killed again and again', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open('crash-long', { emulator: { scale: 30 } });
  });
  afterAll(() => house.close());

  it('finishes everything, buys nothing twice and leaves nobody without a licence', async () => {
    const throwDice = dice(20_261_122);
    const writes = () => house.emulator.house.journal.since(0).length;
    const agents = customers.map((_, index) => agentNo(house, index));
    const reviews = await Promise.all(
      agents.map((agent, index) => agent.typesUntilReview(customers[index]![0], { plan: 'Office 365 E1' })),
    );
    await arm(house, { method: 'POST', path: '\\$batch', delayMs: 120 });
    const isDone = (index: number) => {
      const title = doneTitle(agents[index]!, index);
      return agents[index]!.chat.cards().some(({ activity }) => readable(activity).includes(title));
    };
    const doneOnes = () => agents.filter((_, index) => isDone(index)).length;
    let struck = 0;
    for (let next = 0; struck < kills && doneOnes() < customers.length; struck += 1) {
      for (let more = 0; more < 2 && next < agents.length; more += 1, next += 1)
        await agents[next]!.confirms(reviews[next]!);
      const goal = writes() + 1 + throwDice(40);
      const begun = next;
      await until(() => writes() >= goal || doneOnes() + asked(agents) >= begun);
      await house.killBot();
      await house.startBot();
    }
    await house.control('POST', 'clock', { advanceMs: 16 * 60_000 });
    await Promise.all(
      agents.map(async (agent, index) => {
        const card = await agent.chat.waitFor((entry) => isDone(index) || isAsking(entry), 120_000);
        if (isAsking(card)) await agent.press(agent.text.problems.button.notBought, {}, card);
        await agent.chat.waitForText(doneTitle(agent, index), 120_000);
      }),
    );

    const moved = customers.reduce((sum, [, count]) => sum + count, 0);
    process.stdout.write(
      `${JSON.stringify({ kills: struck, migrations: customers.length, ...(await house.audit()) })}\n`,
    );
    expect(await house.audit()).toEqual(clean(customers.length, moved));
    expect(struck).toBeGreaterThan(10);
  });
});
