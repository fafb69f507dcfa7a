import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buttonsOf } from '../../emulator/connector';
import type { Customer } from '../../emulator/core/model';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { laterClock, ProductionDoor, teamsToken } from '../support/productionDoor';
import { until } from '../support/until';
import { pressed, typed } from './activities';
import type { Speaker } from './activities';
import { control, everythingBehind, longMs, reviews, somebody } from './partnersAgents';
import type { Shown } from './partnersAgents';
import { approvers, joins, operators, seenBy, sellers, twoAgreeAbove3 } from './secondPerson';

// The bot as a partner runs it, where nobody buys more than three licences alone.

const [alex, dana, lee, olga] = ['Alex', 'Dana', 'Lee', 'Olga'].map(somebody) as [
  ...[Speaker, Speaker],
  ...[Speaker, Speaker],
];
const hourMs = 3_600_000;

let emulator: RunningEmulator;
let database: Database;
/** Processes on one database, those that died among them. */
const doors: ProductionDoor[] = [];
const shown: Shown[] = [];
let laterMs = 0;

async function openDoor(more: Readonly<Record<string, string>> = {}): Promise<void> {
  const settings = { ...twoAgreeAbove3, LATER_MS: String(laterMs), ...more };
  const door = await ProductionDoor.open(everythingBehind(emulator, shown), settings, laterClock);
  doors.push(door);
}

const alive = (): ProductionDoor => doors.findLast(({ isAlive }) => isAlive)!;

beforeAll(async () => {
  const settings = { provisioningDelayMs: 1_000 } as const;
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-approvals-')), settings });
  await joins(emulator, alex, sellers);
  await joins(emulator, dana, sellers, approvers);
  await joins(emulator, lee, approvers);
  await joins(emulator, olga, operators);
  await openDoor();
  database = openDatabase(doors[0]!.databaseUrl);
  await until(() => doors[0]!.log.some(({ msg }) => msg === 'The radar is fresh.'), longMs);
  for (const who of [dana, lee, olga]) await say(who, 'help');
}, 2 * longMs);
afterAll(async () => {
  await database.close();
  for (const door of [...doors].reverse()) await door.close();
  await emulator.close();
}, longMs);

function token(): string {
  const seconds = Math.floor((Date.now() + laterMs) / 1_000);
  return `Bearer ${teamsToken({ nbf: seconds - 60, exp: seconds + 3_600 })}`;
}

async function say(who: Speaker, text: string): Promise<void> {
  expect((await alive().says(typed(who, text), token())).status).toBe(200);
}

const presses = (who: Speaker, data: object, card: Shown, inputs: object = {}) =>
  alive().says(pressed(who, { ...data, ...inputs }, card.id), token());

const sees = (who: Speaker, words: string, from?: number) => seenBy(shown, who, words, from);

const button = ({ activity }: Shown, title: string): object =>
  buttonsOf(activity).find((each) => each.title === title)!.data;

/** Alex asks for what needs a second person, and Dana is shown it. */
async function asks(customer: string): Promise<Shown> {
  const before = shown.length;
  await reviews(customer, { agent: alex, database, say: (text) => say(alex, text) });
  await say(alex, 'ask for approval');
  await sees(alex, 'approval asked', before);
  return sees(dana, 'Alex asks for your approval', before);
}

const orders = () => emulator.house.auditReport().orders;
const duplicates = () => emulator.house.auditReport().duplicatePurchases;
const stateOf = async (customer: string): Promise<unknown> => {
  const { rows } = await database.pool.query<{ state: string }>(
    `select state from planshift.approval where lower(plan #>> '{customer,name}') = $1 order by asked_at desc`,
    [customer],
  );
  return rows[0]?.state;
};
const ends = (customer: string, state: string) => until(async () => (await stateOf(customer)) === state, longMs);

it(
  'buys nothing on one person’s word: neither confirmed, nor asked for, nor confirmed again, nor approved alone',
  async () => {
    await reviews('contoso freight', { agent: alex, database, say: (text) => say(alex, text) });
    await say(alex, 'confirm');
    await sees(alex, 'This needs a second person');
    await say(alex, 'ask for approval');
    const card = await sees(dana, 'Alex asks for your approval');

    await say(alex, 'confirm');
    await presses(alex, button(card, 'Approve'), card);
    await joins(emulator, alex, sellers, approvers);
    await presses(alex, button(card, 'Approve'), card);

    expect(await stateOf('contoso freight')).toBe('asked');
    expect(orders()).toBe(0);
    await joins(emulator, alex, sellers);
  },
  4 * longMs,
);

