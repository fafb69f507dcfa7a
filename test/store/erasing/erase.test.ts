import { agentId, migrationId } from '../../../src/migration/ids';
import type { Database } from '../../../src/store/database';
import { erase } from '../../../src/store/erasing/erase';
import type { Ledger } from '../../../src/store/ledger';
import { aPlan } from '../ledger/aPlan';
import { freshLedger } from '../ledger/freshLedger';

let ledger: Ledger;
let db: Database;
freshLedger((fresh, database) => {
  [ledger, db] = [fresh, database];
});

const at = '2026-11-22T10:15:00.000Z';
const plan = aPlan();
const { id } = plan;
const person = 'user-00001';

/** The durable engine's, as far as they hold words. */
const dbos = `
  create schema if not exists dbos;
  create table if not exists dbos.workflow_status (workflow_uuid text primary key, status text, inputs text, output text, error text);
  create table if not exists dbos.operation_outputs (
    workflow_uuid text references dbos.workflow_status on delete cascade, output text, error text);
  truncate dbos.workflow_status, dbos.operation_outputs;
  insert into dbos.workflow_status values ('over', 'SUCCESS', '[]', null, null), ('mig:ab12cd34:1', 'SUCCESS', '[]', 'asked about Person 1', null), ('other', 'SUCCESS', '[]', null, null);
  insert into dbos.operation_outputs values ('over', null, 'duplicate key (user-00001)')`;

beforeEach(async () => {
  await db.pool.query(dbos);
  await db.pool.query(
    'truncate planshift.preparation, planshift.letter, planshift.agent_contact, planshift.radar_customer',
  );
  await db.pool.query(`alter table planshift.deed disable trigger all; delete from planshift.deed;
    alter table planshift.deed enable trigger all`);
  await ledger.migrations.freeze(plan, at, async () => undefined);
  await ledger.migrations.setRemaining(
    id,
    [{ id: plan.people[1]!.id, name: 'Person 1', reason: 'guest', groupNames: [] }],
    at,
  );
  await db.pool.query(`
    insert into planshift.preparation (id, agent_id, wish, opened_at, result) values
      ('theirs', 'agent-x', '{}', now(), '{"holder":"user-00001","customer":"contoso"}'), ('not', 'agent-x', '{}', now(), '{}');
    insert into planshift.agent_contact (agent_id, locale, time_zone, name)
      values ('agent-alex', 'en-GB', 'UTC', 'Alex Weber'), ('agent-blair', 'en-GB', 'UTC', 'Blair');
    insert into planshift.letter (id, recipient, day, content, next_try_at, written_at)
      values ('l', 'agent-alex', '2026-11-22', '{}', now(), now());
    insert into planshift.radar_customer (customer_id, name, domain, scan_id) values ('contoso', 'Contoso Freight', 'c', 's')`);
});

const end = () => ledger.migrations.setState(id, 'leftOpen', at);
const wish = (kind: 'person' | 'customer', of: string) => ({ kind, id: of, isDryRun: false, at });

/** Every row of ours and of the engine's, as text. */
async function everything(): Promise<string> {
  const { rows } = await db.pool.query<{ schema: string; name: string }>(
    `select schemaname as schema, tablename as name from pg_tables where schemaname in ('planshift', 'dbos')`,
  );
  const texts = rows.map(async ({ schema, name }) => {
    const { rows: found } = await db.pool.query<{ text: string }>(`select t::text as text from ${schema}.${name} t`);
    return found.map(({ text }) => text).join('\n');
  });
  return (await Promise.all(texts)).join('\n');
}

it('finds a person of a customer nowhere any more, while card, counts and hash of the migration stay', async () => {
  await end();

  const rows = await erase(db, wish('person', person));

  expect(await everything()).not.toMatch(/user-00001|Person 1\b|person1@/);
  expect(rows).toEqual({
    'planshift.preparation': 1,
    'planshift.migration': 1,
    'planshift.migration_person': 1,
    'dbos.workflow_status': 2,
  });
  expect(await ledger.migrations.load(id)).toMatchObject({ counts: { total: 3 }, remaining: [{ name: '' }] });
  expect((await ledger.migrations.confirmed(id))?.isAsConfirmed).toBe(true);
  expect(await everything()).toMatch(/user-00000[^]*Person 2/);
});

