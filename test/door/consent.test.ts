import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { freshStore } from '../support/database';
import { MicrosoftStandIn } from '../support/microsoftStandIn';
import { until } from '../support/until';
import { emulatorBehind } from './emulatorBehind';
import { settingsOn, signIns, types } from './operator';
import { control } from './partnersAgents';

// The command as an operator types it, with Entra stood in for on this machine.

let emulator: RunningEmulator;
let microsoft: MicrosoftStandIn;
let store: Awaited<ReturnType<typeof freshStore>>;

beforeAll(async () => {
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-consent-')) });
  microsoft = await MicrosoftStandIn.open();
  emulatorBehind(microsoft, emulator);
});
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.drop());
afterAll(async () => {
  await microsoft.close();
  await emulator.close();
});

const consent = (args: readonly string[], change: Readonly<Record<string, string>> = {}) =>
  types(['consent', ...args], microsoft, { ...settingsOn(store.url), ...change });

/** What a browser does with the page that it was told: Entra sends it on. */
async function signInWith(page: string): Promise<URL> {
  const { pathname, search } = new URL(page);
  const sent = await fetch(`http://127.0.0.1:${emulator.port}${pathname}${search}`, { redirect: 'manual' });
  return new URL(sent.headers.get('location') ?? '');
}

const pageIn = (said: string): string => /https:\/\/login\.microsoftonline\.com\/\S+/.exec(said)?.[0] ?? '';

it('keeps the sign-in of a browser on this machine, and says whose it is and until when', async () => {
  const run = consent(['--port', '0']);
  await until(() => pageIn(run.said) !== '');
  const back = await signInWith(pageIn(run.said));
  const forged = new URL(back);
  forged.searchParams.set('state', 'somebody else’s');

  expect((await fetch(forged)).status).toBe(400);
  expect((await fetch(back)).status).toBe(200);
  expect(await run.status).toBe(0);

  const kept = await signIns(store.db).current();
  expect(kept).toMatchObject({ version: 2, who: { username: 'planshift@partner.example' } });
  expect(run.said).toMatch(/speaks for Planshift Service \(planshift@partner\.example\).+ends on \d{4}-\d{2}-\d{2}/);
  expect(run.said).toContain('Partner Center takes it, with its second factor.');
  expect(run.said).not.toContain((kept as { refreshToken: string }).refreshToken);
});

it('keeps the sign-in of a code that is typed elsewhere', async () => {
  const run = consent(['--device-code']);

  expect([await run.status, run.said]).toEqual([0, expect.stringContaining('microsoft.com/devicelogin')]);
  await expect(signIns(store.db).current()).resolves.toMatchObject({ version: 2 });
});

it('says at once where Partner Center sees no second factor, or does not take it', async () => {
  await control(emulator, 'entra', { factor: 'none' });
  const without = consent(['--device-code']);
  expect([await without.status, without.said]).toEqual([1, expect.stringContaining('it had no second factor')]);
  await control(emulator, 'entra', { factor: 'given' });
  await control(emulator, 'faults', {
    path: '/profiles/mpn',
    times: 1,
    status: 403,
    body: { code: 900308, description: 'no' },
  });
  const refused = consent(['--device-code']);
  expect([await refused.status, refused.said]).toEqual([
    1,
    expect.stringContaining('did not take it yet: Partner Center, profiles.partner: 403 900308'),
  ]);
});

it('says in Entra’s words why it did not come to it, and keeps what was there', async () => {
  const run = consent(['--port', '0']);
  await until(() => pageIn(run.said) !== '');
  const back = await signInWith(pageIn(run.said));
  back.searchParams.delete('code');
  back.searchParams.set('error', 'access_denied');
  back.searchParams.set('error_description', 'AADSTS65004: The user declined to consent.');
  await fetch(back);

  expect([await run.status, run.said]).toEqual([1, expect.stringContaining('AADSTS65004: The user declined')]);
  await expect(signIns(store.db).current()).resolves.toBeUndefined();
});

it('is not needed where the app speaks for nobody', async () => {
  const run = consent([], { PARTNER_CENTER_ACCESS: 'appOnly', GRAPH_ACCESS: 'appOnly' });

  expect([await run.status, run.said]).toEqual([1, expect.stringContaining('nobody has to sign in')]);
});

it('says that it has no settings to whoever forgot them, instead of that nobody is needed', async () => {
  const run = types(['consent'], microsoft, {});

  expect([await run.status, run.said]).toEqual([1, expect.stringContaining('No variable of a real partner is set')]);
});
