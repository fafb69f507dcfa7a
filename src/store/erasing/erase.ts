import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { endedStates } from '../../migration/plan/states';
import type { Database } from '../database';
import { declinedSql } from '../ledger/closePromises';
import { isAskedBackSql } from '../ledger/takeBacks';
import { settledSql } from '../ledger/unkeptEnds';
import { inTransaction } from '../transaction';
import { eraseMigrations } from './migrations';
import { placesOfCustomer, placesOfPerson } from './places';
import type { Place } from './places';
import type { ErasedRows, ErasingWish } from './wish';

/**
 * Takes a person or a customer out of everything that is kept, as one deed. What a word stands for is written nowhere.
 *
 * @throws Error while a migration or a purchase of theirs is open
 */
export const erase = (db: Database, wish: ErasingWish): Promise<ErasedRows> =>
  inTransaction(db.pool, async (client) => {
    await refuseWhileOpen(client, wish);
    const rows = await eraseAll(client, wish);
    if (wish.isDryRun) await client.query('rollback and chain');
    return rows;
  });

async function eraseAll(client: PoolClient, wish: ErasingWish): Promise<ErasedRows> {
  const word = newWord();
  const whose = await whoseRows(client, wish);
  // Their migrations tell what else is theirs, so those come last.
  const rows: Record<string, number> = {};
  for (const place of wish.kind === 'person' ? placesOfPerson : placesOfCustomer)
    rows[place.table] = (rows[place.table] ?? 0) + (await eraseIn(client, place, whose, word));
  for (const [table, count] of Object.entries(await eraseMigrations(client, wish, word, newWord)))
    rows[table] = (rows[table] ?? 0) + count;
  rows['planshift.ledger_entry'] = await emptyLedger(client, whose, wish.at);
  const what = wish.kind === 'person' ? 'personErased' : 'customerErased';
  const facts = JSON.stringify({ word, migrations: rows['planshift.migration'] });
  await client.query('insert into planshift.deed (at, what, facts) values ($1, $2, $3)', [wish.at, what, facts]);
  return Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0));
}

const newWord = (): string => `erased-${randomBytes(12).toString('hex')}`;

interface Whose {
  readonly id: string;
  readonly patterns: readonly string[];
}

/** Hashes stay, so that what is left can still be proved. */
async function emptyLedger(client: PoolClient, { patterns }: Whose, at: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>('select planshift.empty_ledger($1, $2) as count', [
    patterns,
    at,
  ]);
  return Number(rows[0]?.count ?? 0);
}

async function eraseIn(
  client: PoolClient,
  { table, where, column }: Place,
  whose: Whose,
  word: string,
): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
  if (rows[0]?.there !== true) return 0;
  // Every parameter has to have a type, also where a table needs only one of them.
  const rest = `(${where}) and $1::text is not null and $2::text[] is not null`;
  const change = column === undefined ? `delete from ${table}` : `update ${table} set ${column} = $3`;
  const given = [whose.id, whose.patterns, ...(column === undefined ? [] : [word])];
  return (await client.query(`${change} where ${rest}`, given)).rowCount ?? 0;
}

/** With a customer go its people, who may be named where it is not. */
async function whoseRows(client: PoolClient, { kind, id }: ErasingWish): Promise<Whose> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct user_id as id from planshift.migration_person
     where $2 = 'customer' and migration_id in (select id from planshift.migration where customer_id = $1)`,
    [id, kind],
  );
  return { id, patterns: [id, ...rows.map((row) => row.id)].map((each) => `%${each}%`) };
}

/** That it is closed once nobody holds it any more, which nobody has taken back. */
const promisesSql = `(closes_later and state = 'leftOpen' and not ${declinedSql} and not exists (
  select from planshift.close_promise promise where promise.migration_id = migration.id and ended_at is not null))`;

/** Who let its run be done, agreed to it, or wants it taken back: they go into the rows of its ledger until that is over. */
const bearsNameSql = `((state <> all($2) or ${isAskedBackSql}) and (approver_id = $1 or exists (
  select from planshift.deed where deed.migration_id = migration.id and deed.run_no = migration.run_no and person_id = $1)))`;

const openSql = `
  with theirs as (
    select id, customer_id from planshift.migration
    where customer_id = $1 or agent_id = $1 or remaining @> jsonb_build_array(jsonb_build_object('id', $1::text))
      or exists (select from planshift.migration_person where migration_id = migration.id and user_id = $1))
  select id from planshift.migration
  where ${bearsNameSql} or (customer_id in (select customer_id from theirs) or id in (select id from theirs))
    and (state <> all($2) or (unkept is not null and not ${settledSql}) or ${promisesSql} or ${isAskedBackSql} or exists (
      select from planshift.purchase_attempt attempt where attempt.migration_id = migration.id
        and (attempt.state = 'sent'
          or greatest(attempt.adopted_at, attempt.order_died_at) > $3::timestamptz - interval '90 days')))
  order by id`;

/** Open is also what is looked after: an order that was adopted or is dead, an end that does not hold or is taken back, a closing that was promised. */
async function refuseWhileOpen(client: PoolClient, { id, at }: ErasingWish): Promise<void> {
  await client.query('lock table planshift.migration in share row exclusive mode');
  const { rows } = await client.query<{ id: string }>(openSql, [id, endedStates, at]);
  if (rows.length === 0) return;
  const open = rows.map((row) => row.id).join(', ');
  throw new Error(
    `Nothing was erased, because something of theirs is still open: ${open}. End it first, or answer what it asks about its purchase.`,
  );
}
