import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '../../../src/store/database';
import { freshLedger } from '../ledger/freshLedger';

let db: Database;
freshLedger((_ledger, database) => (db = database));

it('tells in docs/data.md of each table of ours, and of none that is not there', async () => {
  const lines = readFileSync(path.join(__dirname, '../../../docs/data.md'), 'utf8').split('\n');
  const firstCells = lines.filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1]!);
  const told = firstCells.flatMap((cell) => [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name!));

  const { rows } = await db.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'planshift'`,
  );

  expect(told.sort()).toEqual(rows.map(({ name }) => name).sort());
});
