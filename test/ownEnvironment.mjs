/**
 * What a test sees of the shell that starts it: nothing that tells every client of PostgreSQL where a database is and how it
 * is reached, because tests bring their own. Those of a real account are told by the shell.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string | undefined} suite
 */
export function ownEnvironment(environment, suite) {
  if (suite === 'live') return { ...environment };
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.toUpperCase().startsWith('PG')));
}
