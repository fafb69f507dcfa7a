import { Fate } from '../../support/fate';
import { noteRelease } from '../../../src/workflow/migrate/noteRelease';
import { planFor, Stage } from '../stage';

const warned = jest.fn();
beforeEach(() => warned.mockClear());

/** A run is taken up by this release. */
async function takeUp(stage: Stage, release: string): Promise<void> {
  const world = stage.mortals(new Fate());
  const { id, runNo } = { id: stage.plan.id, runNo: stage.ledger.runNo };
  const log = { ...world.log, warn: warned };
  await noteRelease({ ...world, log, release }, { id, runNo }, await stage.ledger.load());
}

it('keeps the newest release that has worked on a run, whichever takes it up later', async () => {
  const stage = new Stage();
  for (const release of ['1.9.0', '1.10.0', '1.9.0']) await takeUp(stage, release);

  expect(stage.ledger.release).toBe('1.10.0');
});

it('tells in the log when an older release takes a run up', async () => {
  const stage = new Stage();
  for (const release of ['1.9.0', '1.9.0', '1.10.0']) await takeUp(stage, release);
  expect(warned).not.toHaveBeenCalled();

  await takeUp(stage, '1.9.0');
  expect(warned).toHaveBeenCalledWith(expect.stringContaining('newer release'), {
    migrationId: stage.plan.id,
    runNo: 1,
    version: '1.10.0',
  });
});

it('begins anew with each run', async () => {
  const stage = new Stage(planFor(25));
  stage.world.after('checkout', () => (stage.ledger.wanted = 'pause'));
  await stage.live();
  expect(stage.ledger.release).toBe('1.0.0');

  await stage.control.resume(stage.plan.id);
  expect(stage.ledger.release).toBeUndefined();
});
