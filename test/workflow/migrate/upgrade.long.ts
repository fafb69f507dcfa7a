import { DBOS } from '@dbos-inc/dbos-sdk';
import { KnownError } from '../../../src/migration/errors';
import type { Log } from '../../../src/platform/log';
import { pause } from '../../../src/platform/pause';
import { openDatabase } from '../../../src/store/database';
import type { Database } from '../../../src/store/database';
import { createLedger } from '../../../src/store/ledger';
import type { Ledger } from '../../../src/store/ledger';
import { migrateStore } from '../../../src/store/migrateStore';
import { withSchemaLock } from '../../../src/store/schemaLock';
import type { EngineDeps, RunPorts } from '../../../src/workflow/deps';
import { Engine } from '../../../src/workflow/engine/engine';
import { migrateWorkflow } from '../../../src/workflow/engine/names';
import type { Steps } from '../../../src/workflow/engine/steps';
import { createControl } from '../../../src/workflow/migrate/control';
import type { Intent } from '../../../src/workflow/migrate/run';
import { runMigration } from '../../../src/workflow/migrate/runMigration';
import { reportStranded } from '../../../src/workflow/migrate/strandedRuns';
import { freshDatabase } from '../../support/database';
import { Fate } from '../../support/fate';
import { withoutApprovals } from '../../support/memoryApprovals';
import { planFor, Stage } from '../stage';

type Deps = RunPorts & EngineDeps;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let ledger: Ledger;
let engine: Engine | undefined;

beforeEach(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url);
  ledger = createLedger(db);
});
afterEach(async () => {
  await engine?.stop();
  await db.close();
  await database.drop();
});

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A release of Planshift whose story takes its steps as `told`. */
async function release(
  stage: Stage,
  told: (steps: Steps) => Steps,
  given: { readonly log?: Partial<Log>; readonly version?: string } = {},
): Promise<Deps> {
  const deps: Deps = {
    ...stage.mortals(new Fate()),
    ...ledger,
    log: { ...quiet, ...given.log },
    release: given.version ?? '1.0.0',
    databaseUrl: database.url,
    withSchemaLock: (work) => withSchemaLock(database.url, work),
    migrateStore: () => migrateStore(db.pool),
    wakeDatabase: async () => undefined,
    duties: [],
    onStuck: () => undefined,
  };
  engine = await Engine.launch(deps, (gate) => {
    const run = (id: string, runNo: number, intent: Intent) => runMigration(deps, told(gate), [id, runNo, intent]);
    DBOS.registerWorkflow(run, { name: migrateWorkflow });
  });
  return deps;
}

const control = (stage: Stage) =>
  createControl({
    ...ledger,
    ...withoutApprovals(),
    clock: stage.world.clock,
    log: quiet,
    client: () => engine!.client,
  });

const withSteps = (steps: Steps, run: Steps['run']): Steps => ({
  run,
  mayTake: (added) => steps.mayTake(added),
  stopping: steps.stopping,
  abandon: () => steps.abandon(),
  alone: (key, work) => steps.alone(key, work),
});

let looked = 0;

/** Takes another step before each chunk; runs that are past a chunk keep to what they were. */
const newStory = (steps: Steps): Steps =>
  withSteps(steps, async (name, work) => {
    if (name === 'move a chunk' && (await steps.mayTake('look before each chunk'))) {
      await steps.run('look', async () => void (looked += 1));
    }
    return steps.run(name, work);
  });

/** Takes the same step without asking how far a run is. */
const unguarded = (steps: Steps): Steps =>
  withSteps(steps, async (name, work) => {
    if (name === 'move a chunk') await steps.run('look', async () => void (looked += 1));
    return steps.run(name, work);
  });

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !(await isSo()); tries += 1) await pause(25);
  expect(await isSo()).toBe(true);
}

/**
 * A run that a release has begun, with fifty people to move, of whom twenty are. The service was away for the others, and the
 * process ended while it was asked again.
 */
async function stoppedInSecondMove(told: (steps: Steps) => Steps, version = '1.0.0'): Promise<Stage> {
  const stage = new Stage(planFor(50));
  let [moves, hasMoved, isAsking] = [0, false, false];
  let stopping: AbortSignal | undefined;
  stage.world.licences.change = async (customer, changes) => {
    if (!hasMoved && changes.length === 20) {
      hasMoved = true;
      return stage.change(customer, changes);
    }
    if (moves === 1) throw new KnownError('serviceDown', 'waitAndRetry', 'away');
    isAsking = true;
    return new Promise((_resolve, reject) => stopping!.addEventListener('abort', reject));
  };
  const watched = (steps: Steps) => {
    ({ stopping } = steps);
    return told(
      withSteps(steps, (name, work) => {
        if (name === 'move a chunk') moves += 1;
        return steps.run(name, work);
      }),
    );
  };
  await release(stage, watched, { version });
  await control(stage).start(stage.plan);
  await until(async () => isAsking && (await ledger.migrations.load(stage.plan.id))?.counts.done === 20);
  await engine!.stop();
  stage.world.licences.change = stage.change;
  return stage;
}

