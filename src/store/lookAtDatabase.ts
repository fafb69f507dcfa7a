import type { HouseOwner } from '../migration/hold/stamp';
import type { DatabaseLook } from '../migration/ports';
import { defined } from '../platform/defined';
import { openDatabase, takesWrites } from './database';
import type { Database } from './database';
import { databaseFault } from './databaseFault';
import { createHouseHold } from './hold/houseHold';
import { foreignIn } from './hold/houseStamp';
import { insistOnSession } from './sessionCheck';

/**
 * Reads what a start would find, and changes nothing.
 *
 * @throws Error of one line that says why the database can't be used
 */
export async function lookAtDatabase(url: string, owner: HouseOwner): Promise<DatabaseLook> {
  const database = openDatabase(url);
  try {
    await insistOnSession(url);
    const [hasTables, foreign] = [await isThere(database, 'stamp'), await foreignIn(database, owner)];
    const isOnHold = hasTables && (await createHouseHold(database).current()) !== undefined;
    return { takesWrites: await takesWrites(database), hasTables, isOnHold, ...defined({ foreign }) };
  } catch (error) {
    throw new Error(databaseFault(error, url) ?? oneLine(error), { cause: error });
  } finally {
    await database.close();
  }
}

const oneLine = (error: unknown): string => (error instanceof Error ? error.message : 'The database can’t be used.');

export async function isThere({ pool }: Pick<Database, 'pool'>, table: string): Promise<boolean> {
  const { rows } = await pool.query<{ is: boolean }>('select to_regclass($1) is not null as is', [
    `planshift.${table}`,
  ]);
  return rows[0]?.is === true;
}
