import { wayTo } from './store/databaseFacts';
import type { DatabaseWay } from './store/databaseFacts';

type Environment = Readonly<Record<string, string | undefined>>;

const complaints: Readonly<Record<DatabaseWay, string | undefined>> = {
  loopback: undefined,
  verified: undefined,
  unverified: 'must say sslmode=verify-full: what it says now is encrypted, but for whoever answers',
  plain: 'must say sslmode=verify-full, or DATABASE_TLS must be off because nobody can read along on the way',
};

/** A complaint about a way to the database that others could read; what is no such address is somebody else's complaint. */
export function unsafeDatabase(env: Environment): string[] {
  const url = env['DATABASE_URL'] ?? '';
  if (env['DATABASE_TLS'] === 'off' || !isDatabase(url)) return [];
  const complaint = complaintAbout(url);
  return complaint === undefined ? [] : [`DATABASE_URL: ${complaint}`];
}

/** As an address is read where it is checked: in whichever case, with blanks round it. */
const isDatabase = (url: string): boolean =>
  URL.canParse(url) && ['postgres:', 'postgresql:'].includes(new URL(url).protocol);

function complaintAbout(url: string): string | undefined {
  try {
    return complaints[wayTo(url)];
  } catch {
    return 'must be an address that the driver can read, with every file that it names';
  }
}
