import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Figures, HouseFigures } from '../../src/migration/ports';
import { createLog } from '../../src/platform/log';
import { createTelemetry } from '../../src/telemetry';
import type { Telemetry } from '../../src/telemetry';
import { FakeClock } from '../platform/fakeClock';
// It changes the responses of the whole process, as it does in a bot.
import 'restify';

const quietHouse: HouseFigures = { migrations: {}, runs: [], letters: { due: 0 }, isOnHold: false };
const figuresOf = (house: Partial<HouseFigures> = {}): Figures => ({
  ofHouse: async () => ({ ...quietHouse, ...house }),
  connections: () => ({ busy: 2, idle: 3, wanted: 1 }),
});
const silent = createLog({ level: 'silent', room: 'test' });
const anyPort = { host: '127.0.0.1', port: 0 };

let telemetry: Telemetry;
beforeEach(() => {
  telemetry = createTelemetry({ release: '9.9.9', clock: new FakeClock(), log: silent });
});
afterEach(() => telemetry.close());

const listen = async (figures = figuresOf()): Promise<string> =>
  `http://127.0.0.1:${await telemetry.listen(anyPort, figures)}`;

/** Name and labels of each series, with its value. */
async function scrape(origin: string): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

const anAnswer = (status?: number) => async () => (status === undefined ? {} : { status });
const listOrders = { service: 'partnerCenter', operation: 'orders.list' } as const;

describe('what this process did', () => {
  it('is counted by the kind of a turn and by how it ended', async () => {
    const { watch } = telemetry;
    await watch.turn(
      'press',
      async () => 'said',
      () => 'done',
    );
    await watch.turn(
      'press',
      async () => 'said',
      () => 'failed',
    );
    await watch
      .turn(
        'message',
        async () => Promise.reject(new Error('no')),
        () => 'done',
      )
      .catch(() => undefined);

    const series = await scrape(await listen());

    expect(series.get('planshift_turn_duration_seconds_count{kind="press",outcome="done"}')).toBe(1);
    expect(series.get('planshift_turn_duration_seconds_count{kind="press",outcome="failed"}')).toBe(1);
    expect(series.get('planshift_turn_duration_seconds_count{kind="message",outcome="failed"}')).toBe(1);
  });

  it('is counted by the operation of a call and by what it was answered, also where no answer came', async () => {
    const { watch } = telemetry;
    for (const status of [200, 200, 429, undefined]) await watch.call(listOrders, anAnswer(status));
    await watch.call(listOrders, async () => Promise.reject(new Error('no token'))).catch(() => undefined);

    const series = await scrape(await listen());

    const answers = (status: string) =>
      series.get(`planshift_call_answers_total{service="partnerCenter",operation="orders.list",status="${status}"}`);
    expect([answers('200'), answers('429'), answers('none'), answers('notSent')]).toEqual([2, 1, 1, 1]);
    expect(series.get('planshift_call_duration_seconds_count{service="partnerCenter",operation="orders.list"}')).toBe(
      5,
    );
  });

  it('is given back as it was, and what is thrown is thrown', async () => {
    const { watch } = telemetry;
    const failure = new Error('of the work');

    await expect(
      watch.turn(
        'message',
        async () => 'said',
        () => 'done',
      ),
    ).resolves.toBe('said');
    await expect(watch.call(listOrders, async () => Promise.reject(failure))).rejects.toBe(failure);
  });

  it('is counted by what came of a call for a new message', async () => {
    for (const outcome of ['rung', 'rung', 'failed'] as const) telemetry.watch.ring(outcome);

    const series = await scrape(await listen());

    expect(series.get('planshift_rings_total{outcome="rung"}')).toBe(2);
    expect(series.get('planshift_rings_total{outcome="failed"}')).toBe(1);
  });

  it('makes no more series however many kinds of answers and names come', async () => {
    const { watch } = telemetry;
    for (let nth = 0; nth < 2_000; nth += 1)
      await watch.call({ service: 'graph', operation: `made up ${nth}` }, anAnswer(nth));

    const series = await scrape(await listen());

    const ofAnswers = [...series.keys()].filter((name) => name.startsWith('planshift_call_answers'));
    expect(ofAnswers.length).toBeLessThanOrEqual(300);
    expect([...series.keys()].filter((name) => name.startsWith('planshift_call_duration')).length).toBeLessThan(4_000);
  });
});

describe('how the house stands', () => {
  it('is told with every state, those with none as well, so that an alert has something to hold on to', async () => {
    const series = await scrape(
      await listen(
        figuresOf({
          migrations: { waitingForPerson: 3, done: 41 },
          runs: [{ queue: 'migrations', state: 'waiting', count: 7 }],
          letters: { due: 5, dueSince: new Date('2026-11-28T10:00:00Z') },
          radar: { readAt: new Date('2026-11-28T06:00:00Z'), customersRead: 90, customersFailed: 2 },
          signInTrouble: 'withdrawn',
          isOnHold: true,
        }),
      ),
    );

    const told = (name: string) => series.get(name);
    expect(told('planshift_migrations{state="waitingForPerson"}')).toBe(3);
    expect(told('planshift_migrations{state="moving"}')).toBe(0);
    expect(told('planshift_runs{queue="migrations",state="waiting"}')).toBe(7);
    expect(told('planshift_letters_due')).toBe(5);
    expect(told('planshift_letters_due_since_timestamp_seconds')).toBe(Date.parse('2026-11-28T10:00:00Z') / 1_000);
    expect(told('planshift_radar_read_timestamp_seconds')).toBe(Date.parse('2026-11-28T06:00:00Z') / 1_000);
    expect(told('planshift_radar_customers{outcome="failed"}')).toBe(2);
    expect(told('planshift_sign_in_trouble{trouble="withdrawn"}')).toBe(1);
    expect(told('planshift_sign_in_trouble{trouble="ended"}')).toBe(0);
    expect(told('planshift_on_hold')).toBe(1);
    expect(told('planshift_database_connections{state="wanted"}')).toBe(1);
    expect(told('planshift_house_read')).toBe(1);
  });

  it('is left out and said to be while the database is away; what the process counts is still told', async () => {
    telemetry.watch.letter('refused');
    const away: Figures = { ...figuresOf(), ofHouse: async () => Promise.reject(new Error('away')) };

    const series = await scrape(await listen(away));

    expect(series.get('planshift_house_read')).toBe(0);
    expect(series.get('planshift_letters_total{outcome="refused"}')).toBe(1);
    expect([...series.keys()].filter((name) => name.startsWith('planshift_migrations'))).toEqual([]);
  });
});

describe('the door', () => {
  it('tells the release, and answers nothing but GET /metrics, beside the bot’s own server', async () => {
    const origin = await listen();

    expect([...(await scrape(origin)).keys()].join()).toContain('service_version="9.9.9"');
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/api/messages'],
      ['POST', '/metrics'],
    ] as const)
      expect((await fetch(origin + path, { method })).status).toBe(404);
  });

  it('says which variable to change where something else listens already', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;

    await expect(telemetry.listen({ host: '127.0.0.1', port }, figuresOf())).rejects.toThrow(
      /EADDRINUSE.*METRICS_PORT/,
    );
    other.close();
  });
});
