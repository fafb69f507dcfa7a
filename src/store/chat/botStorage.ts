import type { Storage, StoreItems } from 'botbuilder';
import { sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Database } from '../database';
import { inTransaction, runOn } from '../transaction';

/** Somebody wrote the same state since it was read. Nothing of this write was kept. */
export class StorageConflict extends Error {
  override readonly name = 'StorageConflict';

  constructor(readonly key: string) {
    super('The bot state was changed by another turn since this one read it.');
  }
}

interface Item {
  readonly eTag?: string;
}

/** The version of what was never written. */
const absent = '0';

/**
 * The bot's state, written only over what was read. What was never written reads as empty, so that this holds for the
 * first write too.
 *
 * BotState puts the etag `*` on whatever it saves, so the etag that an object was read with is kept beside the object.
 */
export function createBotStorage(db: Database): Storage {
  const etags = new WeakMap<object, string>();
  return {
    read: (keys) => read(db, keys, etags),
    write: async (changes) => {
      const items = Object.entries<Item>(changes);
      const writeAll = async (on: Pool | PoolClient) => {
        const result: (readonly [Item, string])[] = [];
        for (const [key, item] of items) result.push([item, await writeItem(db, on, key, item, etags.get(item))]);
        return result;
      };
      // One statement is a transaction by itself, and every turn waits for it.
      const written = items.length === 1 ? await writeAll(db.pool) : await inTransaction(db.pool, writeAll);
      for (const [item, etag] of written) etags.set(item, etag);
    },
    delete: async (keys) => {
      if (keys.length > 0) await db.query.deleteFrom('bot_state').where('key', 'in', keys).execute();
    },
  };
}

async function read(db: Database, keys: string[], etags: WeakMap<object, string>): Promise<StoreItems> {
  if (keys.length === 0) return {};
  const rows = await db.query.selectFrom('bot_state').selectAll().where('key', 'in', keys).execute();
  const stored = new Map(rows.map(({ key, etag, value }) => [key, { ...value, eTag: etag }]));
  const items: StoreItems = {};
  for (const key of keys) {
    const item = stored.get(key) ?? { eTag: absent };
    etags.set(item, item.eTag);
    items[key] = item;
  }
  return items;
}

async function writeItem(
  db: Database,
  on: Pool | PoolClient,
  key: string,
  item: Item,
  readWith?: string,
): Promise<string> {
  const { eTag, ...value } = item;
  const expected = readWith ?? (eTag === '*' ? undefined : eTag);
  const facts = JSON.stringify(value);
  const [row] = await runOn(on, writing(db, key, facts, expected));
  if (!row) throw new StorageConflict(key);
  return row.etag;
}

function writing(db: Database, key: string, value: string, expected: string | undefined) {
  if (expected === undefined) return put(db, key, value);
  return expected === absent ? add(db, key, value) : replace(db, key, value, expected);
}

const put = (db: Database, key: string, value: string) =>
  db.query
    .insertInto('bot_state')
    .values({ key, etag: 1, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ etag: sql<number>`bot_state.etag + 1`, value }))
    .returning('etag');

const add = (db: Database, key: string, value: string) =>
  db.query
    .insertInto('bot_state')
    .values({ key, etag: 1, value })
    .onConflict((conflict) => conflict.doNothing())
    .returning('etag');

const replace = (db: Database, key: string, value: string, etag: string) =>
  db.query
    .updateTable('bot_state')
    .set({ etag: sql<number>`etag + 1`, value })
    .where('key', '=', key)
    .where('etag', '=', etag)
    .returning('etag');
