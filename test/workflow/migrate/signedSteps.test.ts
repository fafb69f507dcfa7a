import { signedSteps } from '../../../src/workflow/migrate/signedSteps';
import { Fate } from '../../support/fate';
import { Journal } from '../../support/journal';
import { planFor, Stage } from '../stage';

const step = async () => 'done';

it('are signed once, with the first that is really done', async () => {
  const sign = jest.fn(async () => undefined);
  const steps = signedSteps(new Journal([{ name: 'kept', result: '["before"]' }]), sign);

  expect(await steps.run('kept', step)).toBe('before');
  expect(sign).not.toHaveBeenCalled();

  for (const name of ['one', 'another']) expect(await steps.run(name, step)).toBe('done');
  expect(sign).toHaveBeenCalledTimes(1);
});

it('go on without a signature, and get it later', async () => {
  const sign = jest.fn(async () => undefined).mockRejectedValueOnce(new Error('no database'));
  const steps = signedSteps(new Journal(), sign);

  for (const name of ['one', 'two', 'three']) expect(await steps.run(name, step)).toBe('done');
  expect(sign).toHaveBeenCalledTimes(2);
});

it('take what a release has added, unless the run is past that point', async () => {
  const steps = signedSteps(new Journal([{ name: 'kept', result: '["before"]' }]), async () => undefined);

  expect(await steps.mayTake('a look')).toBe(false);
  expect(await steps.run('kept', step)).toBe('before');
  expect(await steps.mayTake('a look')).toBe(true);
});

it('tell which release they are of, until the next run begins', async () => {
  const stage = new Stage(planFor(25));
  stage.world.after('checkout', () => (stage.ledger.wanted = 'pause'));
  await stage.live(new Fate());
  expect(stage.ledger.release).toBe('1.0.0');

  await stage.control.resume(stage.plan.id);
  expect(stage.ledger.release).toBeUndefined();
});
