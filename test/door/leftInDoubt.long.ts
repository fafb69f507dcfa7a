import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buttonsOf } from '../../emulator/connector';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { freshDatabase } from '../support/database';
import { laterClock, ProductionDoor, teamsToken } from '../support/productionDoor';
import { until } from '../support/until';
import { personalChat, pressed, typed } from './activities';
import type { Speaker } from './activities';
import { confirms, control, environmentFor, everythingBehind, longMs, somebody } from './partnersAgents';
import type { Shown } from './partnersAgents';

// The bot as a partner runs it, whose agent leaves while nobody knows whether money was spent.

const [leaving, staying] = [somebody('Alex'), somebody('Dana')];
const minuteMs = 60_000;
const doubt = 'I don’t know yet whether the purchase went through';

let emulator: RunningEmulator;
let place: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
let door: ProductionDoor;
const shown: Shown[] = [];
/** How much later it is for the bot and for Partner Center than for this machine. */
let laterMs = 0;

const open = (agents: readonly Speaker[]) =>
  ProductionDoor.open(
    everythingBehind(emulator, shown),
    { ...environmentFor(agents), DATABASE_URL: place.url, LATER_MS: String(laterMs) },
    laterClock,
  );

beforeAll(async () => {
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-doubt-')) });
  place = await freshDatabase();
  door = await open([leaving, staying]);
  database = openDatabase(place.url);
  await until(() => door.log.some(({ msg }) => msg === 'The radar is fresh.'), longMs);
}, longMs);
afterAll(async () => {
  await database.close();
  await door.close();
  await place.drop();
  await emulator.close();
}, longMs);

async function say(activity: object): Promise<void> {
  const seconds = Math.floor((Date.now() + laterMs) / 1_000);
  const token = teamsToken({ nbf: seconds - 60, exp: seconds + 3_600 });
  expect((await door.says(activity, `Bearer ${token}`)).status).toBe(200);
}

async function pass(ms: number): Promise<void> {
  laterMs += ms;
  await control(emulator, 'clock', { advanceMs: ms });
  door.passes(ms);
}

const shownTo = (who: Speaker) => shown.filter(({ to }) => to.includes(personalChat(who)));
const toldOf = (who: Speaker, customer: string, words: string) =>
  shownTo(who).filter(({ text }) => text.includes(customer) && text.includes(words));

/** Buys for a customer, and neither the answer comes nor does anything bear the mark. */
async function buysInDoubt(customer: string): Promise<void> {
  const before = inDoubt();
  await control(emulator, 'faults', {
    method: 'POST',
    path: '/checkout$',
    times: 1,
    dropAfter: true,
    checkout: { unnamed: true },
  });
  await confirms(customer, { agent: leaving, database, say: (text) => say(typed(leaving, text)) });
  await until(() => inDoubt() > before, longMs);
}

const inDoubt = () => door.log.filter(({ msg }) => /Nobody knows whether a checkout/.test(String(msg))).length;

it(
  'tells whoever may act of money in doubt once its agent has left the list, of each migration once',
  async () => {
    await say(typed(staying, 'help'));
    await buysInDoubt('contoso hotels');
    await pass(16 * minuteMs);
    await until(() => toldOf(leaving, 'Contoso Hotels', doubt).length > 0, longMs);
    await buysInDoubt('southridge video');
    expect(toldOf(staying, '', doubt)).toEqual([]);
    await door.close();

    const before = shown.length;
    door = await open([staying]);
    await pass(16 * minuteMs);
    await until(() => toldOf(staying, 'Contoso Hotels', doubt).length > 0, 2 * longMs);
    await until(() => toldOf(staying, 'Southridge Video', doubt).length > 0, 2 * longMs);

    expect(shown.slice(before).filter(({ to }) => to.includes(personalChat(leaving)))).toEqual([]);
    expect(new Set(toldOf(staying, '', doubt).map(({ id }) => id)).size).toBe(2);
    expect(emulator.house.auditReport()).toMatchObject({ orders: 2, duplicatePurchases: 0 });
  },
  8 * longMs,
);

it(
  'lets them settle it, and tells them what came of it',
  async () => {
    const looked = await looksBegun();
    await presses('It was bought', 'Contoso Hotels');
    await until(async () => (await looksBegun()) > looked, longMs);
    await pass(61 * minuteMs);
    await until(() => toldOf(staying, 'Contoso Hotels', 'Is it the one?').length > 0, 2 * longMs);
    await presses(/^It is /, 'Contoso Hotels');
    await until(async () => (await stateOf('Contoso Hotels')) === 'done', 2 * longMs);

    expect(emulator.house.auditReport()).toMatchObject({ orders: 2, duplicatePurchases: 0, unlicensedUserSeconds: 0 });
    await until(() => toldOf(staying, 'Contoso Hotels', '✔ Done').length > 0, longMs);
  },
  8 * longMs,
);

/** From then on the time counts that an order may take to show. */
async function looksBegun(): Promise<number> {
  const { rows } = await database.pool.query(
    `select from dbos.operation_outputs where function_name = 'begin to look'`,
  );
  return rows.length;
}

async function presses(title: string | RegExp, customer: string): Promise<void> {
  const button = (card: Shown) => buttonsOf(card.activity).find((each) => each.title.search(title) >= 0);
  const card = toldOf(staying, customer, doubt).findLast((each) => button(each) !== undefined)!;
  await say(pressed(staying, button(card)!.data, card.id));
}

async function stateOf(customer: string): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ state: string }>(
    `select state from planshift.migration where customer_name = $1`,
    [customer],
  );
  return rows[0]?.state;
}
