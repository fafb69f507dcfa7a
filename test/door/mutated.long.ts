import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';
import { guid } from '../../emulator/seed/ids';
import { partner } from '../../emulator/seed/partner';
import { randomFrom } from '../../emulator/seed/random';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import type { MicrosoftStandIn } from '../support/microsoftStandIn';
import { anActivity, ProductionDoor } from '../support/productionDoor';
import { until } from '../support/until';
import { clients } from './activities';
import type { Speaker } from './activities';
import { badTokens } from './badTokens';
import { Crowd } from './crowd';
import { emulatorBehind } from './emulatorBehind';
import { marker } from './mutations';
import { Screens } from './screens';
import { fileFor } from './sentFiles';

/** Any other can be given, so that a check that somebody waits for finds the same each time. */
const seed = process.env['DOOR_SEED'] ?? '1';
const activities = 10_000;
const tokens = 20_000;
const tokensAtOnce = 16;
const mostHeapMegabytes = 256;
const mostGrowth = 1.2;

const speakers: readonly Speaker[] = Array.from({ length: 12 }, (_none, nth) => ({
  objectId: guid('agent', nth),
  name: `Ottoline Quackenbush${nth}`,
  tenantId: partner.tenantId,
  client: clients[nth % clients.length]!,
}));

let door: ProductionDoor;
let emulator: RunningEmulator;
let database: Pool;
/** After a collection, when a tenth of the activities had been there. */
let earlyBytes = 0;
const screens = new Screens();

beforeAll(async () => {
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-door-')) });
  const environment = {
    PARTNER_TENANT_ID: partner.tenantId,
    PARTNER_CLIENT_ID: partner.clientId,
    PARTNER_CLIENT_SECRET: partner.clientSecret,
    ALLOWED_AGENTS: speakers.map(({ objectId }) => objectId).join(),
    NOTICE_QUIET_HOURS: 'never',
  };
  door = await ProductionDoor.open(everythingBehind, environment, [`--max-old-space-size=${mostHeapMegabytes}`]);
  database = new Pool({ connectionString: door.databaseUrl, max: speakers.length });
  await until(() => door.output.includes('The radar is fresh'), 60_000);
});
afterAll(async () => {
  await database.end();
  await door.close();
  await emulator.close();
});

function everythingBehind(microsoft: MicrosoftStandIn): void {
  const random = randomFrom(`${seed}/files`);
  microsoft.remembers = false;
  emulatorBehind(microsoft, emulator);
  microsoft.on('smba.trafficmanager.net', screens.hear);
  microsoft.on('planshift.sharepoint.com', ({ method }) =>
    method === 'PUT' ? { status: 201, body: {} } : fileFor(random),
  );
}

it(`ten thousand wrong activities buy and change nothing, and break nothing (DOOR_SEED=${seed})`, async () => {
  const crowd = new Crowd({ door, database, screens, speakers, seed });

  await crowd.say(activities / 10);
  const { usedBytes, limitBytes } = await door.heap();
  earlyBytes = usedBytes;
  await crowd.say(activities);

  expect(crowd.faults).toEqual([]);
  expect(crowd.byAgents).toBeGreaterThanOrEqual(0.9 * activities);
  expect(crowd.midway).toBeGreaterThanOrEqual(0.3 * activities);
  expect([...crowd.met]).toEqual(expect.arrayContaining(['plan', 'term', 'people', 'review', 'change']));
  expect(limitBytes).toBeLessThan(1.3 * mostHeapMegabytes * 2 ** 20);
  await expectNothingHappened();
});

it(`twenty thousand made-up tokens leave nothing behind but a line a minute (DOOR_SEED=${seed})`, async () => {
  const random = randomFrom(`${seed}/tokens`);
  const statuses = new Set<number>();
  const before = door.log;
  // What the ten thousand left to be finished may still speak; a kind of line that is new is of the tokens.
  const kindsBefore = new Set(before.map(({ msg }) => String(msg)).filter((msg) => !msg.includes('refused')));
  const begunAt = performance.now();
  let left = tokens;

  const knock = async () => {
    while (left-- > 0) statuses.add((await door.says(anActivity(), random.pick(badTokens)())).status);
  };
  await Promise.all(Array.from({ length: tokensAtOnce }, knock));

  const minutes = (performance.now() - begunAt) / 60_000;
  const told = door.log.slice(before.length).filter(({ level }) => Number(level) > 30);
  const ofTokens = told.map(({ msg }) => String(msg)).filter((msg) => !kindsBefore.has(msg));
  expect([...statuses]).toEqual([401]);
  expect(ofTokens.filter((msg) => msg !== 'requests were refused at the door')).toEqual([]);
  expect(ofTokens.length).toBeLessThanOrEqual(Math.floor(minutes) + 1);
  await expectNothingHappened();
});

/** Orders and licences as they were, the log without anybody in it, and the process as large as ever. */
async function expectNothingHappened(): Promise<void> {
  const { orders, licenceWrites } = emulator.house.auditReport();
  const kinds = new Set(emulator.house.journal.since(0).map(({ kind }) => kind));
  expect({ orders, licenceWrites }).toEqual({ orders: 0, licenceWrites: 0 });
  // A cart is how a price is asked for; nobody has checked one out.
  expect([...kinds].filter((kind) => kind !== 'cart')).toEqual([]);
  expect(personalIn(door.output)).toEqual([]);
  expect(await door.everywhere()).toEqual([]);
  expect(door.isAlive && (await door.isReady())).toBe(true);
  expect((await door.heap()).usedBytes / earlyBytes).toBeLessThanOrEqual(mostGrowth);
}

/** What must not be in a log: who was spoken with and of, what was said, and what opens something. */
function personalIn(log: string): readonly string[] {
  const customers = [...emulator.house.world.customers.values()];
  const people = customers.flatMap(({ users }) => [...users.values()]);
  const words = [
    ...[marker, 'eyJ', 'the-bot-itself', 'bot-secret', partner.clientSecret, new URL(door.databaseUrl).password],
    ...speakers.map(({ name }) => name),
    ...customers.flatMap(({ companyName, domain }) => [companyName, domain]),
    ...people.flatMap(({ displayName, userPrincipalName }) => [displayName, userPrincipalName]),
  ];
  return words.filter((word) => word !== '' && log.includes(word));
}