it(
  'begins once where two decide at once, and tells everybody whose word it was',
  async () => {
    const card = await sees(dana, 'Alex asks for your approval');
    await sees(lee, 'Alex asks for your approval');

    await Promise.all([
      presses(dana, button(card, 'Approve'), card),
      presses(dana, button(card, 'Approve'), card),
      presses(lee, button(card, 'Approve'), card),
    ]);

    await until(() => orders() === 1, longMs);
    await sees(alex, 'approved by');
    await sees(alex, '✔ Approved by');
    await sees(lee, '✔ Approved by');
    expect(await stateOf('contoso freight')).toBe('started');
    const { rows } = await database.pool.query<{ ok: boolean }>(
      `select approver_id = (select decided_by from planshift.approval limit 1) as ok from planshift.migration`,
    );
    expect(rows).toEqual([{ ok: true }]);
  },
  3 * longMs,
);

it(
  'tells who asked why it was declined, and that nobody answered in time',
  async () => {
    const card = await asks('contoso hotels');
    await presses(dana, button(card, 'Decline'), card);
    await sees(dana, 'Please say why');
    await presses(dana, button(card, 'Decline'), card, { words: 'use the free ones' });
    await sees(alex, 'Reason: use the free ones');

    const late = await asks('contoso hotels');
    laterMs += 73 * hourMs;
    await control(emulator, 'clock', { advanceMs: 73 * hourMs });
    alive().passes(73 * hourMs);
    await sees(alex, 'nobody answered in time');
    await presses(dana, button(late, 'Approve'), late);
    await sees(dana, 'Lapsed, because nobody answered');
    expect(orders()).toBe(1);
  },
  6 * longMs,
);

/** What others do between the asking and the approving, and what is told then. */
const meanwhile: readonly [string, string, (customer: Customer) => void, string][] = [
  [
    'somebody is given the retired licence',
    'tailwind traders',
    ({ users }) => {
      const [first] = users.values();
      users.set('late', { ...first!, id: 'late', displayName: 'Latecomer' });
    },
    'Also given the retired licence in the meantime: Latecomer.',
  ],
  [
    'somebody loses it',
    'the phone company',
    ({ users }) => [...users.values()].slice(0, 1).forEach((user) => (user.licences = [])),
    'No longer holding the retired licence: 1 of the people',
  ],
  [
    'the price changes',
    'munson',
    ({ id }) => {
      for (const cart of emulator.house.world.carts.values())
        if (cart.customerId === id)
          cart.lines = cart.lines.map((line) => ({ ...line, pricing: { ...line.pricing!, price: 1 } }));
    },
    'The price changed from',
  ],
];

it.each(meanwhile)(
  'buys nothing where %s between the asking and the approving (%s), and a new review is to be approved anew',
  async (_what, name, change, told) => {
    const card = await asks(name);
    const customer = [...emulator.house.world.customers.values()].find(({ companyName }) =>
      companyName.toLowerCase().startsWith(name),
    )!;
    const [before, from] = [orders(), shown.length];
    change(customer);

    await presses(dana, button(card, 'Approve'), card);

    const stopped = await sees(alex, told, from);
    expect(orders()).toBe(before);
    await presses(alex, button(stopped, 'Begin again'), stopped);
    await sees(alex, 'Ask for approval', from);
    await say(alex, 'not now');
  },
  3 * longMs,
);

it(
  'approves nothing that was edited in the database since it was asked for',
  async () => {
    const card = await asks('southridge video');
    await database.pool.query(
      `update planshift.approval set plan = jsonb_set(plan::jsonb, '{purchase,seats}', '900')::json where state = 'asked'`,
    );

    await presses(dana, button(card, 'Approve'), card);

    await sees(dana, 'nothing was decided');
    await database.pool.query(
      `update planshift.approval set state = 'approved', decided_by = $1, decided_at = now() where state = 'asked'`,
      [dana.objectId],
    );
    await ends('southridge video', 'fellThrough');
    expect(orders()).toBe(1);
  },
  4 * longMs,
);

it(
  'begins once what was approved when the process died, after a hold and not during it',
  async () => {
    await asks('southridge video');
    await alive().kill();
    await database.pool.query(
      `update planshift.approval set state = 'approved', decided_by = $1, decided_at = now() where state = 'asked'`,
      [dana.objectId],
    );
    const before = shown.length;
    const same = { DATABASE_URL: doors[0]!.databaseUrl, START_ON_HOLD: '1' };
    await Promise.all([openDoor(same), openDoor(same)]);
    await say(olga, 'hold');
    const held = await sees(olga, 'On hold since', before);
    expect([orders(), await stateOf('southridge video')]).toEqual([1, 'approved']);

    await presses(olga, button(held, 'Resume'), held);

    await until(() => orders() === 2, longMs);
    await ends('southridge video', 'started');
    expect([orders(), duplicates()]).toEqual([2, 0]);
  },
  6 * longMs,
);
