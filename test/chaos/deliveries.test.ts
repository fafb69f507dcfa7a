import { expectKept, runChaos } from './runChaos';

jest.setTimeout(120_000);

it('does nothing twice, although answers get lost and a person always says that it was not bought', async () => {
  const run = await runChaos('--lost-answers', '--only', 'cut off|shows nowhere.*"notBought"');

  expectKept(run, { mode: 'lost-answers', points: 11, covered: 11, migrations: 11, done: 11 });
});

it('begins one migration each, although turns come twice, late and out of order at several processes', async () => {
  const run = await runChaos('--resend', '--migrations', '3');

  expectKept(run, { mode: 'resend', migrations: 3, done: 3 });
});
