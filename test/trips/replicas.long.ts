import { plain } from '../../src/text/plain';
import { House } from '../support/house';
import { until } from '../support/until';
import { someAgent } from './agent';
import type { Agent } from './agent';
import { arm, clean, customerId } from './mishaps';
import { endLockSessions, orphans } from './orphans';

let house: House;
let orders = 0;
let moves = 0;

const statusOf = async (nth: number, path: string): Promise<number> =>
  (await fetch(`${house.origin(nth)}${path}`)).status;

/** What several processes agree on: every purchase and every move of these happened once. */
async function expectFinished(...people: readonly number[]): Promise<void> {
  orders += people.length;
  moves += people.reduce((sum, one) => sum + one, 0);
  expect(await house.audit()).toEqual(clean(orders, moves));
}

const said = (agent: Agent, sentence: string): number =>
  agent.chat.transcript.filter(({ activity }) => activity.text?.startsWith(sentence)).length;

describe('several processes on one database', () => {
  beforeAll(async () => {
    house = await House.open('replicas', { emulator: { scale: 30 }, replicas: 3 });
  }, 60_000);
  afterAll(() => house.close());
  afterEach(() => house.control('DELETE', 'faults'));

  it('start at the same time on an empty database, and all are ready', async () => {
    expect(await Promise.all([0, 1, 2].map((nth) => statusOf(nth, '/readyz')))).toEqual([200, 200, 200]);
  });

  it('lead one conversation together, from the first word to the end', async () => {
    const agent = someAgent(house);
    await agent.confirms(await agent.typesUntilReview('Contoso Freight'));
    await agent.seesDone('Contoso Freight');
    await expectFinished(40);
  });

  it('begin one migration when the confirmation is pressed and delivered at all of them at once', async () => {
    const agent = someAgent(house);
    const review = await agent.typesUntilReview('Southridge Video');
    const presses = await Promise.all([1, 2, 3].map(() => agent.confirms(review)));
    await Promise.all(presses.map(({ sent }) => agent.chat.send(sent)));
    await agent.seesDone('Southridge Video');
    expect(said(agent, agent.text.chat.started(plain('Southridge Video')))).toBe(1);
    await expectFinished(22);
  });

  it('let one of them answer a message that is delivered to all of them', async () => {
    const agent = someAgent(house);
    const { sent } = await agent.say('help');
    await Promise.all([1, 2, 3, 4, 5].map(() => agent.chat.send(sent)));
    expect(agent.chat.cards()).toHaveLength(1);
  });

  it('hear different answers of one person one after the other, whichever they come to', async () => {
    const agent = someAgent(house);
    await agent.say('migrate Tailwind Traders');
    await agent.seesPlans('Tailwind Traders');
    await Promise.all(['1', '1', 'all'].map((words) => agent.say(words)));
    expect(said(agent, agent.text.chat.somethingBroke('').split('.')[0]!)).toBe(0);
    await agent.say('cancel');
  });

  it('take over the work of one that died, and go on in the same card', async () => {
    const customers = ["Munson's Pickles and Preserves", 'Adatum Corporation', 'Fabrikam Robotics'];
    const agents = customers.map(() => someAgent(house));
    const held = await Promise.all(
      customers.map(async (name) =>
        arm(house, { method: 'POST', path: '\\$batch', delayMs: 250, customer: await customerId(house, name) }),
      ),
    );
    const reviews = await Promise.all(agents.map((agent, nth) => agent.typesUntilReview(customers[nth]!)));
    await Promise.all(agents.map((agent, nth) => agent.confirms(reviews[nth]!)));
    await Promise.all(held.map(({ struck }) => struck(1)));

    await house.killBot(1);
    await until(async () => (await orphans(house)) === 0);
    await Promise.all(agents.map((agent, nth) => agent.seesDone(customers[nth]!)));
    await house.control('DELETE', 'faults');
    for (const agent of agents) expect(liveCards(agent)).toBe(1);
    await house.startBot(1);
    await expectFinished(90, 33, 50);
  }, 60_000);

  it('shut out those that were frozen and thaw when others have their work', async () => {
    const customers = ['Contoso Hotels', 'Blue Yonder Airlines'];
    const agents = customers.map(() => someAgent(house));
    for (const name of customers) {
      await arm(house, { method: 'POST', path: '\\$batch', delayMs: 250, customer: await customerId(house, name) });
    }
    const reviews = await Promise.all(agents.map((agent, nth) => agent.typesUntilReview(customers[nth]!)));
    await Promise.all(agents.map((agent, nth) => agent.confirms(reviews[nth]!)));
    // Not before somebody has moved: where the first card stands is noted only after it was sent.
    await Promise.all(agents.map((agent) => agent.sees(/\b[1-9]\d* of \d+ people/)));

    for (const nth of [0, 1]) house.process(nth).kill('SIGSTOP');
    const probe = fetch(`${house.origin(0)}/healthz`, { signal: AbortSignal.timeout(500) });
    await expect(probe).rejects.toThrow('timeout');
    await endLockSessions(house);
    await until(async () => (await statusOf(2, '/readyz').catch(() => 0)) === 200);
    await house.control('DELETE', 'faults');
    await Promise.all(agents.map((agent, nth) => agent.seesDone(customers[nth]!)));
    for (const nth of [0, 1]) house.process(nth).kill('SIGCONT');

    await until(async () => (await Promise.all([0, 1].map((nth) => statusOf(nth, '/readyz')))).join() === '200,200');
    for (const agent of agents) expect(liveCards(agent)).toBe(1);
    expect(await house.audit()).toMatchObject({
      orders: orders + 2,
      duplicatePurchases: 0,
      unlicensedUserSeconds: 0,
      closedWhileHeld: 0,
    });
  }, 60_000);
});

const liveCards = (agent: Agent): number =>
  agent.chat.cards().filter(({ activity }) => JSON.stringify(activity).includes('"steer"')).length;
