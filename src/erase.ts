import { parseArgs } from 'node:util';
import { readConfig } from './config';
import { databaseUrlOf } from './databaseUrl';
import { createLog } from './platform/log';
import { systemClock } from './platform/systemClock';
import { openDatabase } from './store/database';
import { erase } from './store/erasing/erase';
import type { ErasedRows, ErasingWish } from './store/erasing/wish';
import { migrateStore } from './store/migrateStore';
import { withSchemaLock } from './store/schemaLock';

const usage = 'npm run erase -- --person ID | --customer ID [--dry-run]';

const options = {
  person: { type: 'string' },
  customer: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

/** @throws Error that says how it is called */
function wishOf(args: readonly string[]): Omit<ErasingWish, 'at'> {
  const { values } = parseArgs({ args: [...args], options });
  const { person, customer, 'dry-run': isDryRun } = values;
  const id = (person ?? customer ?? '').trim().toLowerCase();
  if (id === '' || (person !== undefined && customer !== undefined)) throw new Error(usage);
  // A part of an id would be found in more than was meant.
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error(`${id} is no object id. ${usage}`);
  return { kind: person === undefined ? 'customer' : 'person', id, isDryRun };
}

function told(rows: ErasedRows, isDryRun: boolean): string {
  const lines = Object.entries(rows).map(([table, count]) => `  ${table}: ${count}`);
  if (lines.length === 0) return 'Nothing of theirs is kept.';
  return [
    isDryRun ? 'Nothing was changed. These rows would be:' : 'These rows were changed or removed:',
    ...lines,
  ].join('\n');
}

/** Takes a person or a customer out of everything that is kept. */
async function main(): Promise<void> {
  const wish = { ...wishOf(process.argv.slice(2)), at: systemClock.now().toISOString() };
  const config = readConfig();
  const url = await databaseUrlOf(config);
  const log = createLog({ level: config.log.level, room: 'store' });
  const database = openDatabase(url);
  try {
    await withSchemaLock(url, () => migrateStore(database.pool));
    const rows = await erase(database, wish);
    console.log(told(rows, wish.isDryRun));
    if (!wish.isDryRun) log.warn('A person or a customer was erased.', { kind: wish.kind });
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Nothing was erased.');
  process.exit(1);
});
