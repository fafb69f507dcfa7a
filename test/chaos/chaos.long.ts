import { expectKept, runChaos } from './runChaos';

it('takes over within three seconds, and carries on, whichever of three processes is killed time and again', async () => {
  const seed = String(Date.now() % 1_000_000);
  const run = await runChaos('--random', '--kills', '20', '--migrations', '15', '--seed', seed);

  expectKept(run, { mode: 'random', kills: 20, migrations: 15, done: 15 });
  expect(run.report['takeoverMsP50']).toBeGreaterThan(0);
  expect(run.report['takeoverMsP50']).toBeLessThan(3_000);
});

it('does nothing twice, whichever answer gets lost', async () => {
  const run = await runChaos('--lost-answers');

  expectKept(run, { mode: 'lost-answers' });
  expect(run.report['covered']).toBe(run.report['points']);
  // About the rest of an order that went through in part a person decides, with a review of its own.
  expect(run.report['done']).toBe(Number(run.report['migrations']) - 1);
});

it('begins one migration each, however turns are delivered', async () => {
  const run = await runChaos('--resend', '--replicas', '3', '--migrations', '20');

  expectKept(run, { mode: 'resend', migrations: 20, done: 20 });
});
