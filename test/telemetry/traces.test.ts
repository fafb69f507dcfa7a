import { createLog } from '../../src/platform/log';
import { createTelemetry } from '../../src/telemetry';
import type { Telemetry } from '../../src/telemetry';
import { FakeClock } from '../platform/fakeClock';
import { until } from '../support/until';
import { OtlpReceiver } from './otlpReceiver';

const settings = { release: '9.9.9', clock: new FakeClock(), log: createLog({ level: 'silent', room: 'test' }) };
const run = 'mig:0d0e0f00-0000-4000-8000-000000000001:1';

let receiver: OtlpReceiver;
const opened: Telemetry[] = [];
const aProcess = (): Telemetry => {
  const to = receiver.environment()['OTEL_EXPORTER_OTLP_ENDPOINT']!;
  const telemetry = createTelemetry({ ...settings, traces: { to } });
  opened.push(telemetry);
  return telemetry;
};

beforeEach(async () => {
  receiver = await OtlpReceiver.open();
});
afterEach(() => receiver.close());

/** What every process had to tell has arrived. */
const everythingSent = async () => void (await Promise.all(opened.splice(0).map((telemetry) => telemetry.close())));
const only = (name: string) => {
  const [span, ...others] = receiver.named(name);
  expect(others).toEqual([]);
  return span!;
};
const valueOf = (name: string, key: string) =>
  Object.values(only(name).attributes.find((each) => each.key === key)?.value ?? {})[0];

const buy = { service: 'partnerCenter', operation: 'carts.checkout', requestId: 'r-1', correlationId: 'c-1' } as const;

it('leads from a turn to the run that it began, and from the run’s step to its call, also in another process', async () => {
  const [here, there] = [aProcess().watch, aProcess().watch];

  await here.turn(
    'press',
    async () => here.begun({ id: run, name: 'migrate' }),
    () => 'done',
  );
  await there.step({ run, name: 'buy' }, () => there.call(buy, async () => ({ status: 201 })));
  await everythingSent();

  const [turn, root, step, call] = ['turn', 'begin', 'step', 'partnerCenter'].map(only);
  expect(root!.links).toEqual([expect.objectContaining({ traceId: turn!.traceId, spanId: turn!.spanId })]);
  expect(turn!.links).toEqual([expect.objectContaining({ traceId: root!.traceId, spanId: root!.spanId })]);
  expect(step).toMatchObject({ traceId: root!.traceId, parentSpanId: root!.spanId });
  expect(call).toMatchObject({ traceId: root!.traceId, parentSpanId: step!.spanId });
});

it('tells of a call its ids and its status, and rather those that the service told', async () => {
  const { watch } = aProcess();

  await watch.call(buy, async () => ({ status: 429, correlationId: 'c-2' }));
  await everythingSent();

  expect(valueOf('partnerCenter', 'planshift.request_id')).toBe('r-1');
  expect(valueOf('partnerCenter', 'planshift.correlation_id')).toBe('c-2');
  expect(valueOf('partnerCenter', 'http.response.status_code')).toBe(429);
});

it('keeps the words of what was thrown to itself, and whatever a service answers where an id should be', async () => {
  const { watch } = aProcess();

  await watch.call(buy, async () => Promise.reject(new Error('alex@contoso.example'))).catch(() => undefined);
  await watch.call(buy, async () => ({ status: 500, correlationId: 'Alex Weber <alex@contoso.example>' }));
  await everythingSent();

  expect(receiver.spans).toHaveLength(2);
  expect(receiver.text).not.toMatch(/alex/i);
});

it.each([
  ['is away', () => receiver.close()],
  ['is silent', async () => void (receiver.isSilent = true)],
])('ends without waiting for a collector that %s, and what was asked for was done', async (_how, become) => {
  const { watch } = aProcess();
  await become();

  await expect(
    watch.turn(
      'message',
      async () => 'said',
      () => 'done',
    ),
  ).resolves.toBe('said');
  const begunAt = performance.now();
  await everythingSent();
  // The exporter by itself would try for eight to ten seconds.
  expect(performance.now() - begunAt).toBeLessThan(5_000);

  // A bot's process has ended by now. This one would be held up by what goes on trying.
  await receiver.comesBack();
  await until(() => receiver.spans.length > 0);
});
