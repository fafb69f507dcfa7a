import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EmulatorClock } from '../../src/platform/emulator/emulatorClock';

const START = Date.parse('2026-11-22T10:00:00.000Z');
const HOUR = 3_600_000;

/** Tells a time that stands still unless a test moves it. */
class ClockServer {
  now = START;
  scale = 0;
  away = false;
  private constructor(private readonly server: Server) {}

  static async open(): Promise<ClockServer> {
    const server = createServer((_request, response) => {
      if (clock.away) return void response.destroy();
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ now: new Date(clock.now).toISOString(), scale: clock.scale }));
    });
    const clock = new ClockServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return clock;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

let told: ClockServer;
let clock: EmulatorClock;

beforeEach(async () => {
  told = await ClockServer.open();
});
afterEach(async () => {
  clock.stop();
  await told.close();
});

it('tells the time of the emulator, not of the machine', async () => {
  clock = await EmulatorClock.follow(told.url);

  expect(clock.now().getTime()).toBe(START);
});

it('runs as fast as the emulator does', async () => {
  told.scale = 36_000;
  clock = await EmulatorClock.follow(told.url);

  await clock.sleep(HOUR);

  expect(clock.now().getTime()).toBeGreaterThanOrEqual(START + HOUR);
});

it('wakes a sleeper soon after the emulator was put forward', async () => {
  clock = await EmulatorClock.follow(told.url);
  const asleep = clock.sleep(12 * HOUR);
  told.now += 13 * HOUR;

  await asleep;

  expect(clock.now().getTime()).toBe(START + 13 * HOUR);
});

it('keeps going on its last reading while the emulator is away', async () => {
  told.scale = 36_000;
  clock = await EmulatorClock.follow(told.url);
  told.away = true;

  await clock.sleep(HOUR);

  expect(clock.now().getTime()).toBeGreaterThanOrEqual(START + HOUR);
});

it('never goes back by the noise of a reading', async () => {
  clock = await EmulatorClock.follow(told.url);
  told.now -= 40;
  const before = clock.now();

  await clock.sleep(0);
  const aborted = clock.sleep(HOUR, AbortSignal.timeout(450));

  await expect(aborted).rejects.toThrow();
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
});

it('follows the emulator back into a world that was begun anew', async () => {
  clock = await EmulatorClock.follow(told.url);
  told.now -= 30 * HOUR;

  await expect(clock.sleep(HOUR, AbortSignal.timeout(450))).rejects.toThrow();

  expect(clock.now().getTime()).toBe(START - 30 * HOUR);
});

it('lets a sleeper go when the wait is called off', async () => {
  clock = await EmulatorClock.follow(told.url);
  const controller = new AbortController();
  const asleep = clock.sleep(HOUR, controller.signal);
  controller.abort(new Error('called off'));

  await expect(asleep).rejects.toThrow('called off');
  await expect(clock.sleep(1, controller.signal)).rejects.toThrow('called off');
});
