import { dearerThan, turnFigures } from '../../bench/turnFigures';
import type { Measured } from '../../bench/turnFigures';
import { closedLoop, openLoop } from '../../bench/turnLoops';

const times = (...ms: readonly number[]) => ms;
const measured: Measured = {
  echo: times(4, 4, 4, 40),
  kinds: { expiring: times(8, 8, 80), button: times(9, 9, 9), migrate: times(10, 10, 10) },
  openLoop: { bot: [...Array<number>(98).fill(12), 60, 90], echo: [...Array<number>(98).fill(5), 20, 30] },
  closedLoop: { bot: 50, echo: 250 },
};
const figures = turnFigures(measured);

it('tells the kind of turn that takes longest, in turns of the echo', () => {
  expect(figures).toEqual({
    ...{ echoP50Ms: 4, p50Ms: 10, ratioP50: 2.5 },
    ...{ openLoopP50Ms: 12, openLoopP99Ms: 60, echoOpenLoopP99Ms: 20 },
    ...{ turnsPerSecond: 50, echoTurnsPerSecond: 250 },
  });
});

it('names what became half as dear again beside the echo, and nothing that a slower machine does to both', () => {
  const slower = { ...figures, echoOpenLoopP99Ms: 200, openLoopP99Ms: 600, turnsPerSecond: 5, echoTurnsPerSecond: 25 };

  expect(dearerThan(figures, slower)).toEqual([]);
  expect(dearerThan(figures, { ...figures, ratioP50: 3.8, turnsPerSecond: 25 })).toEqual([
    expect.stringContaining('one agent'),
    expect.stringContaining('nobody waits'),
  ]);
});

it('counts the time of a turn from the instant it was due, and waits for none before it begins another', async () => {
  const begun: (() => void)[] = [];
  const slow = () => () => new Promise<void>((resolve) => begun.push(resolve));
  const measuring = openLoop([slow, slow], 20, 3);
  // All six are under way before the first is over.
  while (begun.length < 6) await new Promise((resolve) => setImmediate(resolve));
  for (const end of begun) end();

  const counted = await measuring;

  expect(counted).toHaveLength(6);
  expect(Math.max(...counted)).toBeGreaterThan(40);
});

it('lets an agent speak again only when the turn before is over', async () => {
  let underWay = 0;
  let most = 0;
  const agent = () => async () => {
    most = Math.max(most, (underWay += 1));
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
  };

  const perSecond = await closedLoop([agent, agent], 30);

  expect(most).toBe(2);
  expect(perSecond).toBeGreaterThan(0);
});
