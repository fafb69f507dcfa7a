import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { currentStatus } from '../../../emulator/core/lifecycle';
import { ownId } from '../../../emulator/ownId';
import { basic, kaizalaSku, Practice, startOfTime } from '../practice';

let practice: Practice;
let freight: string;

beforeEach(async () => {
  practice = await Practice.open();
  freight = practice.customerId('Contoso Freight');
});
afterEach(() => practice.close());

/** What another process would find if this one were killed now. */
const afterKill = async (torn = '', wallNow: () => number = () => startOfTime): Promise<Practice> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'planshift-emulator-'));
  cpSync(practice.dataDir, dataDir, { recursive: true });
  appendFileSync(join(dataDir, 'history.jsonl'), torn);
  return Practice.open({ dataDir, wallNow });
};

it('remembers everything that was answered when it is killed, and drops a torn last line', async () => {
  const order = await practice.buy(freight);
  await practice.advance(10_000);
  const [user = ''] = practice.userIds(freight);
  await practice.licence(freight, user, [basic.entraSkuId], [kaizalaSku]);
  const state = (await practice.get(`/_emulator/state/customers/${freight}`)).body;
  const audit = await practice.audit();
  const reborn = await afterKill('{"wall":1,"event":{"type":"licen');
  expect((await reborn.get(`/_emulator/state/customers/${freight}`)).body).toEqual(state);
  expect(await reborn.audit()).toEqual(audit);
  expect((await reborn.get(`/v1/customers/${freight}/orders/${order}`)).at('status')).toBe('completed');
  await reborn.buy(freight, { quantity: 5 });
  const lines = readFileSync(join(reborn.dataDir, 'history.jsonl'), 'utf8').trimEnd().split('\n');
  expect(() => lines.map((line) => JSON.parse(line) as unknown)).not.toThrow();
  await reborn.close();
});

it('remembers which promotion was ended', async () => {
  const [id, other] = ['39NFJQT1INV1:0001:39NFJQT1Q001', '39NFJQT1INV2:0001:39NFJQT1Q001'];
  await practice.post('/_emulator/promotions', { id, endsAt: practice.house.clock.now() });
  const reborn = await afterKill();
  const list = await reborn.get('/v1/productpromotions?country=SE&segment=commercial');
  await reborn.close();
  expect(list.items().map((promotion) => promotion['id'])).toEqual([other]);
});

it('remembers what became of an order, and what was scheduled for the end of a term', async () => {
  const order = await practice.buy(freight);
  await practice.post(`/_emulator/orders/${order}`, { status: 'partial success', fulfilled: 15 });
  const list = await practice.get(`/v1/customers/${freight}/subscriptions?order_id=${order}`);
  const path = `/v1/customers/${freight}/subscriptions/${list.textAt('items', 0, 'id')}`;
  await practice.advance(400 * 86_400_000);
  await practice.patch(path, { scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }] });
  const state = (await practice.get(`/_emulator/state/customers/${freight}`)).body;
  const reborn = await afterKill();
  const remembered = (await reborn.get(`/_emulator/state/customers/${freight}`)).body;
  const ordered = await reborn.get(`/v1/customers/${freight}/orders/${order}`);
  await reborn.close();
  expect(remembered).toEqual(state);
  expect(ordered.at('status')).toBe('partial success');
});

it('goes on in the world of a history that began before there were extended terms', async () => {
  const path = join(practice.dataDir, 'history.jsonl');
  const [first = '', ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [first.replace(',"est":"after"', ''), ...rest].join('\n'));
  const reborn = await afterKill();
  const boulder = reborn.house.world.customers.get(reborn.customerId('Boulder Innovations'));
  const [subscription] = [...(boulder?.subscriptions.values() ?? [])];
  await reborn.close();
  expect(first).toContain('"est":"after"');
  expect(subscription).not.toHaveProperty('scheduledActions');
  expect(subscription && currentStatus(subscription, Date.UTC(2026, 10, 28))).toBe('deleted');
});

it('answers a repeated request id from memory, after a restart too', async () => {
  const cart = await practice.cart(freight);
  const headers = { 'MS-RequestId': '5d3b7a1c-0000-4000-8000-000000000001' };
  const first = await practice.checkout(freight, cart.textAt('id'), headers);
  const again = await practice.checkout(freight, cart.textAt('id'), headers);
  const reborn = await afterKill();
  const later = await reborn.checkout(freight, cart.textAt('id'), headers);
  expect(again.body).toEqual(first.body);
  expect(later.body).toEqual(first.body);
  const journal = (await reborn.get('/_emulator/journal')).items();
  expect(journal.map(({ kind, replay }) => [kind, replay])).toEqual([
    ['cart', false],
    ['checkout', false],
    ['checkout', true],
    ['checkout', true],
  ]);
  expect(await reborn.audit()).toMatchObject({ orders: 1, duplicatePurchases: 0 });
  await reborn.close();
});

it('never lets time run backwards across a restart', async () => {
  await practice.advance(3_600_000);
  const before = practice.house.clock.now();
  const samePlace = await afterKill('', () => startOfTime + 1_000);
  expect(samePlace.house.clock.now()).toBe(before + 1_000);
  const wallPutBack = await afterKill('', () => startOfTime - 86_400_000);
  expect(wallPutBack.house.clock.now()).toBeGreaterThanOrEqual(before);
  await samePlace.close();
  await wallPutBack.close();
});

it('is known by the same id after a kill and at any port', async () => {
  const idOf = async (place: Practice) => (await place.get('/_emulator/id')).textAt('id');
  const reborn = await afterKill();
  const again = await idOf(reborn);
  await reborn.close();

  expect(again).toBe(await idOf(practice));
});

it('is known by another id in another folder, or begun afresh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planshift-emulator-'));
  const id = ownId(folder);

  expect(ownId(folder)).toBe(id);
  expect(new Set([id, ownId(join(folder, 'another')), ownId(folder, true), ownId(folder)]).size).toBe(3);
  rmSync(folder, { recursive: true });
});

it('is written before it is answered', async () => {
  const cart = await practice.cart(freight);
  expect(readFileSync(join(practice.dataDir, 'history.jsonl'), 'utf8')).toContain(cart.textAt('id'));
});

describe('as a process', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'planshift-emulator-'));
  const main = resolve(__dirname, '../../../emulator/main.ts');
  const hook = resolve(__dirname, '../../support/typescript.cjs');
  let child: ChildProcess | undefined;
  afterAll(() => {
    child?.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  const start = async (): Promise<string> => {
    const args = ['--port', '0', '--data', dataDir, '--customers', '1'];
    child = fork(main, args, { execArgv: ['-r', hook], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [message] = (await once(child, 'message')) as [{ ready: boolean; port: number; caFile: string }];
    expect(message).toMatchObject({ ready: true, caFile: expect.stringContaining('ca.pem') as string });
    return `http://127.0.0.1:${message.port}/_emulator`;
  };
  const clock = async (url: string): Promise<{ now: number; scale: number }> =>
    (await (await fetch(`${url}/clock`)).json()) as { now: number; scale: number };

  it('says when it is ready, survives SIGKILL, and leaves when its parent does', async () => {
    const url = await start();
    await fetch(`${url}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceMs: 7_200_000, scale: 2 }),
    });
    const before = await clock(url);
    child?.kill('SIGKILL');
    const after = await clock(await start());
    expect(after.now).toBeGreaterThanOrEqual(before.now);
    expect(after.scale).toBe(2);
    const left = once(child as ChildProcess, 'exit');
    child?.disconnect();
    expect((await left)[0]).toBe(0);
  });
});
