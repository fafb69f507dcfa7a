import { generateKeyPairSync } from 'node:crypto';
import type { ChainEntry } from '../../../src/migration/chain/entry';
import { ledgerKey } from '../../../src/migration/chain/signing';
import type { LedgerKey } from '../../../src/migration/chain/signing';
import { agentId, customerId, migrationId, userId } from '../../../src/migration/ids';
import type { MigrationId, UserId } from '../../../src/migration/ids';
import { allowedFacts } from '../../../src/platform/facts';
import type { LogFacts } from '../../../src/platform/facts';
import { createChains } from '../../../src/store/chain/chains';
import { createHeadSigner } from '../../../src/store/chain/headSigner';
import { signHeads } from '../../../src/store/chain/signHeads';
import { verifyLedger } from '../../../src/store/chain/verifying';
import type { ChainVerdict, VerifyWish } from '../../../src/store/chain/verifying';
import type { Database } from '../../../src/store/database';
import { erase } from '../../../src/store/erasing/erase';
import { freshStore } from '../../support/database';

const at = '2026-11-29T08:00:00.000Z';
const erasedAt = '2026-12-01T09:00:00.000Z';

const idOf = (number: number): MigrationId => migrationId(`mig${String(number).padStart(5, '0')}`);
const guid = (kind: string, number: number): string =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const person = (number: number): UserId => userId(guid('a', number));

const aKey = (): LedgerKey =>
  ledgerKey(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())!;

let store: Awaited<ReturnType<typeof freshStore>>;
let db: Database;
beforeAll(async () => {
  store = await freshStore();
  db = store.db;
});
afterAll(() => store.drop());

const sent = (number: number, user: UserId): ChainEntry => ({
  at,
  phase: 'sent',
  what: 'licences',
  requestId: `${idOf(number)} ${user}`,
  customer: customerId(guid('c', number)),
  user,
  run: 1,
  actor: agentId(guid('b', 1)),
  approver: null,
  before: { licences: ['retired'] },
  after: { licences: ['replacement'] },
});

/** So many migrations of a few rows each, by the writer of the house, one statement for each. */
async function written(count: number, rows = 3): Promise<void> {
  const chains = createChains(db);
  for (let number = 1; number <= count; number += 1) {
    const entries = Array.from({ length: rows }, (_, index) => sent(number, person(number * 10 + index)));
    await chains.append(idOf(number), { entries, pending: [], settled: [] });
  }
}

const ended = (count: number) =>
  db.pool.query(
    `insert into planshift.migration (id, plan, hash, subscription_id, customer_id, agent_id, customer_name, retired_name,
       replacement_name, state, control, run_no, started_at)
     select 'mig' || lpad(n::text, 5, '0'), '{"people": []}', '', n::text, 'c', 'b', '', '', '', 'done', 'run', 1, $1
     from generate_series(1, $2::integer) as n on conflict do nothing`,
    [at, count],
  );

async function verdicts(wish: VerifyWish = {}): Promise<readonly ChainVerdict[]> {
  const all: ChainVerdict[] = [];
  for await (const verdict of verifyLedger(db, wish)) all.push(verdict);
  return all;
}

/** As the owner of the tables can: past every trigger. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const client = await db.pool.connect();
  await client.query('begin');
  await client.query(`set local session_replication_role = 'replica'`);
  for (const statement of statements) await client.query(statement);
  await client.query('commit');
  client.release();
}

const clean = () =>
  tamper(
    ...['ledger_signature', 'ledger_entry', 'ledger_head', 'ledger_key', 'migration', 'deed'].map(
      (table) => `delete from planshift.${table}`,
    ),
  );
beforeEach(clean);

const broken = async (wish?: VerifyWish) =>
  (await verdicts(wish)).flatMap(({ id, break: found }) => (found ? [{ id, ...found }] : []));

const [victim, other] = [idOf(2), idOf(1)];
const ofVictim = `where migration_id = '${victim}'`;

const chained = (body: string) => `sha256(decode('00', 'hex') || convert_to('${body}', 'UTF8'))`;
/** A row that fits to itself, behind the row that is named. */
const invented = (no: number, behind: number) => `
  insert into planshift.ledger_entry (migration_id, no, body, salt, body_hash, previous_hash, hash)
  select '${victim}', ${no}, '{"x":1}', decode('00', 'hex'), ${chained('{"x":1}')}, hash, sha256(hash || ${chained('{"x":1}')})
  from planshift.ledger_entry ${ofVictim} and no = ${behind}`;

