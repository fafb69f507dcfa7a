import { expectKept, runChaos } from './runChaos';

it('keeps every promise, at whichever call site the process dies', async () => {
  const run = await runChaos('--sweep', '--budget', '10m', '--seed', String(Date.now() % 1_000_000));

  expectKept(run, { mode: 'sweep' });
  const sites = Number(/\d+ points at (\d+) call sites/.exec(run.told)?.[1]);
  expect(sites).toBeGreaterThan(0);
  // One of every call site; a death in a second life takes one more kill.
  expect(run.report['covered']).toBeGreaterThanOrEqual(sites);
  expect(run.report['kills']).toBeGreaterThanOrEqual(run.report['covered'] as number);
  expect(run.report['done']).toBe(run.report['migrations']);
});
