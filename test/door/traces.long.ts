import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { ProductionDoor } from '../support/productionDoor';
import { until } from '../support/until';
import { OtlpReceiver } from '../telemetry/otlpReceiver';
import type { ReceivedSpan } from '../telemetry/otlpReceiver';
import { typed } from './activities';
import { confirms, control, environmentFor, everythingBehind, longMs, somebody } from './partnersAgents';
import type { Shown } from './partnersAgents';

// The bot as a partner runs it, watched: two processes, of which one dies in the middle of a migration.

const agent = somebody('Alex');
const customer = 'Contoso Freight';

let emulator: RunningEmulator;
let receiver: OtlpReceiver;
let doors: readonly [ProductionDoor, ProductionDoor];
let database: Database;
const shown: Shown[] = [];
/** The process that died. */
let dead: 0 | 1;

const movedSoFar = async (): Promise<number> =>
  (await database.pool.query(`select from planshift.migration_person where state = 'done'`)).rows.length;
const isDone = async (): Promise<boolean> =>
  (await database.pool.query(`select from planshift.migration where state = 'done'`)).rows.length === 1;

beforeAll(async () => {
  const settings = { provisioningDelayMs: 1_000 } as const;
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-traces-')), settings });
  receiver = await OtlpReceiver.open();
  const environment = { ...environmentFor([agent]), METRICS_PORT: '0' };
  const behind = everythingBehind(emulator, shown);
  const first = await ProductionDoor.open(behind, { ...environment, ...receiver.environment(0) });
  const second = await ProductionDoor.open(behind, {
    ...{ ...environment, ...receiver.environment(1) },
    DATABASE_URL: first.databaseUrl,
  });
  doors = [first, second];
  database = openDatabase(first.databaseUrl);
  await until(() => doors.some(({ log }) => log.some(({ msg }) => msg === 'The radar is fresh.')), longMs);
  // Some are moved, and the others wait, when it dies.
  await control(emulator, 'quota', { mode: 'window', graphWrites: 20 });
  await confirms(customer, {
    ...{ agent, database },
    say: async (text) => void (await doors[0].says(typed(agent, text))),
  });
  await until(async () => (await movedSoFar()) > 0, longMs);
  await until(() => movers().length > 0, longMs);
  dead = movers()[0]!.sentBy === 0 ? 0 : 1;
  await doors[dead].kill();
  await control(emulator, 'quota', { mode: 'off' });
  await until(isDone, 2 * longMs);
  await until(() => receiver.named('step finish').some(ofMigration), longMs);
}, 4 * longMs);
afterAll(async () => {
  await database.close();
  for (const door of [...doors].reverse()) await door.close();
  await receiver.close();
  await emulator.close();
}, longMs);

const root = () => receiver.named('begin migrate')[0]!;
const ofMigration = ({ traceId }: ReceivedSpan): boolean => traceId === root().traceId;
const movers = () => receiver.named('graph users.assignLicense').filter(ofMigration);
const stepsOf = (process: number) =>
  receiver.named('step').filter((span) => ofMigration(span) && span.sentBy === process);

it('leads from the turn that confirmed to the migration', () => {
  const [link] = root().links!;

  expect(receiver.named('turn').filter(({ spanId }) => spanId === link!.spanId)).toHaveLength(1);
});

it('goes on in the same trace in the process that took the migration over', () => {
  expect(stepsOf(dead).length).toBeGreaterThan(0);
  expect(stepsOf(1 - dead).length).toBeGreaterThan(0);
  expect(
    receiver
      .named('step')
      .filter(ofMigration)
      .filter(({ parentSpanId }) => parentSpanId !== root().spanId),
  ).toEqual([]);
});

it('leads from a step to the checkout, with the ids that Microsoft’s support asks for', () => {
  const [checkout] = receiver.named('partnerCenter carts.checkout').filter(ofMigration);
  const parent = receiver.spans.find(({ spanId }) => spanId === checkout!.parentSpanId);

  expect(parent?.name).toMatch(/^step /);
  const keys = checkout!.attributes.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['planshift.request_id', 'planshift.correlation_id']));
});

it('leads from a turn to what Teams was asked to show', () => {
  const turns = new Set(receiver.named('turn').map(({ spanId }) => spanId));
  const shown = receiver.named('teams activities.send');

  expect(shown.filter(({ parentSpanId }) => turns.has(parentSpanId ?? '')).length).toBeGreaterThan(0);
});

it('sends no name, address, secret or word that anybody wrote', async () => {
  const { rows } = await database.pool.query<{ name: string; address: string }>(
    'select name, address from planshift.migration_person',
  );
  const people = rows.flatMap(({ name, address }) => [name, address]);

  expect(people.length).toBeGreaterThan(40);
  const known = [...people, customer, 'Contoso', agent.name, agent.objectId, 'confirm', 'eyJ', '@', 'secret'];
  expect(known.filter((word) => receiver.text.includes(word))).toEqual([]);
});

it('counts beside it what the process did that is left', async () => {
  const { port } = doors[dead === 0 ? 1 : 0].log.find(({ msg }) => msg === 'metrics are served') as { port: number };
  const told = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

  expect(told).toContain('planshift_migrations{state="done"} 1\n');
  expect(told).toMatch(/planshift_call_answers_total\{service="graph",operation="[\w.]+",status="200"\} \d+/);
});