it('goes on in the middle of moving people with a release that takes another step before each chunk', async () => {
  const stage = await stoppedInSecondMove((steps) => steps);

  await release(stage, newStory);

  await until(async () => (await ledger.migrations.load(stage.plan.id))?.state === 'done');
  expect(looked).toBeGreaterThan(0);
  expect(stage.world.audit).toMatchObject({ checkouts: 1, repeatedWrites: 0, closes: 1 });
});

interface Release {
  readonly version: string;
  readonly told: (steps: Steps) => Steps;
}

/** A release in whose hands the run is and can not go on. */
async function waitingForAnother(stage: Stage, { told, version }: Release, log: Partial<Log> = {}): Promise<Deps> {
  let isWaiting = false;
  const warn: Log['warn'] = (message) => void (isWaiting ||= message.startsWith('A run waits for the release'));
  const deps = await release(stage, told, { log: { ...log, warn }, version });
  await until(() => isWaiting);
  return deps;
}

it('loses nothing when an older release is given a run that a newer one has begun', async () => {
  const stage = await stoppedInSecondMove(newStory);

  await waitingForAnother(stage, { version: '1.0.0', told: (steps) => steps });
  expect((await ledger.migrations.load(stage.plan.id))?.state).toBe('moving');
  await engine!.stop();
  await release(stage, newStory);

  await until(async () => (await ledger.migrations.load(stage.plan.id))?.state === 'done');
  expect(stage.world.audit).toMatchObject({ checkouts: 1, repeatedWrites: 0, closes: 1 });
});

describe('a run whose steps nobody knows any more', () => {
  const hourMs = 3_600_000;
  const plain = (steps: Steps) => steps;
  const [older, newer] = [
    { version: '1.0.0', told: plain },
    { version: '1.1.0', told: newStory },
  ];

  /** One release begins it, and another has it in its hands for longer than an hour. */
  async function handedOver(begun: Release, found: Release, log: Partial<Log> = {}): Promise<Stage> {
    const stage = await stoppedInSecondMove(begun.told, begun.version);
    const deps = await waitingForAnother(stage, found, log);
    await stage.world.clock.sleep(hourMs);
    await reportStranded(engine!, deps);
    expect((await ledger.migrations.load(stage.plan.id))?.state).toBe('moving');
    await stage.world.clock.sleep(1);
    await reportStranded(engine!, deps);
    return stage;
  }

  it.each([
    ['a newer release that was taken back', newer, older],
    ['the release before, and a step came without its guard', older, { version: '1.1.0', told: unguarded }],
  ])('asks a person after an hour when it is of %s, and the log names that one', async (_whose, begun, found) => {
    const error = jest.fn();
    const stage = await handedOver(begun, found, { error });

    expect(await ledger.migrations.load(stage.plan.id)).toMatchObject({
      state: 'waitingForPerson',
      problem: { code: 'otherRelease', facts: { version: begun.version } },
      counts: { total: 50, done: 20 },
    });
    const run = await engine!.client.getWorkflow(`mig:${stage.plan.id}:1`);
    expect(run?.status).toBe('CANCELLED');
    expect(error).toHaveBeenCalledWith(expect.stringContaining('waited too long'), undefined, {
      migrationId: stage.plan.id,
      runNo: 1,
      version: begun.version,
    });
  });

  it.each([
    ['the older', older],
    ['the newer', newer],
    ['a third', { version: '1.2.0', told: unguarded }],
  ])('goes on with what is left when the person says so and %s one is there', async (_which, there) => {
    const stage = await handedOver(newer, older);
    await engine!.stop();
    await release(stage, there.told, { version: there.version });
    await control(stage).resume(stage.plan.id, stage.plan.agentId);

    await until(async () => (await ledger.migrations.load(stage.plan.id))?.state === 'done');
    expect(stage.world.audit).toMatchObject({ checkouts: 1, repeatedWrites: 0, closes: 1 });
    expect(await ledger.migrations.load(stage.plan.id)).toMatchObject({ runNo: 2, release: there.version });
  });
});

it('keeps one version through all releases, so that none strands what another began', async () => {
  const stage = new Stage();
  await release(stage, (steps) => steps);
  await control(stage).start(stage.plan);
  await until(async () => (await ledger.migrations.load(stage.plan.id))?.state === 'done');

  const { rows } = await db.pool.query('select distinct application_version as version from dbos.workflow_status');
  expect(rows).toEqual([{ version: '1' }]);
});
