import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import { reportStranded } from '../../../src/workflow/migrate/strandedRuns';
import { Fate } from '../../support/fate';
import { Stage } from '../stage';

const engineSaying = (status: string | undefined) =>
  ({ getWorkflow: async () => (status === undefined ? undefined : { status }) }) as unknown as DBOSClient;

it.each(['ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED', undefined])(
  'hands a migration to a person when its run is %s',
  async (status) => {
    const stage = new Stage();
    await stage.ledger.setState(stage.plan.id, 'moving');

    await reportStranded(engineSaying(status), stage.mortals(new Fate()));

    expect(stage.ledger.state).toBe('waitingForPerson');
    expect(stage.ledger.problem).toEqual({ code: 'unreachable', facts: {} });
    expect(stage.shown).toEqual(['waitingForPerson']);
  },
);

it.each(['PENDING', 'ENQUEUED', 'SUCCESS'])('leaves a migration alone whose run is %s', async (status) => {
  const stage = new Stage();

  await reportStranded(engineSaying(status), stage.mortals(new Fate()));

  expect(stage.ledger.state).toBe('queued');
});

it('leaves a migration alone that has ended', async () => {
  const stage = new Stage();
  await stage.ledger.setState(stage.plan.id, 'done');

  await reportStranded(engineSaying('ERROR'), stage.mortals(new Fate()));

  expect(stage.ledger.state).toBe('done');
});
