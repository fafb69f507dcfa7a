import { setTimeout as pause } from 'node:timers/promises';
import { aPlannedPerson, officeE3Sku } from '../../../support/survey';
import { planFor, Stage } from '../../stage';

it('goes on when a pause is taken back while the batches under way come to their end', async () => {
  const stage = new Stage(planFor(260));
  let asked = 0;
  Object.assign(stage.world.licences, {
    change: async (...given: Parameters<typeof stage.change>) => {
      asked += 1;
      if (asked === 1) await stage.control.pause(stage.plan.id);
      if (asked === 3) {
        // The gate is shut meanwhile.
        await pause(50);
        await expect(stage.control.resume(stage.plan.id)).resolves.toBe(true);
      }
      return stage.change(...given);
    },
  });

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.audit).toMatchObject({ licenceWrites: 260, repeatedWrites: 0 });
});

it('takes the licence from nobody whose other one has gone, also where a release before did not note that one in the rows', async () => {
  const people = [aPlannedPerson({ disposition: 'remove', restsOn: [officeE3Sku] })];
  const stage = new Stage(planFor(1, { people }));
  stage.ledger.rows = stage.ledger.rows.map(({ restsOn: _untold, ...row }) => row);

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.rows[0]).toMatchObject({ state: 'failed', failure: { code: 'coverGone' } });
});
