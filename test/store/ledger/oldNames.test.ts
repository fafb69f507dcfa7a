import { migrationId } from '../../../src/migration/ids';
import type { MigrationState } from '../../../src/migration/plan/progress';
import { planHash, planHashWithNames } from '../../../src/migration/plan/planHash';
import type { OldNames } from '../../../src/migration/ports';
import type { Database } from '../../../src/store/database';
import type { Ledger } from '../../../src/store/ledger';
import { aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

let ledger: Ledger;
let db: Database;
let oldNames: OldNames;

freshLedger((fresh, database) => {
  [ledger, db, oldNames] = [fresh, database, fresh.oldNames];
});

const before = { endedBefore: '2026-11-01', preparedBefore: '2026-11-01' };

async function ended(name: string, state: MigrationState, at: string, formula = planHash): Promise<void> {
  const plan = aPlan({ id: name, subscription: name });
  const { migrations } = ledger;
  const id = migrationId(name);
  await migrations.freeze({ ...plan, hash: formula(plan) }, '2026-10-01T10:00:00.000Z', async () => undefined);
  const [{ id: holder, name: holds }] = plan.people as [(typeof plan.people)[number]];
  await migrations.setRemaining(id, [{ id: holder, name: holds, reason: 'guest', groupNames: ['Guests'] }], at);
  await migrations.setState(id, state, at);
  const failure = {
    code: 'unknown',
    facts: { words: `The address of ${holds}, p@contoso.example, is taken.`, code: 'X' },
  };
  await db.pool.query('update planshift.migration_person set failure = $3 where migration_id = $1 and user_id = $2', [
    ...[name, holder],
    JSON.stringify(failure),
  ]);
}

/** Everything that is stored of one migration, as text. */
async function stored(name: string): Promise<string> {
  const { rows } = await db.pool.query<{ all: string }>(
    `select migration::text || (select string_agg(person::text, '') from planshift.migration_person person
       where migration_id = migration.id) as all
     from planshift.migration where id = $1`,
    [name],
  );
  return rows[0]!.all;
}

it.each([
  ['done', planHash],
  ['leftOpen', planHash],
  ['stopped', planHashWithNames],
] as const)('forgets names and addresses of what has been %s for long, and nothing else', async (state, formula) => {
  await ended('old00000', state, '2026-10-02T10:00:00.000Z', formula);

  expect(await oldNames.forget(before)).toBe(1);
  expect(await oldNames.forget(before)).toBe(0);

  expect(await stored('old00000')).not.toMatch(/Person \d|contoso\.example/);
  const id = migrationId('old00000');
  expect(await ledger.migrations.load(id)).toMatchObject({
    state,
    counts: { total: 3 },
    remaining: [{ name: '', reason: 'guest', groupNames: ['Guests'] }],
  });
  expect((await ledger.people.everybody(id)).map(({ id: person }) => person)).toEqual([
    'user-00000',
    'user-00001',
    'user-00002',
  ]);
  expect((await ledger.people.everybody(id))[0]?.failure).toEqual({ code: 'unknown', facts: { code: 'X' } });
  expect((await ledger.migrations.confirmed(id))?.isAsConfirmed).toBe(true);
});

it.each([
  ['has ended lately', 'done', '2026-11-02T10:00:00.000Z'],
  ['is under way, however long', 'moving', '2026-10-02T10:00:00.000Z'],
  ['waits for a person, however long', 'waitingForPerson', '2026-10-02T10:00:00.000Z'],
] as const)('leaves alone what %s', async (_what, state, since) => {
  await ended('kept0000', state, since);

  expect(await oldNames.forget(before)).toBe(0);

  expect(await stored('kept0000')).toMatch(/Person 1/);
});

it('forgets in more than one go where there is much, and preparations with it', async () => {
  const names = Array.from({ length: 12 }, (_, nth) => `old${String(nth).padStart(5, '0')}`);
  for (const name of names) await ended(name, 'done', '2026-10-02T10:00:00.000Z');
  await db.pool.query(`insert into planshift.preparation (id, agent_id, wish, opened_at) values
    ('old', 'alex', '{}', '2026-10-30T10:00:00Z'), ('late', 'alex', '{}', '2026-11-01T10:00:00Z')`);

  expect(await oldNames.forget(before)).toBe(13);

  const { rows } = await db.pool.query('select id from planshift.preparation');
  expect(rows).toEqual([{ id: 'late' }]);
});

it('forgets the runs too, which may have kept a name with a question, and no run of another migration', async () => {
  await db.pool.query(`
    create schema if not exists dbos;
    create table if not exists dbos.workflow_status (workflow_uuid text primary key, status text, output text);
    insert into dbos.workflow_status values ('mig:old00000:1', 'SUCCESS', 'Person 1'), ('mig:old00000:2', 'PENDING', ''),
      ('mig:old000001:1', 'SUCCESS', '')`);
  await ended('old00000', 'done', '2026-10-02T10:00:00.000Z');

  await oldNames.forget(before);

  const { rows } = await db.pool.query('select workflow_uuid as run from dbos.workflow_status order by 1');
  expect(rows).toEqual([{ run: 'mig:old000001:1' }, { run: 'mig:old00000:2' }]);
  await db.pool.query('drop schema dbos cascade');
});
