import type { MigrationDeed } from '../../../src/migration/deed';
import { agentId, migrationId } from '../../../src/migration/ids';
import type { MigrationState } from '../../../src/migration/plan/progress';
import type { Deeds, Migrations } from '../../../src/migration/ports';
import { createAgentContacts } from '../../../src/store/chat/agentContacts';
import type { Database } from '../../../src/store/database';
import { aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:15:00.000Z';
const later = '2026-11-22T10:16:00.000Z';
const nothing = async () => undefined;

let migrations: Migrations;
let deeds: Deeds;
let db: Database;
let plan: ReturnType<typeof aPlan>;
let plans = 0;

freshLedger((ledger, fresh) => {
  ({ migrations, deeds } = ledger);
  db = fresh;
  // What was decided stays, so each test has a migration of its own.
  plan = aPlan({ id: `deed${++plans}` });
});

const rows = async (): Promise<readonly unknown[]> => {
  const kept = 'select what, person_id, run_no, facts from planshift.deed where migration_id = $1 order by id';
  return (await db.pool.query<Record<string, unknown>>(kept, [plan.id])).rows;
};
const told = async (limit = 10) => (await deeds.ofMigration(plan.id, limit)).latest.map(({ what }) => what);

describe('confirming', () => {
  it('is kept with who did it and the hash of what was shown, once, however often it is pressed', async () => {
    await Promise.all([1, 2, 3].map(() => migrations.freeze(plan, at, nothing)));

    expect(await rows()).toEqual([
      { what: 'confirmed', person_id: plan.agentId, run_no: 1, facts: { hash: plan.hash } },
    ]);
  });

  it('leaves nothing behind when its run could not be enqueued', async () => {
    const enqueue = async () => Promise.reject(new Error('power cut'));

    await expect(migrations.freeze(plan, at, enqueue)).rejects.toThrow('power cut');

    expect(await rows()).toEqual([]);
  });
});

describe('what is decided later', () => {
  const blair = agentId('agent-blair');
  const deed = (what: MigrationDeed, problem = 'peopleFailed') => ({ what, at: later, by: blair, facts: { problem } });
  const kept = (what: MigrationDeed, runNo: number) => ({
    what,
    person_id: blair,
    run_no: runNo,
    facts: { problem: 'peopleFailed' },
  });
  const stands = (state: MigrationState) => migrations.setState(plan.id, state, later);

  interface Case {
    readonly given: MigrationState;
    readonly what: MigrationDeed;
    readonly runNo: number;
    readonly press: (problem?: string) => Promise<boolean>;
  }

  const cases: readonly Case[] = [
    {
      given: 'moving',
      what: 'paused',
      runNo: 1,
      press: (problem) => migrations.setControl(plan.id, 'pause', deed('paused', problem)),
    },
    {
      given: 'waitingForPerson',
      what: 'stopped',
      runNo: 1,
      press: (problem) => migrations.end(plan.id, 'stopped', deed('stopped', problem)),
    },
    {
      given: 'leftOpen',
      what: 'leftOpen',
      runNo: 1,
      press: (problem) => migrations.leaveOpen(plan.id, deed('leftOpen', problem)),
    },
    {
      given: 'paused',
      what: 'resumed',
      runNo: 2,
      press: (problem) => migrations.startRun(plan.id, 'asIs', deed('resumed', problem), nothing),
    },
  ];

  beforeEach(() => migrations.freeze(plan, at, nothing));

  it.each(cases)('is kept once, however often it is pressed: $what', async ({ given, what, runNo, press }) => {
    await stands(given);

    const pressed = await Promise.all([press(), press(), press()]);

    expect([...pressed, await press()].filter(Boolean)).toHaveLength(1);
    expect((await rows()).slice(1)).toEqual([kept(what, runNo)]);
  });

  it.each(cases)('changes nothing when the deed can’t be written: $what', async ({ given, press }) => {
    await stands(given);
    const before = await migrations.load(plan.id);

    await expect(press('\u0000')).rejects.toThrow('Unicode');

    expect(await migrations.load(plan.id)).toEqual(before);
    expect(await told()).toEqual(['confirmed']);
  });

  it.each(cases)('is no deed when a migration is over: $what', async ({ press }) => {
    await stands('done');

    expect(await press()).toBe(false);

    expect(await told()).toEqual(['confirmed']);
    expect((await migrations.load(plan.id))?.state).toBe('done');
  });

  it('leaves nothing behind when the run could not be enqueued', async () => {
    await stands('paused');
    const enqueue = async () => Promise.reject(new Error('power cut'));

    await expect(migrations.startRun(plan.id, 'asIs', deed('resumed'), enqueue)).rejects.toThrow('power cut');

    expect(await told()).toEqual(['confirmed']);
  });

  it('may be decided again after another look', async () => {
    await stands('leftOpen');
    await migrations.leaveOpen(plan.id, deed('leftOpen'));
    await migrations.startRun(plan.id, 'asIs', deed('checkedAgain'), nothing);
    await stands('leftOpen');

    expect(await migrations.leaveOpen(plan.id, deed('leftOpen'))).toBe(true);

    expect(await told()).toEqual(['confirmed', 'leftOpen', 'checkedAgain', 'leftOpen']);
  });

  it('is not decided twice by who left it open as it was', async () => {
    await stands('waitingForPerson');
    await migrations.end(plan.id, 'leftOpen', deed('endedAsItIs'));

    expect(await migrations.leaveOpen(plan.id, deed('leftOpen'))).toBe(false);
  });

  it('ends only the run that it was about', async () => {
    await stands('paused');

    expect(await migrations.end(plan.id, 'stopped', deed('stopped'), 2)).toBe(false);
    expect(await migrations.end(plan.id, 'stopped', deed('stopped'), 1)).toBe(true);
  });

  it('ends no run that has begun meanwhile', async () => {
    await stands('moving');

    expect(await migrations.end(plan.id, 'stopped', deed('stopped'))).toBe(false);

    expect((await migrations.load(plan.id))?.state).toBe('moving');
  });
});

describe('what was decided', () => {
  beforeEach(() => migrations.freeze(plan, at, nothing));

  it.each(['update planshift.deed set person_id = null', 'delete from planshift.deed', 'truncate planshift.deed'])(
    'is not changed by anybody: %s',
    async (change) => {
      await expect(db.pool.query(change)).rejects.toThrow('is kept as it is');

      expect(await told()).toEqual(['confirmed']);
    },
  );

  it('outlives its migration', async () => {
    await db.query.deleteFrom('migration').where('id', '=', plan.id).execute();

    expect(await told()).toEqual(['confirmed']);
  });

  it('is told with the name that the person has now, and without one where none is known', async () => {
    const named = async () => (await deeds.ofMigration(plan.id, 10)).latest;
    expect(await named()).toEqual([{ what: 'confirmed', at, by: plan.agentId }]);

    const contact = { agentId: plan.agentId, reference: {}, locale: 'en-GB', timeZone: 'UTC', name: 'Alex Weber' };
    await createAgentContacts(db).remember(contact);

    expect(await named()).toEqual([{ what: 'confirmed', at, by: plan.agentId, name: 'Alex Weber' }]);
  });

  it('is told newest last, so many at most, with how many came before', async () => {
    await db.pool.query(
      `insert into planshift.deed (at, migration_id, person_id, what, run_no)
       select '2026-11-22T10:16:00Z'::timestamptz - n * interval '1 hour', $1, 'agent-blair',
         case n % 2 when 0 then 'paused' else 'resumed' end, n
       from generate_series(1, 12) n`,
      [plan.id],
    );

    const { latest, before } = await deeds.ofMigration(plan.id, 3);

    expect(latest.map(({ what }) => what)).toEqual(['paused', 'resumed', 'paused']);
    expect(new Set(latest.map(({ by }) => by))).toEqual(new Set([agentId('agent-blair')]));
    expect(before).toBe(10);
  });

  it('of a kind that only a later release knows is left out by this one', async () => {
    await db.pool.query(`insert into planshift.deed (at, migration_id, what) values (now(), $1, 'undone')`, [plan.id]);

    expect(await deeds.ofMigration(plan.id, 10)).toMatchObject({ latest: [{ what: 'confirmed' }], before: 0 });
  });

  it('is nothing of other migrations', async () => {
    expect(await deeds.ofMigration(migrationId('another1'), 10)).toEqual({ latest: [], before: 0 });
  });
});
