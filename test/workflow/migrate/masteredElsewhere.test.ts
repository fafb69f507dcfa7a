import { KnownError } from '../../../src/migration/errors';
import { userId } from '../../../src/migration/ids';
import { aHolder, aPlannedPerson, userNumber } from '../../support/survey';
import { planFor, Stage } from '../stage';

const first = userId(userNumber(1));

it.each([
  [true, 'masteredElsewhere'],
  [false, 'noUsageLocation'],
])('of an account that is kept elsewhere (%s) says %s where its country can’t be set', async (isElsewhere, code) => {
  const people = [aPlannedPerson({ setsUsageLocation: true })];
  const stage = new Stage(planFor(1, { people, usageLocation: 'IT' }));
  stage.world.users.set(first, aHolder({ id: first, usageLocation: undefined }));
  stage.world.licences.setUsageLocation = async () => {
    throw new KnownError('refused', 'askAgent', 'Graph refused it.', isElsewhere ? { isMasteredElsewhere: true } : {});
  };

  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.ledger.rows).toMatchObject([{ failure: { code } }]);
});
