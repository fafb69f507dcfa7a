import type { Migration } from 'kysely';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { chainTables } from './chain/chainTables';
import { approvalSchema } from './approvals/approvalSchema';
import { schemaName } from './database';
import { closePromises } from './schema/closePromises';
import { deeds } from './schema/deeds';
import { doubts } from './schema/doubts';
import { dueCards } from './schema/dueCards';
import { endLooks } from './schema/endLooks';
import { first } from './schema/first';
import { letters } from './schema/letters';
import { liveCards } from './schema/liveCards';
import { notices, reminders } from './schema/notices';
import { orderStates, purchaseLines } from './schema/orderStates';
import { ownHold } from './schema/ownHold';
import { radar } from './schema/radar';
import { readAnew } from './schema/readAnew';
import { release } from './schema/release';
import { quotaUse, replicas } from './schema/replicas';
import { restsOn } from './schema/restsOn';
import { rings } from './schema/rings';
import { service } from './schema/service';
import { hadRights, signIn } from './schema/signIn';
import { stamp } from './schema/stamp';
import { takeBacks } from './schema/takeBacks';
import { tellings } from './schema/tellings';
import { unkeptEnds } from './schema/unkeptEnds';
import { unlisted } from './schema/unlisted';
import { unnaming } from './schema/unnaming';

/** In order, and only ever added to: what has run on somebody's database is not changed any more. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-replicas': replicas,
  '0003-radar': radar,
  '0004-notices': notices,
  '0005-letters': letters,
  '0006-due-cards': dueCards,
  '0007-rests-on': restsOn,
  '0008-release': release,
  '0009-stamp': stamp,
  '0011-doubts': doubts,
  '0012-deeds': deeds,
  '0013-order-states': orderStates,
  '0014-close-promises': closePromises,
  '0015-own-hold': ownHold,
  '0016-service': service,
  '0017-unkept-ends': unkeptEnds,
  '0017-unnaming': unnaming,
  '0018-tellings': tellings,
  '0019-end-looks': endLooks,
  '0019-take-backs': takeBacks,
  '0020-live-cards': liveCards,
  '0021-rings': rings,
  '0022-sign-in': signIn,
  '0023-read-anew': readAnew,
  '0024-unlisted': unlisted,
  '0025-reminders': reminders,
  '0026-had-rights': hadRights,
  '0027-ledger': chainTables,
  '0028-purchase-lines': purchaseLines,
  '0030-approvals': approvalSchema,
  '0034-quota-use': quotaUse,
};

/**
 * Brings the tables up to date. The caller sees to it that only one process at a time does so. During a roll-out the
 * tables may be ahead of this process already; migrations only add, so it works on them all the same.
 */
export async function migrateStore(pool: Pool): Promise<void> {
  // Not destroyed, because that would end the caller's pool.
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const newer = await newerNames(pool);
  const provider = { getMigrations: async () => ({ ...migrations, ...doneAlready(newer) }) };
  const migrator = new Migrator({ db, provider, migrationTableSchema: schemaName });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database schema could not be brought up to date.', { cause: error });
}

async function newerNames(pool: Pool): Promise<readonly string[]> {
  const table = `${schemaName}.kysely_migration`;
  const { rows: found } = await pool.query<{ isThere: boolean }>(`select to_regclass($1) is not null as "isThere"`, [
    table,
  ]);
  if (!found[0]?.isThere) return [];
  const { rows } = await pool.query<{ name: string }>(`select name from ${table}`);
  return rows.map(({ name }) => name).filter((name) => !(name in migrations));
}

const doneAlready = (names: readonly string[]): Record<string, Migration> =>
  Object.fromEntries(names.map((name) => [name, { up: async () => undefined }]));
