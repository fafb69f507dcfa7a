import { z } from 'zod';
import type { ChainHead } from '../../migration/chain/chainCheck';
import type { Database } from '../database';

/** Where a ledger ends, as it is copied elsewhere; of its signature nothing where there is none. */
const CopiedHead = z.object({
  migration: z.string(),
  entries: z.number().int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the last signature, which may be of an earlier end. */
  signedEntries: z.number().int().nullable(),
  keyId: z.string().nullable(),
  signature: z.string().nullable(),
});

const atOnce = 1_000;

const headsSql = `
  select head.migration_id as migration, head.entries, encode(head.hash, 'hex') as hash,
    signed.entries as "signedEntries", key_id as "keyId", encode(signature, 'base64') as signature
  from planshift.ledger_head head
  left join lateral (
    select * from planshift.ledger_signature each where each.migration_id = head.migration_id
    order by each.entries desc limit 1) signed on true
  where head.migration_id > $1
  order by head.migration_id limit $2`;

/** Page by page, so that what it takes does not grow with them. */
export async function* headsOf({ pool }: Pick<Database, 'pool'>): AsyncGenerator<z.output<typeof CopiedHead>> {
  let after = '';
  for (;;) {
    const { rows } = await pool.query<z.output<typeof CopiedHead>>(headsSql, [after, atOnce]);
    yield* rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.migration ?? '';
  }
}

/**
 * What was copied, by migration.
 *
 * @param lines as `headsOf` told them, one line of JSON each
 * @throws Error that names the line that is none
 */
export function copiedHeads(lines: readonly string[]): ReadonlyMap<string, readonly ChainHead[]> {
  const heads = new Map<string, ChainHead[]>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const head = headIn(line);
    if (head === undefined) throw new Error(`Line ${index + 1} is no head that ledger:heads has printed.`);
    const { migration, entries, hash } = head;
    heads.set(migration, [...(heads.get(migration) ?? []), { entries, hash: Buffer.from(hash, 'hex') }]);
  }
  return heads;
}

function headIn(line: string): z.output<typeof CopiedHead> | undefined {
  try {
    return CopiedHead.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
