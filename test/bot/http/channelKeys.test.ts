import { ChannelKeys, KeysAway } from '../../../src/bot/http/channelKeys';
import type { ChannelKeySet } from '../../../src/bot/http/readChannelKeys';
import { signingKey } from '../../support/teamsTokens';
import { FakeClock } from '../../platform/fakeClock';

const { publicKey: key } = signingKey('any');
const setOf = (...ids: readonly string[]): ChannelKeySet =>
  new Map(ids.map((id) => [id, { key, endorsements: ['msteams'] }]));
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A key server, and how often it was asked. */
class Server {
  asked = 0;
  keys: ChannelKeySet | undefined = setOf('one');
  private hold: Promise<void> = Promise.resolve();

  readonly read = async (): Promise<ChannelKeySet> => {
    this.asked += 1;
    await this.hold;
    if (this.keys === undefined) throw new Error('away');
    return this.keys;
  };

  /** Answers nobody until what is returned is called. */
  stall(): () => void {
    let release: () => void = () => undefined;
    this.hold = new Promise((resolve) => (release = resolve));
    return release;
  }
}

const aHouse = () => {
  const server = new Server();
  const clock = new FakeClock();
  return { server, clock, keys: new ChannelKeys({ read: server.read, clock, log }) };
};

/** Lets what was begun in the background end. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('asks once for many who come at the same time', async () => {
  const { server, keys } = aHouse();
  const release = server.stall();

  const all = Promise.all(Array.from({ length: 50 }, () => keys.find('one')));
  release();

  expect((await all).every((found) => found !== undefined)).toBe(true);
  expect(server.asked).toBe(1);
});

it('looks again for an unknown key, but not for each made-up one', async () => {
  const { server, clock, keys } = aHouse();
  await keys.find('one');
  server.keys = setOf('one', 'two');
  await clock.sleep(6 * 60_000);

  expect(await keys.find('two')).toBeDefined();
  for (let nth = 0; nth < 100; nth += 1) expect(await keys.find(`made-up-${nth}`)).toBeUndefined();

  expect(server.asked).toBe(2);
});

it('serves with older keys for days while the key server is away, and keeps asking', async () => {
  const { server, clock, keys } = aHouse();
  await keys.find('one');
  server.keys = undefined;

  for (let hour = 0; hour < 4 * 24; hour += 1) {
    await clock.sleep(hourMs);
    expect(await keys.find('one')).toBeDefined();
    await settle();
  }

  expect(keys.areUsable()).toBe(true);
  expect(server.asked).toBeGreaterThan(50);
});

it('does not make anybody wait for the daily look while older keys serve', async () => {
  const { server, clock, keys } = aHouse();
  await keys.find('one');
  const release = server.stall();
  await clock.sleep(dayMs + 1);

  expect(await keys.find('one')).toBeDefined();
  expect(server.asked).toBe(2);
  release();
});

it('takes nobody’s word once the keys are too old', async () => {
  const { server, clock, keys } = aHouse();
  await keys.find('one');
  server.keys = undefined;
  await clock.sleep(5 * dayMs + 1);

  await expect(keys.find('one')).rejects.toThrow(KeysAway);
  expect(keys.areUsable()).toBe(false);
});

it('forgets a key that is no longer published', async () => {
  const { server, clock, keys } = aHouse();
  await keys.find('one');
  server.keys = setOf('two');
  await clock.sleep(dayMs + 1);

  keys.areUsable();
  await settle();

  expect(await keys.find('one')).toBeUndefined();
});

it('logs why the key server can’t be reached by the code of the network, once', async () => {
  const said: unknown[] = [];
  const read = async () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }));
  const clock = new FakeClock();
  const keys = new ChannelKeys({ read, clock, log: { ...log, warn: (...line) => said.push(line) } });

  for (let tries = 0; tries < 2; tries += 1) {
    await keys.find('one').catch(() => undefined);
    await clock.sleep(hourMs);
  }

  expect(said).toEqual([['the keys of Teams can not be read', { code: 'ENOTFOUND' }]]);
});
