import { House } from '../support/house';
import { until } from '../support/until';
import type { Agent } from './agent';
import { someAgent } from './agent';
import { arm, clean, customerId } from './mishaps';
import { endLockSessions } from './orphans';

let house: House;
let orders = 0;
let moves = 0;
beforeAll(async () => {
  house = await House.open('outages', { emulator: { scale: 30 }, replicas: 2, line: true });
});
afterAll(() => house.close());
afterEach(() => house.control('DELETE', 'faults'));

const both = [0, 1];
/** 0 where nobody is there. */
const statusOf = async (nth: number, path: string, request: RequestInit = {}): Promise<number> =>
  fetch(`${house.origin(nth)}${path}`, request).then(
    ({ status }) => status,
    () => 0,
  );
const statuses = (path: string): Promise<readonly number[]> => Promise.all(both.map((nth) => statusOf(nth, path)));
const are = async (path: string, status: number): Promise<boolean> =>
  (await statuses(path)).every((each) => each === status);

async function expectFinished(...people: readonly number[]): Promise<void> {
  orders += people.length;
  moves += people.reduce((sum, one) => sum + one, 0);
  expect(await house.audit()).toEqual(clean(orders, moves));
}

const slowly = async (customer: string, rule: Parameters<typeof arm>[1]) =>
  arm(house, { ...rule, customer: await customerId(house, customer) });

const heard = (agent: Agent, sentence: string): boolean =>
  agent.chat.transcript.some(({ activity }) => activity.text === sentence);

it('goes on after PostgreSQL was gone, and says so to everybody meanwhile', async () => {
  const [mover, reader, italian] = [someAgent(house), someAgent(house), someAgent(house, 'it-IT')];
  const pids = both.map((nth) => house.process(nth).pid);
  const move = await slowly("Munson's Pickles and Preserves", { method: 'POST', path: '\\$batch', delayMs: 300 });
  const read = await slowly('Fabrikam Robotics', { path: '/users', delayMs: 1_000 });
  await mover.confirms(await mover.typesUntilReview("Munson's Pickles and Preserves"));
  await move.struck(1);
  await reader.say('migrate Fabrikam Robotics');
  await read.struck(1);

  house.line.cut();
  await until(() => are('/readyz', 503));
  expect(await statuses('/healthz')).toEqual([200, 200]);
  await Promise.all([mover.say('help'), mover.say('migrations'), italian.say('aiuto')]);
  expect(heard(mover, mover.text.chat.atRest)).toBe(true);
  expect(heard(italian, italian.text.chat.atRest)).toBe(true);
  expect(Math.max(mover.slowestTurnMs, italian.slowestTurnMs)).toBeLessThan(3_000);
  await house.control('DELETE', 'faults');

  house.line.mend();
  const mended = performance.now();
  await until(() => are('/readyz', 200));
  expect(performance.now() - mended).toBeLessThan(8_000);
  await mover.seesDone("Munson's Pickles and Preserves");
  await reader.seesPlans('Fabrikam Robotics');
  expect(both.map((nth) => house.process(nth).pid)).toEqual(pids);
  expect(both.map((nth) => house.process(nth).exitCode)).toEqual([null, null]);
  await expectFinished(90);
});

it('comes back by itself when it loses the session that proves it alive', async () => {
  const agent = someAgent(house);
  const seats = await slowly('Tailwind Traders', { method: 'GET', path: '/subscribedSkus', delayMs: 300 });
  await agent.confirms(await agent.typesUntilReview('Tailwind Traders'));
  await seats.struck(1);

  const lost = performance.now();
  await endLockSessions(house);
  await until(async () => (await statuses('/readyz')).includes(503));
  await until(() => are('/readyz', 200));
  expect(performance.now() - lost).toBeLessThan(8_000);
  await agent.seesDone('Tailwind Traders');
  expect(both.map((nth) => house.process(nth).exitCode)).toEqual([null, null]);
  await expectFinished(15);
});

it('lets the step in hand write down its outcome when it is asked to leave, and takes no new turns', async () => {
  const agent = someAgent(house);
  const closing = await slowly("Liberty's Delightful Bakery", {
    method: 'PATCH',
    path: '/subscriptions/',
    delayMs: 2_500,
  });
  await agent.confirms(await agent.typesUntilReview("Liberty's Delightful Bakery"));
  await closing.struck(1);

  const asked = performance.now();
  const leaving = Promise.all(both.map((nth) => house.stopBot(nth)));
  const turn = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
  const worst = async (path: string, init?: RequestInit) =>
    Math.max(...(await Promise.all(both.map((nth) => statusOf(nth, path, init)))));
  // Who has nothing in hand is gone by then.
  await until(async () => (await worst('/readyz')) === 503);
  expect([await worst('/healthz'), await worst('/api/messages', turn)]).toEqual([200, 503]);
  expect(await leaving).toEqual([0, 0]);
  expect(performance.now() - asked).toBeLessThan(10_000);

  await house.startBot();
  await agent.seesDone("Liberty's Delightful Bakery");
  const { items } = await house.control<{ items: { seen: number }[] }>('GET', 'faults');
  expect(items.map(({ seen }) => seen)).toEqual([1]);
  await expectFinished(9);
}, 40_000);
