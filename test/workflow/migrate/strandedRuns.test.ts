import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import { reportStranded } from '../../../src/workflow/migrate/strandedRuns';
import { Fate } from '../../support/fate';
import { Stage } from '../stage';

const engineSaying = (status: string | undefined, waitingSince: ReadonlyMap<string, Date> = new Map()) => {
  const cancelled: string[] = [];
  const client = {
    getWorkflow: async () => (status === undefined ? undefined : { status }),
    cancelWorkflow: async (id: string) => void cancelled.push(id),
  } as unknown as DBOSClient;
  return { client, waitingSince, cancelled };
};

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

describe('a run that waits for another release', () => {
  const hourMs = 3_600_000;
  const waiting = async (): Promise<Stage> => {
    const stage = new Stage();
    await stage.ledger.setState(stage.plan.id, 'moving');
    stage.ledger.release = '2.0.0';
    return stage;
  };
  const waitingFor = (stage: Stage, ms: number, run = `mig:${stage.plan.id}:1`) =>
    engineSaying('PENDING', new Map([[run, new Date(stage.world.clock.now().getTime() - ms)]]));

  it('is waited with for an hour', async () => {
    const stage = await waiting();
    const engine = waitingFor(stage, hourMs);

    await reportStranded(engine, stage.mortals(new Fate()));

    expect(stage.ledger.state).toBe('moving');
    expect(engine.cancelled).toEqual([]);
  });

  it('is then called off and handed to a person, with the release it waited for', async () => {
    const stage = await waiting();
    const engine = waitingFor(stage, hourMs + 1);

    await reportStranded(engine, stage.mortals(new Fate()));

    expect(stage.ledger.problem).toEqual({ code: 'otherRelease', facts: { version: '2.0.0' } });
    expect(stage.shown).toEqual(['waitingForPerson']);
    expect(engine.cancelled).toEqual([`mig:${stage.plan.id}:1`]);
    expect(stage.logged).toEqual([
      [
        'A run has waited too long for the release that has begun it.',
        undefined,
        expect.objectContaining({ version: '2.0.0' }),
      ],
    ]);
  });

  it('does not go on beside the next one, should its release be given it after all', async () => {
    const stage = await waiting();
    await reportStranded(waitingFor(stage, 2 * hourMs), stage.mortals(new Fate()));

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.world.audit).toMatchObject({ checkouts: 0, licenceWrites: 0 });
  });

  it('is left alone when it is an earlier run, or its migration has come to rest', async () => {
    const stage = await waiting();
    const earlier = waitingFor(stage, 2 * hourMs, `mig:${stage.plan.id}:0`);
    const rested = waitingFor(stage, 2 * hourMs);
    const world = stage.mortals(new Fate());

    await reportStranded(earlier, world);
    stage.ledger.underWay = async () => [{ id: stage.plan.id, runNo: 1 }];
    await stage.ledger.setState(stage.plan.id, 'paused');
    await reportStranded(rested, world);

    expect(stage.ledger.state).toBe('paused');
    expect([...earlier.cancelled, ...rested.cancelled]).toEqual([]);
  });
});