it('finds an agent nowhere any more, whose deeds stay as those of nobody', async () => {
  await end();

  const rows = await erase(db, wish('person', 'agent-alex'));

  expect(await everything()).not.toMatch(/agent-alex|Alex Weber/);
  expect(rows).toMatchObject({ 'planshift.deed': expect.any(Number) as number, 'planshift.agent_contact': 1 });
  const { latest } = await ledger.deeds.ofMigration(id, 10);
  expect(latest.at(-1)).toMatchObject({ what: 'confirmed', by: expect.stringMatching(/^erased-/) as string });
  expect((await ledger.migrations.confirmed(id))?.isAsConfirmed).toBe(true);
});

it('finds a customer nowhere any more, nor its people', async () => {
  await end();

  await erase(db, wish('customer', 'contoso'));

  expect(await everything()).not.toMatch(/contoso|user-0000|Person \d/i);
  expect((await ledger.migrations.confirmed(id))?.isAsConfirmed).toBe(true);
});

it.each([
  ['a customer', wish('customer', 'contoso'), /contoso|user-0000|Person \d/i],
  ['an agent', wish('person', 'agent-alex'), /agent-alex/],
] as const)('has %s on no card either of a process that had drawn it before', async (_whom, whom, theirs) => {
  await end();
  expect(JSON.stringify(await ledger.migrations.load(id))).toMatch(theirs);

  await erase(db, whom);

  expect(JSON.stringify(await ledger.migrations.plan(id))).not.toMatch(theirs);
  expect(JSON.stringify(await ledger.migrations.load(id))).not.toMatch(theirs);
});

it('says what it would do, and does nothing of it', async () => {
  await end();
  const before = await everything();

  expect(await erase(db, { ...wish('customer', 'contoso'), isDryRun: true })).toMatchObject({
    'planshift.migration': 1,
  });

  expect(await everything()).toBe(before);
});

it.each([
  ['person', person],
  ['person', 'agent-alex'],
  ['customer', 'contoso'],
] as const)('erases no %s (%s) while a migration is open, or nobody knows of its purchase', async (kind, of) => {
  await expect(erase(db, wish(kind, of))).rejects.toThrow(`still open: ${id}`);
  await ledger.purchases.openAttempt(id, { attempt: 1, cartId: 'c', requestId: 'r', sentAt: at });
  await ledger.migrations.setState(id, 'stopped', at);

  await expect(erase(db, wish(kind, of))).rejects.toThrow(`still open: ${id}`);

  expect(await everything()).toContain('Person 1');
});

it.each([
  ['agreed to', () => db.pool.query(`update planshift.migration set approver_id = 'agent-dana' where id = $1`, [id])],
  [
    'took up again',
    async () => {
      await ledger.migrations.setState(id, 'waitingForPerson', at);
      const deed = { what: 'resumed', at, by: agentId('agent-dana') } as const;
      await ledger.migrations.startRun(id, 'asIs', deed, async () => undefined);
    },
  ],
])(
  'erases nobody who %s what is under way, since it is written down in their name, and does once it has ended',
  async (_what, act) => {
    await act();
    await expect(erase(db, wish('person', 'agent-dana'))).rejects.toThrow(`still open: ${id}`);

    await end();

    await erase(db, wish('person', 'agent-dana'));
    expect(await everything()).not.toContain('agent-dana');
  },
);

it('erases nobody who wants back what a colleague has ended, and does once that is over', async () => {
  await ledger.migrations.setClosed(id, 'endAtTerm', at);
  await ledger.migrations.setState(id, 'done', at);
  await ledger.takeBacks.ask(id, 1, { quantity: 40 }, { what: 'endTakenBack', at, by: agentId('agent-dana') });
  await expect(erase(db, wish('person', 'agent-dana'))).rejects.toThrow(`still open: ${id}`);

  await ledger.takeBacks.end(id, 'refused', at);

  await erase(db, wish('person', 'agent-dana'));
  expect(await everything()).not.toContain('agent-dana');
});

it('erases nobody while it is promised to close what was left open, and does once that is over', async () => {
  await end();
  await db.pool.query(`update planshift.migration set plan = (plan::jsonb || '{"closeLater": true}')::json`);
  await expect(erase(db, wish('person', person))).rejects.toThrow(`still open: ${id}`);

  await db.pool.query(`insert into planshift.close_promise (migration_id, promised_at, looked_on, ended_at)
    select id, now(), '2026-11-22', now() from planshift.migration`);

  await expect(erase(db, wish('person', person))).resolves.toMatchObject({ 'planshift.migration': 1 });
});

