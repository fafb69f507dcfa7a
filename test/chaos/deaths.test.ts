import { expectKept, runChaos } from './runChaos';

jest.setTimeout(120_000);

it('buys once, although the process dies right before and right after the checkout', async () => {
  const run = await runChaos('--sweep', '--site', '/checkout$');

  expectKept(run, { mode: 'sweep', points: 2, covered: 2, kills: 2, migrations: 2, done: 2, askedAPerson: 1 });
  expect(Object.keys(run.report)).toEqual([
    ...['mode', 'points', 'covered', 'kills', 'migrations', 'done', 'askedAPerson'],
    ...['duplicatePurchases', 'unlicensedUserSeconds', 'closedWhileHeld', 'lostUsers', 'repeatedLicenceWrites'],
    ...['takeoverMsP50', 'takeoverMsMax', 'seconds'],
  ]);
});

it('carries every migration to its end, whichever of several processes dies in the middle of it', async () => {
  const few = ['--replicas', '2', '--kills', '2', '--migrations', '2', '--users', '4'];
  // With this seed the first to die has a migration in hand.
  const run = await runChaos('--random', ...few, '--seed', '2');

  expectKept(run, { mode: 'random', kills: 2, migrations: 2, done: 2 });
  expect(run.report['takeoverMsP50']).toBeGreaterThan(0);
});
