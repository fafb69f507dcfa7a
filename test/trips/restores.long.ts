import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { plain } from '../../src/text/plain';
import { readable } from '../../emulator/connector';
import type { Entry } from '../../emulator/connector';
import { House } from '../support/house';
import { withClient } from '../support/postgres';
import { until } from '../support/until';
import type { Agent } from './agent';
import { migrationOf, someAgent } from './agent';
import { clean } from './mishaps';

const customer = 'Contoso Freight';
const people = 40;
const root = path.join(__dirname, '..', '..');

let house: House;
let agent: Agent;
beforeEach(async () => {
  house = await House.open('restores', { emulator: { scale: 30 } });
  agent = someAgent(house);
});
afterEach(() => house.close());

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

/** Statements on the server while nobody is connected to the house's database. */
async function onServer(...statements: readonly string[]): Promise<void> {
  const server = new URL(house.databaseUrl);
  server.pathname = '/postgres';
  await withClient(server.href, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

/** The process dies, and its database is kept as it is then. */
async function backUp(): Promise<void> {
  await house.killBot();
  const name = nameOf(house.databaseUrl);
  await onServer(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    `create database ${name}_kept template ${name}`,
  );
  await house.startBot();
}

/** The process dies and begins again on what was kept. */
async function restore(): Promise<void> {
  await house.killBot();
  const name = nameOf(house.databaseUrl);
  await onServer(
    `drop database ${name} with (force)`,
    `create database ${name} template ${name}_kept`,
    `drop database ${name}_kept`,
  );
  await house.startBot();
}

const written = (): number => house.emulator.house.journal.since(0).length;
const fault = (rule: object) => house.control<{ ids: number[] }>('POST', 'faults', rule);

/** The house found out, and asks whether it may go on. */
const asksToGoOn = (): Promise<Entry> => agent.sees(agent.text.hold.found.otherDatabase);

async function goesOn(card: Entry): Promise<void> {
  await agent.press(agent.text.hold.goOn(1), {}, card);
  await agent.sees(agent.text.hold.goesOn.all);
  await agent.chat.waitFor(
    ({ activity }) =>
      readable(activity).includes(agent.text.running.doneTitle(people, plain(customer), plain('Office 365 E1'))),
    60_000,
  );
  await until(async () => (await house.audit()).licenceWrites >= people);
}

const confirmed = async (): Promise<void> => {
  await agent.confirms(await agent.typesUntilReview(customer, { plan: 'Office 365 E1' }));
};

it('after a restore from the middle of the moves, touches nobody of a migration that was stopped since, until it may', async () => {
  await fault({ path: '\\$batch', delayMs: 500 });
  await confirmed();
  await until(() => written() > 10);
  await backUp();
  const live = await agent.seesRun(1, customer);
  await agent.say(`stop ${migrationOf(live)}`);
  await agent.sees(agent.text.running.stoppedTitle(plain(customer)));
  const since = written();

  await restore();

  const card = await asksToGoOn();
  await agent.sees(agent.text.problems.of.onHold({}).title);
  expect(written()).toBe(since);
  await house.control('DELETE', 'faults');
  await goesOn(card);
  expect(await house.audit()).toEqual(clean(1, people));
});

it.each([
  ['before the purchase', { method: 'GET', path: '/carts/', dropBefore: true }],
  ['in the middle of the purchase', { path: '/checkout$', delayMs: 4_000 }],
])('after a restore from %s, buys nothing that was bought since', async (_when, rule) => {
  const { ids } = await fault(rule);
  await confirmed();
  await until(async () => {
    const { items } = await house.control<{ items: { id: number; seen: number }[] }>('GET', 'faults');
    return items.some(({ id, seen }) => id === ids[0] && seen > 0);
  });
  await backUp();
  await house.control('DELETE', 'faults');
  await agent.chat.waitForText(agent.text.running.doneTitle(people, plain(customer), plain('Office 365 E1')), 120_000);
  const since = written();

  await restore();

  await goesOn(await asksToGoOn());
  // Everything was there already, so there was nothing left to write.
  expect(written()).toBe(since);
  expect(await house.audit()).toEqual(clean(1, people));
});

it('does not begin on the database of another partner, and takes it over only when told to, on hold', async () => {
  await house.killBot();
  await withClient(house.databaseUrl, (client) =>
    client.query(`update planshift.stamp set tenant_id = 'another',
      written_in = (pg_current_xact_id()::text::numeric % 4294967296)::bigint`),
  );
  await expect(house.startBot()).rejects.toThrow('ended with 1');

  const { status } = spawnSync(process.execPath, [path.join(root, 'dist', 'src', 'adoptDatabase.js')], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATABASE_URL: house.databaseUrl },
  });
  expect(status).toBe(0);
  await house.startBot();

  await agent.say('hold');
  await agent.sees(agent.text.hold.found.asked);
});
