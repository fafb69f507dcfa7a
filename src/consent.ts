import { parseArgs } from 'node:util';
import { readConfig } from './config';
import type { Config } from './config';
import { databaseUrlOf } from './databaseUrl';
import { signInByBrowser, signInByDeviceCode } from './identity';
import { addDays } from './migration/days';
import { isKnownError } from './migration/errors';
import type { SignIn } from './migration/ports';
import { safeFor, servicesFor } from './outside';
import { systemClock } from './platform/systemClock';
import { openDatabase } from './store/database';
import type { Database } from './store/database';
import { createHouseHold } from './store/hold/houseHold';
import { migrateStore } from './store/migrateStore';
import { withSchemaLock } from './store/schemaLock';
import { createRefreshTokens } from './store/signIn/refreshTokens';
import { createSignInTroubles } from './store/signIn/signInTroubles';

const usage = 'npm run consent -- [--device-code] [--port N]';

const options = {
  'device-code': { type: 'boolean', default: false },
  port: { type: 'string', default: '8400' },
} as const;

/** Unused it ends then; each use begins the days anew. */
const livesDays = 90;

/** @throws Error that says how it is called */
function wishOf(args: readonly string[]): { readonly byDeviceCode: boolean; readonly port: number } {
  const { values } = parseArgs({ args: [...args], options });
  if (!/^\d{1,5}$/.test(values.port)) throw new Error(usage);
  return { byDeviceCode: values['device-code'], port: Number(values.port) };
}

function signedIn({ identity, partnerCenter: { scope } }: Config, wish: ReturnType<typeof wishOf>): Promise<SignIn> {
  const tell = (sentence: string): void => console.log(sentence);
  return wish.byDeviceCode
    ? signInByDeviceCode(identity, scope, tell)
    : signInByBrowser(identity, scope, { port: wish.port, tell });
}

/** Lets somebody sign in for whom the app speaks from then on; processes that wait for it go on by themselves. */
async function main(): Promise<void> {
  const wish = wishOf(process.argv.slice(2));
  const config = readConfig();
  const { signIn } = config.identity;
  if (config.mode === 'local')
    throw new Error('No variable of a real partner is set here: "npm run consent" reads the settings of the bot.');
  if (signIn === undefined)
    throw new Error('With these settings Planshift speaks for nobody, so nobody has to sign in.');
  const url = await databaseUrlOf(config);
  const database = openDatabase(url);
  try {
    await withSchemaLock(url, () => migrateStore(database.pool));
    const given = await signedIn(config, wish);
    await createRefreshTokens(database, safeFor(config, systemClock, signIn.kept)).put(given);
    console.log(told(given));
    if (signIn.toPartnerCenter) console.log(await heard(config, database));
  } finally {
    await database.close();
  }
}

/** What Partner Center says of it, which since April 2026 takes no sign-in without a second factor. */
async function heard(config: Config, database: Database): Promise<string> {
  const gates = { houseHold: createHouseHold(database), signInTroubles: createSignInTroubles(database) };
  const { secondFactor } = servicesFor({ config, clock: systemClock }, database, gates);
  try {
    const wasGiven = await secondFactor.wasGiven();
    if (wasGiven === false) process.exitCode = 1;
    return factorSentence(wasGiven);
  } catch (error) {
    if (!isKnownError(error)) throw error;
    process.exitCode = 1;
    return `Partner Center did not take it yet: ${error.message}`;
  }
}

function factorSentence(wasGiven: boolean | undefined): string {
  if (wasGiven === undefined) return 'Partner Center takes it, and does not say whether it had a second factor.';
  return wasGiven
    ? 'Partner Center takes it, with its second factor.'
    : 'Partner Center says that it had no second factor, and refuses such sign-ins. Give the account one, and run this again.';
}

function told({ who, renewedAt }: SignIn): string {
  const until = addDays(renewedAt.slice(0, 10), livesDays);
  return `Planshift speaks for ${who.name} (${who.username}) from now on. Unused, this ends on ${until}; it is renewed every day.`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Nobody has signed in.');
  process.exit(1);
});
