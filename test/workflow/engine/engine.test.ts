import { completeReading } from '../../../src/migration/reading';
import { customerId, migrationId, subscriptionId } from '../../../src/migration/ids';
import type { WholePlan } from '../../../src/migration/plan/plan';
import { planHash } from '../../../src/migration/plan/planHash';
import type { Migrations } from '../../../src/migration/ports';
import { OutOfService } from '../../../src/platform/outOfService';
import { pause } from '../../../src/platform/pause';
import { openDatabase } from '../../../src/store/database';
import type { Database } from '../../../src/store/database';
import { createLedger } from '../../../src/store/ledger';
import { migrateStore } from '../../../src/store/migrateStore';
import { createScanStore } from '../../../src/store/radar/scanStore';
import { withSchemaLock } from '../../../src/store/schemaLock';
import { createWorkflow } from '../../../src/workflow/createWorkflow';
import type { Workflow } from '../../../src/workflow/createWorkflow';
import type { PreparationPorts, RadarPorts, RunPorts } from '../../../src/workflow/deps';
import { freshDatabase } from '../../support/database';
import { Fate } from '../../support/fate';
import { withoutApprovals } from '../../support/memoryApprovals';
import { Office } from '../prepare/preparing';
import { planFor, Stage } from '../stage';
import { everybody } from '../../support/someRights';

let database: { readonly url: string; drop: () => Promise<void> };
let db: Database;
let workflow: Workflow | undefined;
const stuck = jest.fn();

beforeEach(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url);
  stuck.mockClear();
});

afterEach(async () => {
  await workflow?.stop();
  workflow = undefined;
  await db.close();
  await database.drop();
});

/** Beside the migrations: nobody asks for a preparation, and the day has its scan. */
function atRest(): PreparationPorts & RadarPorts {
  const state = async (day: string) => ({ last: { day, openedAt: `${day}T06:00:00.000Z` }, failures: [] });
  return {
    ...new Office().world,
    scans: { ...createScanStore(db), state },
    patientReads: {
      customers: async () => completeReading([]),
      subscriptions: async () => completeReading([]),
      seatPrice: async () => undefined,
      catalogue: { sku: async () => undefined },
      changedSince: async () => undefined,
    },
    unkeptEnds: { readingOtherwise: async () => [], reopen: async () => false },
    scanTime: { at: '06:00', timeZone: 'UTC' },
  };
}

/** The house's durable half on a real database, round a world in memory. */
async function launch(stage: Stage, change: Partial<RunPorts> = {}): Promise<Workflow> {
  const run: RunPorts = { ...stage.mortals(new Fate()), ...createLedger(db), ...change };
  const others = atRest();
  const launched = createWorkflow({
    ...others,
    ...run,
    ...withoutApprovals(),
    houseHold: { ...run.houseHold, current: async () => undefined },
    closePromises: createLedger(db).closePromises,
    endLooks: createLedger(db).endLooks,
    takeBacks: createLedger(db).takeBacks,
    rings: createLedger(db).rings,
    rights: everybody,
    surveyReads: others,
    messenger: { ...others.messenger, ...run.messenger, callTo: async () => true },
    databaseUrl: database.url,
    withSchemaLock: (work) => withSchemaLock(database.url, work),
    migrateStore: () => migrateStore(db.pool),
    wakeDatabase: async () => undefined,
    duties: [],
    onStuck: stuck,
  });
  await launched.launch();
  workflow = launched;
  return launched;
}

async function untilState(id: WholePlan['id'], ...states: readonly string[]): Promise<string> {
  const { migrations } = createLedger(db);
  for (let tries = 0; tries < 200; tries += 1) {
    const state = (await migrations.load(id))?.state ?? 'missing';
    if (states.includes(state)) return state;
    await pause(50);
  }
  throw new Error(`never ${states.join(' or ')}, but ${(await migrations.load(id))?.state}`);
}

const sleeping = (stage: Stage): RunPorts['clock'] => ({
  now: stage.world.clock.now,
  sleep: (_ms, signal) => pause(60_000, signal),
});

