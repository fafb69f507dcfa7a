import type { DatabaseLook } from '../../migration/ports';
import type { Check } from '../check';
import { fine, todo, unseen, wrong, yourself } from '../finding';
import type { Finding } from '../finding';
import type { Settings } from '../ground';

const onlyHere = 'See that nobody else reaches that network, else DATABASE_URL has to say sslmode=verify-full.';

const words: Readonly<Record<Settings['databaseWay'], Finding>> = {
  loopback: fine('The way to the database does not leave this machine.'),
  verified: fine('The way to the database is encrypted, and its certificate is checked.'),
  // The settings are refused with these, unless DATABASE_TLS=off says that it is meant.
  unverified: yourself('The way to the database is encrypted, but for whoever answers.', onlyHere),
  plain: yourself('The way to the database is not encrypted.', onlyHere),
  embedded: unseen('DATABASE_URL is not set: the embedded database is only looked at by a start.'),
};

export const wayVerdict = (way: Settings['databaseWay']): Finding => words[way];

export function databaseVerdict({ takesWrites, hasTables, foreign, isOnHold }: DatabaseLook): readonly Finding[] {
  if (foreign !== undefined)
    return [wrong(foreign, 'Name the right DATABASE_URL, or take it over: "npm run adopt-database".')];
  const writes = takesWrites
    ? fine('The database answers and takes writes.')
    : wrong('The database takes no writes.', 'See whether it is a standby, or its disk is full.');
  const tables = hasTables ? [] : [fine('The database has no tables yet; the first start makes them.')];
  const hold = isOnHold ? [todo('The house is on hold.', 'Lift it in chat, or see docs/operations.md.')] : [];
  return [writes, ...tables, ...hold];
}

export const databaseCheck: Check = {
  name: 'database',
  needs: ['variables'],
  examine: async (ground) => {
    const way = wayVerdict(ground.settings.databaseWay);
    if (ground.settings.databaseWay === 'embedded') return [way];
    try {
      return [way, ...databaseVerdict(await ground.database())];
    } catch (error) {
      return [way, wrong(error instanceof Error ? error.message : 'The database can’t be used.', 'Mend DATABASE_URL.')];
    }
  },
};
