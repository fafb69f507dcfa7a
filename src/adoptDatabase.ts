import { readConfig } from './config';
import { databaseUrlOf } from './databaseUrl';
import { ownerIn } from './houseOwner';
import { createLog } from './platform/log';
import { systemClock } from './platform/systemClock';
import { openDatabase } from './store/database';
import { adoptHouse } from './store/hold/houseStamp';
import { migrateStore } from './store/migrateStore';
import { withSchemaLock } from './store/schemaLock';

/**
 * Takes the database over for this mode and partner. It is on hold then, because what runs in it was begun for another. In
 * practice it is of whichever emulator is there first.
 */
async function main(): Promise<void> {
  const config = readConfig();
  const url = await databaseUrlOf(config);
  const owner = ownerIn(config);
  const log = createLog({ level: config.log.level, room: 'store' });
  const database = openDatabase(url);
  try {
    await withSchemaLock(url, async () => {
      await migrateStore(database.pool);
      await adoptHouse(database, { owner, now: systemClock.now(), log });
    });
    log.warn('The database was taken over, and is on hold.', { ...owner });
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The database could not be taken over.');
  process.exit(1);
});
