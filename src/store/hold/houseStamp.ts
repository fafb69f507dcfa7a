import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { HoldCause } from '../../migration/hold/hold';
import { causesOfHold, isForeign } from '../../migration/hold/stamp';
import type { HoldWishes, HouseOwner, Stamp, Surroundings } from '../../migration/hold/stamp';
import { runningStates } from '../../migration/plan/states';
import { defined } from '../../platform/defined';
import type { Log } from '../../platform/log';
import type { Database } from '../database';
import { noRing } from '../ledger/cards/rings';
import { deedRow } from '../ledger/deeds';
import type { Tables } from '../tables';
import { writtenNow } from '../writtenNow';

export interface StampWishes {
  readonly owner: HouseOwner;
  readonly wishes: HoldWishes;
  readonly now: Date;
  readonly log: Log;
}

/**
 * To be asked before anything is done to the tables.
 *
 * @throws Error when the database belongs to another partner, mode or service
 */
export async function refuseForeign(db: Database, owner: HouseOwner): Promise<void> {
  const words = await foreignIn(db, owner);
  if (words !== undefined) throw new Error(words);
}

/** In words whose the database is, where it belongs to another partner, mode or service. */
export async function foreignIn(db: Database, owner: HouseOwner): Promise<string | undefined> {
  const { rows } = await sql<{ is_there: boolean }>`
    select to_regclass('planshift.stamp') is not null as is_there`.execute(db.query);
  const stamp = rows[0]?.is_there ? await readStamp(db) : undefined;
  return stamp !== undefined && isForeign({ stamp, owner }) ? foreign(stamp.owner, owner) : undefined;
}

/**
 * Compares the database with the one that the last launch left, and puts the house on hold where they differ. A hold stays
 * until somebody lifts it. The caller sees to it that only one process at a time does so.
 */
export async function stampHouse(db: Database, { owner, wishes, now, log }: StampWishes): Promise<void> {
  const stamp = await readStamp(db);
  const surroundings = await readSurroundings(db, log);
  const because = causesOfHold({ stamp, owner, surroundings, wishes });
  if (because.length > 0) log.warn('The house is on hold: nothing is bought or changed.', { kind: because.join('+') });
  await db.query.transaction().execute((query) => writeStamp(query, { owner, surroundings, because, now }));
}

/**
 * Takes the database over for another partner or mode, on hold: what is in it was begun for somebody else. A deed, although
 * a console does not tell whose.
 */
export async function adoptHouse(db: Database, { owner, now, log }: Omit<StampWishes, 'wishes'>): Promise<void> {
  const was = (await readStamp(db))?.owner;
  const surroundings = await readSurroundings(db, log);
  const facts = {
    ...owner,
    ...(was && { wasMode: was.mode, wasTenantId: was.tenantId, ...defined({ wasService: was.service }) }),
  };
  await db.query.transaction().execute(async (transaction) => {
    await writeStamp(transaction, { owner, surroundings, because: ['asked'], now });
    await deedRow(transaction, { what: 'databaseAdopted', at: now.toISOString(), facts }).execute();
  });
}

const named = ({ mode, tenantId, service }: HouseOwner): string => {
  if (mode === 'local') return `practice, partner ${tenantId}${service === undefined ? '' : `, emulator ${service}`}`;
  return `production, partner ${tenantId}${service === undefined ? '' : `, at ${service}`}`;
};

const foreign = (was: HouseOwner, is: HouseOwner): string =>
  `This database is of another Planshift (${named(was)}), and this one is ${named(is)}. Nothing was changed. ` +
  `Name the right DATABASE_URL${hasOtherEmulator(was, is) ? ', start the emulator on the data folder it had' : ''}, ` +
  'or take the database over with "npm run adopt-database": it then starts on hold.';

const hasOtherEmulator = (was: HouseOwner, is: HouseOwner): boolean => was.mode === 'local' && is.mode === 'local';

interface StampRow {
  readonly mode: HouseOwner['mode'];
  readonly tenant_id: string;
  /** Null as well where the column is not there yet. */
  readonly service: string | null;
  readonly server: string | null;
  readonly database: string | null;
  readonly timeline: string | null;
  readonly is_written_here: boolean;
}

async function readStamp(db: Database): Promise<Stamp | undefined> {
  const { rows } = await sql<StampRow>`
    select mode, tenant_id, to_jsonb(stamp)->>'service' as service, server, database, timeline,
      xmin::text::bigint = written_in as is_written_here
    from planshift.stamp`.execute(db.query);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { server, database, timeline } = row;
  return {
    owner: { mode: row.mode, tenantId: row.tenant_id, ...defined({ service: row.service }) },
    surroundings: defined({
      server: server ?? undefined,
      database: database ?? undefined,
      timeline: timeline ?? undefined,
    }),
    isWrittenHere: row.is_written_here,
  };
}

const facts: Readonly<Record<keyof Surroundings, string>> = {
  server: 'select system_identifier::text as fact from pg_control_system()',
  database: 'select oid::text as fact from pg_database where datname = current_database()',
  timeline: 'select left(pg_walfile_name(pg_current_wal_lsn()), 8) as fact',
};

/** Each by itself, because some hosts keep some of it from their customers. */
async function readSurroundings(db: Database, log: Log): Promise<Surroundings> {
  const read = async ([name, question]: readonly [string, string]) => {
    try {
      const { rows } = await db.pool.query<{ fact: string }>(question);
      return [name, rows[0]?.fact] as const;
    } catch (error) {
      log.warn('Part of what tells one database from another can not be read here.', {
        kind: name,
        code: codeOf(error),
      });
      return [name, undefined] as const;
    }
  };
  return defined(Object.fromEntries(await Promise.all(Object.entries(facts).map(read))));
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

interface NewStamp {
  readonly owner: HouseOwner;
  readonly surroundings: Surroundings;
  readonly because: readonly HoldCause[];
  readonly now: Date;
}

async function writeStamp(query: Kysely<Tables>, { owner, surroundings, because, now }: NewStamp): Promise<void> {
  const { server = null, database = null, timeline = null } = surroundings;
  const since = because.length > 0 ? now : null;
  await sql`
    insert into planshift.stamp as kept
      (written_in, mode, tenant_id, service, server, database, timeline, held_since, held_because)
    values (${writtenNow}, ${owner.mode}, ${owner.tenantId}, ${owner.service ?? null}, ${server}, ${database}, ${timeline},
      ${since}, ${JSON.stringify(because)})
    on conflict (one) do update set
      written_in = excluded.written_in, mode = excluded.mode, tenant_id = excluded.tenant_id,
      service = excluded.service, server = excluded.server, database = excluded.database, timeline = excluded.timeline,
      held_since = coalesce(kept.held_since, excluded.held_since),
      held_because = case when excluded.held_since is null then kept.held_because else excluded.held_because end
  `.execute(query);
  if (since !== null) await holdMigrations(query, since);
}

/** What is under way when a hold begins can be let go on by itself; what was to be told before it may be long over. */
async function holdMigrations(query: Kysely<Tables>, since: Date): Promise<void> {
  const held = query.updateTable('migration').set({ held_since: since.toISOString() });
  await held.where('held_since', 'is', null).where('state', 'in', runningStates).execute();
  const beforeIt = sql<boolean>`ring_since < (select held_since from planshift.stamp)`;
  await query.updateTable('migration').set(noRing).where(beforeIt).execute();
}