it('erases nobody while an order of theirs that came to nothing is looked after, and does 90 days later', async () => {
  await ledger.purchases.openAttempt(id, { attempt: 1, cartId: 'c', requestId: 'r', sentAt: at });
  await ledger.purchases.confirmAttempt(id, 1, { orderId: 'order-1', seats: 3, word: 'error' }, at);
  await ledger.purchases.noteOrder(id, 1, { word: 'error', deadSince: at });
  await ledger.purchases.buryOrder(id, 1, at);
  await ledger.migrations.setState(id, 'stopped', at);
  const erased = (on: string) => erase(db, { ...wish('customer', 'contoso'), at: `${on}T10:15:00.000Z` });

  await expect(erased('2027-02-19')).rejects.toThrow(`still open: ${id}`);
  await expect(erased('2027-02-20')).resolves.toMatchObject({ 'planshift.migration': 1 });
});

it('erases nobody while an end does not hold, and does once somebody lets it be', async () => {
  await ledger.migrations.setClosed(id, 'endAtTerm', at);
  await ledger.migrations.setState(id, 'done', at);
  const unkept = { endOfTerm: 'extends', quantity: 40, readAt: at } as const;
  await ledger.unkeptEnds.reopen(id, 'retired', unkept, at);
  await expect(erase(db, wish('person', person))).rejects.toThrow(`still open: ${id}`);

  await ledger.migrations.leaveOpen(id, { what: 'leftOpen', at, by: plan.agentId });

  await expect(erase(db, wish('person', person))).resolves.toMatchObject({ 'planshift.migration': 1 });
});

it('erases nobody while an end is being taken back, and does once that is over', async () => {
  await ledger.migrations.setClosed(id, 'endAtTerm', at);
  await ledger.migrations.setState(id, 'done', at);
  await ledger.takeBacks.ask(id, 1, { quantity: 40 }, { what: 'endTakenBack', at, by: plan.agentId });
  await expect(erase(db, wish('person', person))).rejects.toThrow(`still open: ${id}`);

  await ledger.takeBacks.end(id, 'refused', at);

  await expect(erase(db, wish('person', person))).resolves.toMatchObject({ 'planshift.migration': 1 });
});

it('is a deed, of nobody, that does not tell whom', async () => {
  await end();
  await erase(db, wish('person', person));

  const { rows } = await db.pool.query('select what, person_id, facts from planshift.deed order by id desc limit 1');
  expect(rows).toEqual([
    {
      what: 'personErased',
      person_id: null,
      facts: { migrations: 1, word: expect.stringMatching(/^erased-/) as string },
    },
  ]);
});

it.each([
  ['by another word', `select planshift.unname_in_deeds('agent-alex', 'agent-blair')`],
  ['by hand', `update planshift.deed set person_id = 'erased-1'`],
  ['in more than who it was', `set planshift.unnaming = 'on'; update planshift.deed set what = 'stopped'`],
  ['back again', `set planshift.unnaming = 'on'; update planshift.deed set person_id = null`],
])('changes no deed %s', async (_how, change) => {
  const client = await db.pool.connect();
  try {
    await expect(client.query(change)).rejects.toThrow('is kept as it is');
  } finally {
    await client.query('reset planshift.unnaming');
    client.release();
  }
  expect((await ledger.deeds.ofMigration(migrationId(id), 1)).latest).toMatchObject([{ by: agentId('agent-alex') }]);
});

it('takes a person out of requests for approval, and out of what that person agreed to', async () => {
  const asked = (of: string, by: string) =>
    db.pool.query(
      `insert into planshift.approval (migration_id, plan, hash, quote_id, agent_id, customer_id, subscription_id, reasons,
         asked_at, lapses_at, state, decided_by, words)
       values ($1, '{"people":["user-00009"]}', 'h', 'q', $2, 'fabrikam', 's', '[]', now(), now(), 'declined', 'agent-dana', 'no')`,
      [of, by],
    );
  await asked('request1', 'agent-alex');
  await asked('request2', 'agent-blair');
  await db.pool.query(`update planshift.migration set approver_id = 'agent-dana'`);
  await end();

  await erase(db, wish('person', 'agent-dana'));
  expect(await everything()).not.toContain('agent-dana');
  expect((await db.query.selectFrom('approval').select('migration_id').execute()).length).toBe(2);

  await erase(db, wish('person', 'user-00009'));
  expect(await db.query.selectFrom('approval').select('migration_id').execute()).toEqual([]);
});
