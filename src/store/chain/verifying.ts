import type { PoolClient } from 'pg';
import { ChainCheck, breakOf } from '../../migration/chain/chainCheck';
import type { ChainBreak, ChainHead, ChainRow } from '../../migration/chain/chainCheck';
import { beginningOf } from '../../migration/chain/link';
import { isSigned } from '../../migration/chain/signing';
import type { HeadSignature } from '../../migration/chain/signing';
import { migrationId } from '../../migration/ids';
import type { MigrationId } from '../../migration/ids';
import type { Database } from '../database';

/** What became of the look at one chain. */
export interface ChainVerdict {
  readonly id: MigrationId;
  readonly entries: number;
  /** Rows that were emptied, by the instant of the erasure. */
  readonly erased: Readonly<Record<string, number>>;
  readonly break?: ChainBreak;
  /** Under which key the whole of it is signed; absent where it, or its end, is not. */
  readonly signedBy?: string;
}

export interface VerifyWish {
  readonly migration?: MigrationId;
  /** Heads that were copied elsewhere, by migration. */
  readonly copied?: ReadonlyMap<string, readonly ChainHead[]>;
}

const rowsAtOnce = 1_000;

interface Row {
  readonly id: MigrationId;
  readonly head_entries: number | null;
  readonly head_hash: Buffer | null;
  readonly no: number | null;
  readonly body: string | null;
  readonly salt: Buffer | null;
  readonly body_hash: Buffer;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly erased_at: Date | null;
}

const rowsSql = `
  declare ledger no scroll cursor for
  select coalesce(entry.migration_id, head.migration_id) as id, head.entries as head_entries, head.hash as head_hash,
    entry.no, entry.body::text as body, salt, body_hash, previous_hash, entry.hash, erased_at
  from planshift.ledger_entry entry full join planshift.ledger_head head on head.migration_id = entry.migration_id
  where $1::text is null or coalesce(entry.migration_id, head.migration_id) = $1
  order by 1, entry.no`;

/**
 * Looks at every chain as the database is at one instant, a thousand rows at a time, so that what it takes does not grow with them.
 * Nothing is changed by it.
 */
export async function* verifyLedger({ pool }: Pick<Database, 'pool'>, wish: VerifyWish): AsyncGenerator<ChainVerdict> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    yield* verdicts(client, wish);
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

/** Of the migrations that are looked at. */
const copiedIn = ({ migration, copied }: VerifyWish): Map<string, readonly ChainHead[]> =>
  new Map([...(copied ?? [])].filter(([id]) => migration === undefined || migration === id));

async function* verdicts(client: PoolClient, wish: VerifyWish): AsyncGenerator<ChainVerdict> {
  const unseen = copiedIn(wish);
  const erasures = await erasuresIn(client);
  let one: Opened | undefined;
  for await (const row of rowsOf(client, wish.migration)) {
    if (one?.check.id !== row.id) {
      if (one) yield await verdictOf(client, one);
      one = await opened(client, row, erasures, unseen);
    }
    if (row.no !== null) one.check.take(entryIn(row, row.no));
  }
  if (one) yield await verdictOf(client, one);
  for (const id of unseen.keys())
    yield { id: migrationId(id), entries: 0, erased: {}, break: { no: 1, how: 'removed' } };
}

async function* rowsOf(client: PoolClient, migration: MigrationId | undefined): AsyncGenerator<Row> {
  await client.query(rowsSql, [migration ?? null]);
  let found: readonly Row[];
  do {
    ({ rows: found } = await client.query<Row>(`fetch ${rowsAtOnce} from ledger`));
    yield* found;
  } while (found.length === rowsAtOnce);
}

interface Opened {
  readonly check: ChainCheck;
  readonly head: ChainHead | undefined;
  readonly signatures: readonly HeadSignature[];
}

async function opened(
  client: PoolClient,
  { id, head_entries: entries, head_hash: hash }: Row,
  erasures: ReadonlySet<string>,
  unseen: Map<string, readonly ChainHead[]>,
): Promise<Opened> {
  const copied = unseen.get(id) ?? [];
  unseen.delete(id);
  const signatures = await signaturesOf(client, id);
  const head = entries === null || hash === null ? undefined : { entries, hash };
  return { check: new ChainCheck(id, head, erasures, [...signatures, ...copied]), head, signatures };
}

async function verdictOf(client: PoolClient, { check, head, signatures }: Opened): Promise<ChainVerdict> {
  const forged = signatures.find((signature) => !isSigned(check.id, signature));
  const found =
    (await brokenAt(client, check, head)) ?? (forged && ({ no: forged.entries, how: 'headReplaced' } as const));
  const signedBy = signatures.find(({ entries }) => entries === head?.entries)?.keyId;
  return {
    id: check.id,
    entries: head?.entries ?? 0,
    erased: Object.fromEntries(check.erased),
    ...(found && { break: found }),
    ...(signedBy !== undefined && { signedBy }),
  };
}

async function brokenAt(client: PoolClient, check: ChainCheck, head?: ChainHead): Promise<ChainBreak | undefined> {
  const { strayRow: stray, id } = check;
  if (stray === undefined) return check.end();
  const { rows } = await client.query<{ follows: number | null; rows: string }>(
    `select count(*) as rows, min(no) filter (where hash = $2) as follows
     from planshift.ledger_entry where migration_id = $1`,
    [id, stray.previousHash],
  );
  const isFirst = stray.previousHash.equals(beginningOf(id));
  const follows = isFirst ? 0 : (rows[0]?.follows ?? undefined);
  return breakOf({ stray, follows, rows: Number(rows[0]?.rows), entries: head?.entries });
}

const entryIn = (row: Row, no: number): ChainRow => ({
  no,
  body: row.body,
  salt: row.salt,
  bodyHash: row.body_hash,
  previousHash: row.previous_hash,
  hash: row.hash,
  erasedAt: row.erased_at?.toISOString() ?? null,
});

async function signaturesOf(client: PoolClient, id: MigrationId): Promise<readonly HeadSignature[]> {
  const { rows } = await client.query<HeadSignature>(
    `select entries, hash, key_id as "keyId", public_key as "publicKey", signature
     from planshift.ledger_signature join planshift.ledger_key on ledger_key.id = key_id
     where migration_id = $1 order by entries`,
    [id],
  );
  return rows;
}

async function erasuresIn(client: PoolClient): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ at: Date }>(
    `select at from planshift.deed where what in ('personErased', 'customerErased')`,
  );
  return new Set(rows.map(({ at }) => at.toISOString()));
}