it('runs a frozen plan to its end, once, however often it is started', async () => {
  const stage = new Stage(planFor(25));
  const { control } = await launch(stage);

  await expect(control.start(stage.plan)).resolves.toBe('started');
  await expect(control.start(stage.plan)).resolves.toBe('alreadyStarted');
  const other = { ...stage.plan, id: migrationId('0ther000') };
  await expect(control.start({ ...other, hash: planHash(other) })).resolves.toBe('otherRunning');

  await expect(untilState(stage.plan.id, 'done')).resolves.toBe('done');
  expect(stage.world.placed).toHaveLength(1);
  expect(stage.world.audit).toMatchObject({ licenceWrites: 25, repeatedWrites: 0, closes: 1 });
});

it('carries on where it was when the process has stopped in the middle and another begins', async () => {
  const stage = new Stage();
  stage.world.seatsLagMs = 60 * 60_000;
  const first = await launch(stage, { clock: sleeping(stage) });
  await first.control.start(stage.plan);
  await untilState(stage.plan.id, 'waitingForSeats');

  await first.stop();
  stage.world.seatsLagMs = 0;
  await launch(stage);

  await expect(untilState(stage.plan.id, 'done')).resolves.toBe('done');
  expect(stage.world.audit).toMatchObject({ checkouts: 1, repeatedWrites: 0, closes: 1 });
});

it('keeps neither plan nor run when the freezing transaction fails', async () => {
  const stage = new Stage();
  const { migrations } = createLedger(db);
  const freeze: Migrations['freeze'] = (plan, at, enqueue) =>
    migrations.freeze(plan, at, async (transaction) => {
      await enqueue(transaction);
      throw new Error('power cut');
    });
  const { control } = await launch(stage, { migrations: { ...migrations, freeze } });

  await expect(control.start(stage.plan)).rejects.toThrow('power cut');

  await expect(migrations.load(stage.plan.id)).resolves.toBeUndefined();
  const { rows } = await db.pool.query('select 1 from dbos.workflow_status');
  expect(rows).toEqual([]);
});

it('starts another run when the agent answers, and that run alone goes on', async () => {
  const stage = new Stage();
  stage.world.trouble('checkout', 'unheard');
  const { control } = await launch(stage);
  await control.start(stage.plan);
  await untilState(stage.plan.id, 'waitingForPerson');

  await expect(control.answerPurchase(stage.plan.id, 'notBought', stage.plan.agentId)).resolves.toBe(true);
  await expect(control.answerPurchase(stage.plan.id, 'notBought', stage.plan.agentId)).resolves.toBe(false);

  await expect(untilState(stage.plan.id, 'done')).resolves.toBe('done');
  expect(stage.world.placed).toHaveLength(1);
});

const executors = async (): Promise<readonly string[]> => {
  const { rows } = await db.pool.query<{ id: string }>('select distinct executor_id as id from dbos.workflow_status');
  return rows.map(({ id }) => id);
};

const loseLock = () =>
  db.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'planshift executor' and datname = current_database()`,
  );

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400 && !(await isSo()); tries += 1) await pause(20);
  expect(await isSo()).toBe(true);
}

describe('when the session that proves it alive is gone', () => {
  it('rests, comes back under another name and goes on where it was', async () => {
    const stage = new Stage();
    stage.world.seatsLagMs = 60 * 60_000;
    const running = await launch(stage, { clock: sleeping(stage) });
    await running.control.start(stage.plan);
    await untilState(stage.plan.id, 'waitingForSeats');
    const [before] = await executors();

    await loseLock();
    await until(() => !running.isUp);
    const retired = { ...stage.plan.retired, subscriptionId: subscriptionId('another') };
    const customer = { ...stage.plan.customer, id: customerId('another') };
    const another = { ...stage.plan, id: migrationId('an0ther0'), retired, customer };
    await expect(running.control.start(another)).rejects.toThrow(OutOfService);
    await until(() => running.isUp);
    await until(async () => (await executors()).every((id) => id !== before));

    expect(stuck).not.toHaveBeenCalled();
    expect(stage.world.audit).toMatchObject({ checkouts: 1 });
  });

  it('asks for a new process when a write it has sent does not come back', async () => {
    const stage = new Stage();
    const never = new Promise<never>(() => undefined);
    let begun = false;
    const carts: RunPorts['carts'] = {
      ...stage.world.carts,
      checkout: () => {
        begun = true;
        return never;
      },
    };
    const running = await launch(stage, { carts });
    await running.control.start(stage.plan);
    await until(() => begun);

    await loseLock();

    await until(() => stuck.mock.calls.length > 0);
    expect(running.isUp).toBe(false);
  });
});