/** Moves rows without ever having two of one number. */
const renumber = (which: string, to: string) => [
  `update planshift.ledger_entry set no = no + 1000 ${ofVictim} and ${which}`,
  `update planshift.ledger_entry set no = ${to} ${ofVictim} and no > 1000`,
];

it('finds 1,000 migrations whole, and says of erased people on which day they were', async () => {
  await written(1_000);
  const erased = [10, 11, 120, 5_550].map(person);
  for (const id of erased) await erase(db, { kind: 'person', id, isDryRun: false, at: erasedAt });

  const all = await verdicts();

  expect(all).toHaveLength(1_000);
  expect(all.filter((one) => one.break !== undefined)).toEqual([]);
  expect(all.filter((one) => Object.keys(one.erased).length > 0)).toMatchObject([
    { id: idOf(1), entries: 3, erased: { [erasedAt]: 2 } },
    { id: idOf(12), erased: { [erasedAt]: 1 } },
    { id: idOf(555), erased: { [erasedAt]: 1 } },
  ]);
  const { rows } = await db.pool.query(
    `select from planshift.ledger_entry where body::text like any($1) or (body is null and salt is not null)`,
    [erased.map((id) => `%${id}%`)],
  );
  expect(rows).toHaveLength(0);
});

it('is not to be changed, emptied or removed by whoever comes past the one door', async () => {
  await written(1);

  for (const statement of [
    `update planshift.ledger_entry set body = '{}'`,
    `update planshift.ledger_entry set body = null, salt = null, erased_at = now()`,
    'delete from planshift.ledger_entry',
    'truncate planshift.ledger_entry',
  ])
    await expect(db.pool.query(statement)).rejects.toThrow('is kept as it is');
});

describe('tampering, done by SQL past every trigger, is named with its row:', () => {
  beforeEach(() => written(3, 5));

  it.each([
    ['a body changed', [`update planshift.ledger_entry set body = '{"x":1}' ${ofVictim} and no = 3`], 3, 'changed'],
    [
      'a body and its hash changed',
      [
        `update planshift.ledger_entry set body = '{"x":1}', salt = decode('00', 'hex'),
        body_hash = ${chained('{"x":1}')} ${ofVictim} and no = 3`,
      ],
      3,
      'changed',
    ],
    [
      'a row changed and chained anew',
      [
        `update planshift.ledger_entry set body = '{"x":1}', salt = decode('00', 'hex'), body_hash = ${chained('{"x":1}')},
        hash = sha256(previous_hash || ${chained('{"x":1}')}) ${ofVictim} and no = 3`,
      ],
      3,
      'changed',
    ],
    ['a row removed', [`delete from planshift.ledger_entry ${ofVictim} and no = 2`], 2, 'removed'],
    ['the first row removed', [`delete from planshift.ledger_entry ${ofVictim} and no = 1`], 1, 'removed'],
    ['the last row removed', [`delete from planshift.ledger_entry ${ofVictim} and no = 5`], 5, 'removed'],
    ['all rows removed', [`delete from planshift.ledger_entry ${ofVictim}`], 1, 'removed'],
    [
      'a row removed and the others renumbered',
      [`delete from planshift.ledger_entry ${ofVictim} and no = 2`, ...renumber('no > 2', 'no - 1001')],
      2,
      'removed',
    ],
    ['a row added at the end', [invented(6, 5)], 6, 'added'],
    ['a row put in between', [...renumber('no > 2', 'no - 999'), invented(3, 2)], 3, 'added'],
    ['two rows swapped', [...renumber('no in (2, 3)', 'case no when 1002 then 3 else 2 end')], 2, 'reordered'],
    ['a row moved to the end', renumber('no >= 2', 'case no when 1002 then 5 else no - 1001 end'), 2, 'reordered'],
    [
      'a row emptied without an erasure',
      [`update planshift.ledger_entry set body = null, salt = null, erased_at = now() ${ofVictim} and no = 4`],
      4,
      'emptied',
    ],
    [
      'the head replaced',
      [
        `update planshift.ledger_head set hash = (select hash from planshift.ledger_head where migration_id = '${other}') ${ofVictim}`,
      ],
      5,
      'headReplaced',
    ],
    ['the head removed', [`delete from planshift.ledger_head ${ofVictim}`], 5, 'headReplaced'],
  ] as const)('%s', async (_what, statements, no, how) => {
    await tamper(...statements);

    expect(await broken()).toEqual([{ id: victim, no, how }]);
  });
});

