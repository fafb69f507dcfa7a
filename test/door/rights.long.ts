import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buttonsOf } from '../../emulator/connector';
import { guid } from '../../emulator/seed/ids';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { laterClock, people, ProductionDoor, teamsToken } from '../support/productionDoor';
import { until } from '../support/until';
import { personalChat, typed } from './activities';
import type { Speaker } from './activities';
import { confirms, control, environmentFor, everythingBehind, longMs, reviews, somebody } from './partnersAgents';
import type { Shown } from './partnersAgents';

// The bot as a partner runs it, whose rights are given to groups of Entra.

const [seller, leaving, helper, guest, stranger] = ['Sela', 'Leo', 'Hella', 'Gus', 'Stan'].map(somebody) as [
  ...[Speaker, Speaker, Speaker],
  ...[Speaker, Speaker],
];
const [sellers, teamNorth, helpdesk, operators] = ['sellers', 'north', 'helpdesk', 'operators'].map((name) =>
  guid('group', name),
);
const answerMs = 20_000;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

let emulator: RunningEmulator;
let database: Database;
let door: ProductionDoor;
const shown: Shown[] = [];
let laterMs = 0;

const staff = (order: object) => control(emulator, 'staff', order);
const joins = (who: Speaker, group: string | undefined) => staff({ person: who.objectId, groups: group ?? '' });

beforeAll(async () => {
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-rights-')) });
  await staff({ group: teamNorth, inside: sellers });
  await joins(seller, teamNorth);
  await joins(leaving, sellers);
  await joins(helper, helpdesk);
  await staff({ person: guest.objectId, groups: sellers, as: 'Guest' });
  await staff({ person: stranger.objectId });
  const groups = { RIGHTS_MIGRATE: sellers!, RIGHTS_VIEW: helpdesk!, RIGHTS_ADMINISTER: operators! };
  door = await ProductionDoor.open(
    everythingBehind(emulator, shown),
    { ...environmentFor([]), ...groups, LATER_MS: '0' },
    laterClock,
  );
  database = openDatabase(door.databaseUrl);
  await until(() => door.log.some(({ msg }) => msg === 'The radar is fresh.'), longMs);
}, longMs);
afterAll(async () => {
  await database.close();
  await door.close();
  await emulator.close();
}, longMs);

async function say(who: Speaker, text: string, change: object = {}): Promise<void> {
  const seconds = Math.floor((Date.now() + laterMs) / 1_000);
  const token = teamsToken({ nbf: seconds - 60, exp: seconds + 3_600 });
  expect((await door.says({ ...typed(who, text), ...change }, `Bearer ${token}`)).status).toBe(200);
}

async function pass(ms: number): Promise<void> {
  laterMs += ms;
  await control(emulator, 'clock', { advanceMs: ms });
  door.passes(ms);
}

/** What comes into a person's chat after something was said, until it has these words. */
async function hears(who: Speaker, words: string, text: string, change: object = {}): Promise<Shown> {
  const before = shown.length;
  await say(who, text, change);
  const heard = () => shown.slice(before).filter(({ to }) => to.includes(personalChat(who)));
  const found = () => heard().find(({ text: each }) => each.includes(words));
  await until(() => found() !== undefined, answerMs).catch(() => undefined);
  expect(heard().map(({ text: each }) => each)).toContainEqual(expect.stringContaining(words));
  return found()!;
}

const confirming = (agent: Speaker) => ({ agent, database, say: (text: string) => say(agent, text) });
const titles = ({ activity }: Shown): readonly string[] => buttonsOf(activity).map(({ title }) => title);
const orders = () => emulator.house.auditReport().orders;
const away = (rule: object) => control(emulator, 'faults', { path: '/checkMemberGroups', ...rule });
const back = () => fetch(`http://127.0.0.1:${emulator.port}/_emulator/faults`, { method: 'DELETE' });

it(
  'shows to whoever may look what there is, without a way to move anybody',
  async () => {
    const forSeller = titles(await hears(seller, 'All commands', 'help'));
    const forHelper = titles(await hears(helper, 'All commands', 'help'));

    expect(forSeller.filter((title) => !forHelper.includes(title))).toEqual(['Move a customer']);
    await hears(helper, 'You can look at everything here, but not move anybody', 'migrate contoso');
    await hears(seller, 'Only people who administer Planshift', 'assign contoso to me');
  },
  2 * longMs,
);

it.each<[string, Speaker, object, string]>([
  ['who is in no group', stranger, {}, 'in none of the groups'],
  ['who is a guest, in whatever group', guest, {}, 'You are a guest'],
  ['of another tenant', { ...seller, tenantId: people.tenant }, {}, 'another organisation'],
  [
    'of whom Teams tells no object id',
    seller,
    { from: { id: `29:1${seller.objectId}`, name: seller.name } },
    'which account you are signed in with',
  ],
])('tells somebody %s whom to ask, and nothing else', async (_name, who, change, words) => {
  const before = shown.length;
  await hears(who, words, 'expiring', change);

  expect(shown.slice(before)).toHaveLength(1);
});

it(
  'buys nothing for whoever left the group between review and confirmation, and for whom Graph can’t say',
  async () => {
    await reviews('contoso hotels', confirming(leaving));
    await joins(leaving, helpdesk);
    await hears(leaving, 'but not move anybody: nothing was done', 'confirm');

    await reviews('southridge video', confirming(seller));
    await away({ status: 503 });
    await hears(seller, 'Microsoft can’t tell me at the moment', 'confirm');
    expect(orders()).toBe(0);

    await back();
    await pass(minuteMs);
    await hears(seller, 'the migration has begun', 'confirm');
    await until(() => orders() === 1, longMs);
  },
  8 * longMs,
);

it(
  'lets whoever had the right within a day look and stop, and do nothing else; a day later not even that',
  async () => {
    await joins(leaving, sellers);
    await pass(6 * minuteMs);
    const refused = { status: 400, body: { code: 800_002, description: 'no' } };
    await control(emulator, 'faults', { method: 'POST', path: '/checkout$', ...refused });
    await confirms('contoso hotels', confirming(leaving));
    await until(() => shown.some(({ text }) => text.includes('refused the purchase')), longMs);

    await joins(leaving, undefined);
    await pass(6 * minuteMs);
    await hears(leaving, 'not move anybody: nothing was done', 'resume contoso hotels');
    await hears(leaving, 'Contoso Hotels', 'migrations');
    await away({ status: 503 });
    await pass(6 * minuteMs);
    await hears(leaving, 'Microsoft can’t tell me', 'resume contoso hotels');
    await hears(leaving, 'stop', 'stop contoso hotels');
    await until(async () => (await stateOf('Contoso Hotels')) === 'stopped', longMs);

    await back();
    await pass(24 * hourMs);
    await hears(leaving, 'in none of the groups', 'migrations');
    expect(orders()).toBe(1);
  },
  8 * longMs,
);

async function stateOf(customer: string): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ state: string }>(
    `select state from planshift.migration where customer_name = $1`,
    [customer],
  );
  return rows[0]?.state;
}
