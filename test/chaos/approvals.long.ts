import { expectKept, runChaos } from './runChaos';

it('buys nothing without a second person, whatever dies, comes twice or is taken away in between', async () => {
  const seed = String(Date.now() % 1_000_000);
  const run = await runChaos('--approvals', '--kills', '6', '--migrations', '6', '--seed', seed);

  expectKept(run, { mode: 'approvals', kills: 6, migrations: 6, done: 6 });
  expect(Number(/(\d+) were asked for by somebody who had no right/.exec(run.told)?.[1])).toBeGreaterThan(0);
});

it('finds out bots that ask nobody', async () => {
  const run = await runChaos('--approvals', '--kills', '0', '--migrations', '1', '--careless', '1');

  expect(run).toMatchObject({ code: 1, report: { unapprovedPurchases: 1 } });
  expect(run.told).toContain('BREACH unapprovedPurchases is 1');
});
