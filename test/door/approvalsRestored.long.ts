import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buttonsOf } from '../../emulator/connector';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { withClient } from '../support/postgres';
import { ProductionDoor, teamsToken } from '../support/productionDoor';
import { until } from '../support/until';
import { pressed, typed } from './activities';
import type { Speaker } from './activities';
import { everythingBehind, longMs, reviews, somebody } from './partnersAgents';
import type { Shown } from './partnersAgents';
import { approvers, joins, operators, seenBy, sellers, twoAgreeAbove3 } from './secondPerson';

// A partner's bot whose database is put back to a moment before somebody asked for approval, or before somebody gave it.

const [alex, dana, olga] = ['Alex', 'Dana', 'Olga'].map(somebody) as [Speaker, Speaker, Speaker];

let emulator: RunningEmulator;
let database: Database;
/** Processes on one database, those that died among them. */
const doors: ProductionDoor[] = [];
const shown: Shown[] = [];

async function openDoor(more: Readonly<Record<string, string>> = {}): Promise<void> {
  const settings = { ...twoAgreeAbove3, ...more };
  const door = await ProductionDoor.open(everythingBehind(emulator, shown), settings);
  doors.push(door);
}

const alive = (): ProductionDoor => doors.findLast(({ isAlive }) => isAlive)!;

beforeAll(async () => {
  const settings = { provisioningDelayMs: 1_000 } as const;
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-restored-')), settings });
  await joins(emulator, alex, sellers);
  await joins(emulator, dana, sellers, approvers);
  await joins(emulator, olga, operators);
  await openDoor();
  database = openDatabase(doors[0]!.databaseUrl);
  await until(() => doors[0]!.log.some(({ msg }) => msg === 'The radar is fresh.'), longMs);
  for (const who of [dana, olga]) await say(who, 'help');
}, 2 * longMs);
afterAll(async () => {
  for (const door of [...doors].reverse()) await door.close();
  await emulator.close();
}, longMs);

async function say(who: Speaker, text: string): Promise<void> {
  expect((await alive().says(typed(who, text), `Bearer ${teamsToken()}`)).status).toBe(200);
}

const presses = (who: Speaker, data: object, card: Shown, inputs: object = {}) =>
  alive().says(pressed(who, { ...data, ...inputs }, card.id), `Bearer ${teamsToken()}`);

const sees = (who: Speaker, words: string, from?: number) => seenBy(shown, who, words, from);

/** Of the card that asks something of the person. */
const data = ({ activity }: Shown, field: string, value: string): object =>
  buttonsOf(activity).find((each) => each.data[field] === value)!.data;

async function asks(customer: string): Promise<Shown> {
  const before = shown.length;
  await reviews(customer, { agent: alex, database, say: (text) => say(alex, text) });
  await say(alex, 'ask for approval');
  return sees(dana, 'Alex asks for your approval', before);
}

const audit = () => emulator.house.auditReport();
const boughtOnce = (count: number) => ({ orders: count, duplicatePurchases: 0 });

/** While nobody is connected to it. */
async function withoutBots(statements: (name: string) => readonly string[]): Promise<void> {
  const url = new URL(doors[0]!.databaseUrl);
  const name = url.pathname.slice(1);
  await database.close();
  await alive().kill();
  url.pathname = '/postgres';
  await withClient(url.href, async (client) => {
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
    for (const statement of [end, ...statements(name)]) await client.query(statement);
  });
  await openDoor({ DATABASE_URL: doors[0]!.databaseUrl });
  database = openDatabase(doors[0]!.databaseUrl);
}

const backUp = () => withoutBots((name) => [`create database ${name}_kept template ${name}`]);
const restore = () =>
  withoutBots((name) => [
    `drop database ${name} with (force)`,
    `create database ${name} template ${name}_kept`,
    `drop database ${name}_kept`,
  ]);

/** On hold, and lets it go on. */
async function goesOn(): Promise<void> {
  const before = shown.length;
  await say(olga, 'hold');
  const held = await sees(olga, 'On hold since', before);
  await presses(olga, data(held, 'hold', 'goOn'), held);
}

const states = async (): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ state: string }>(
    'select state from planshift.approval order by asked_at',
  );
  return rows.map(({ state }) => state);
};
const endsSo = (...wanted: readonly string[]) =>
  until(async () => JSON.stringify(await states()) === JSON.stringify(wanted), longMs);
const rests = () =>
  until(async () => {
    const { rows } = await database.pool.query<{ state: string }>('select state from planshift.migration');
    return rows.length > 0 && rows.every(({ state }) => ['done', 'leftOpen', 'waitingForPerson'].includes(state));
  }, longMs);

it(
  'buys nothing a second time where the approval is forgotten and given again, and nothing on hold',
  async () => {
    const card = await asks('contoso freight');
    await backUp();
    await presses(dana, data(card, 'approval', 'approve'), card);
    await until(() => audit().orders === 1, longMs);
    await rests();

    await restore();
    await presses(dana, data(card, 'approval', 'approve'), card);
    await sees(dana, 'Approved. It begins as soon as');
    expect(await states()).toEqual(['approved']);
    await goesOn();

    await endsSo('started');
    await rests();
    expect(audit()).toMatchObject(boughtOnce(1));
  },
  6 * longMs,
);

it(
  'approves nothing that it has forgotten being asked',
  async () => {
    await backUp();
    const card = await asks('southridge video');

    await restore();
    await goesOn();
    await presses(dana, data(card, 'approval', 'approve'), card);

    await sees(dana, 'This request is no longer open');
    expect(await states()).toEqual(['started']);
    expect(audit()).toMatchObject(boughtOnce(1));
  },
  6 * longMs,
);