describe('a signed head', () => {
  /** As whoever owns the database can, who does not have the key: the last row goes, and the head says so. */
  const shortened = [
    `delete from planshift.ledger_entry ${ofVictim} and no = 5`,
    `update planshift.ledger_head set entries = 4, hash = (select hash from planshift.ledger_entry ${ofVictim} and no = 4) ${ofVictim}`,
  ];

  it('says under which key each finished chain is whole, and that the next key signs what goes on', async () => {
    await written(2, 5);
    await ended(2);
    const [first, second] = [aKey(), aKey()];
    await expect(signHeads(db, first, at)).resolves.toHaveLength(2);
    await createChains(db).append(idOf(1), { entries: [sent(1, person(9))], pending: [], settled: [] });
    expect((await verdicts()).map(({ signedBy }) => signedBy)).toEqual([undefined, first.id]);

    await signHeads(db, second, erasedAt);

    expect((await verdicts()).map(({ signedBy }) => signedBy)).toEqual([second.id, first.id]);
    await expect(signHeads(db, second, erasedAt)).resolves.toEqual([]);
  });

  it('gives away a chain that was cut off and given another head', async () => {
    await written(3, 5);
    await tamper(...shortened);
    expect(await broken()).toEqual([]);
    await clean();
    await written(3, 5);
    await ended(3);
    await signHeads(db, aKey(), at);

    await tamper(...shortened);

    expect(await broken()).toEqual([{ id: victim, no: 5, how: 'headReplaced' }]);
  });

  it('is told in the log, where a second one of what was cut off with its signature gives that away', async () => {
    await written(2, 5);
    await ended(2);
    const key = aKey();
    const lines: LogFacts[] = [];
    const log = { info: (_: string, facts: LogFacts = {}) => void lines.push(allowedFacts(facts)) };
    const signNow = createHeadSigner(db, async () => key, { now: () => new Date(at) }, log);
    await signNow();
    const { rows } = await db.pool.query<{ hash: Buffer }>(`select hash from planshift.ledger_head ${ofVictim}`);
    await tamper(
      ...shortened,
      `delete from planshift.ledger_signature ${ofVictim}`,
      `update planshift.ledger_head set signed_entries = 0 ${ofVictim}`,
    );

    await signNow();
    await signNow();

    const ofIt = lines.filter(({ migrationId: id }) => id === victim);
    expect(ofIt.map(({ total }) => total)).toEqual([5, 4]);
    expect(ofIt[0]).toMatchObject({ id: rows[0]!.hash.toString('hex'), code: key.id });
    expect(lines).toHaveLength(3);
  });

  it('gives away who signs anew with another key under the same id', async () => {
    await written(3, 5);
    await ended(3);
    const [key, forged] = [aKey(), aKey()];
    await signHeads(db, key, at);

    await tamper(`update planshift.ledger_key set public_key = '${forged.publicKey}'`);

    expect((await broken()).map(({ how }) => how)).toEqual(Array(3).fill('headReplaced'));
  });

  it('that was copied elsewhere gives away what was done with database and key', async () => {
    await written(3, 5);
    const { rows } = await db.pool.query<{ entries: number; hash: Buffer }>(
      `select entries, hash from planshift.ledger_head ${ofVictim}`,
    );
    const copied = new Map([[victim as string, rows]]);

    await tamper(...shortened);
    expect(await broken({ copied })).toEqual([{ id: victim, no: 5, how: 'headReplaced' }]);
    await tamper(`delete from planshift.ledger_entry ${ofVictim}`, `delete from planshift.ledger_head ${ofVictim}`);
    expect(await broken({ copied })).toEqual([{ id: victim, no: 1, how: 'removed' }]);
  });
});

it('looks at one migration alone when it is told so', async () => {
  await written(3, 5);
  await tamper(`delete from planshift.ledger_entry ${ofVictim} and no = 2`);

  await expect(verdicts({ migration: other })).resolves.toMatchObject([{ id: other, entries: 5 }]);
});
