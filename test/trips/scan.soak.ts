import { fewestCalls, neededSeconds } from '../../bench/scan/scanFigures';
import { House } from '../support/house';
import { until } from '../support/until';
import { Agent } from './agent';
import { Arrivals, scansOf } from './scanFigures';

const customers = 5_000;
/** No more, because what this machine needs for its own work counts so many times over. */
const scale = 4;

function scanned(mode: 'bucket' | 'window') {
  const at = {} as { house: House; arrivals: Arrivals };
  beforeAll(async () => {
    at.arrivals = new Arrivals();
    at.house = await House.open(`scan-long-${mode}`, { emulator: { customers, scale, settings: { quota: mode } } });
  }, 400_000);
  afterAll(async () => {
    at.arrivals.end();
    await at.house.close();
  });
  return at;
}

async function expectInTime({ house, arrivals }: ReturnType<typeof scanned>, mode: 'bucket' | 'window'): Promise<void> {
  const [scan] = await scansOf(house.databaseUrl);
  const needed = neededSeconds(fewestCalls(customers), mode);
  const { seconds } = scan!;
  const figures = { mode, customers, needed, seconds, ratio: seconds / needed, throttled: arrivals.throttled };
  process.stdout.write(`${JSON.stringify(figures)}\n`);

  expect(scan).toMatchObject({ kind: 'daily', isComplete: true });
  expect(arrivals.perCustomer.size).toBe(customers);
  expect(seconds).toBeLessThanOrEqual(1.15 * needed);
}

describe('a scan of 5,000 customers under a quota counted in windows', () => {
  const at = scanned('window');

  it('takes at most 15 % longer than the quota needs', () => expectInTime(at, 'window'));
});

describe('a scan of 5,000 customers under a quota counted as a bucket', () => {
  const at = scanned('bucket');

  it('takes at most 15 % longer than the quota needs', () => expectInTime(at, 'bucket'));

  it('does not start over when the process is killed in the middle', async () => {
    at.arrivals.forget();
    await new Agent(at.house).say('refresh');
    await until(() => at.arrivals.total >= customers / 2, 400_000);

    await at.house.killBot();
    const before = at.arrivals.total;
    await at.house.startBot();

    const twice = at.arrivals.total - at.arrivals.perCustomer.size;
    const [scan] = (await scansOf(at.house.databaseUrl)).slice(-1);
    process.stdout.write(`${JSON.stringify({ killedAfter: before, readTwice: twice, seconds: scan!.seconds })}\n`);
    expect(scan).toMatchObject({ kind: 'refresh', isComplete: true });
    expect(at.arrivals.perCustomer.size).toBe(customers);
    expect(twice).toBeLessThanOrEqual(16);
  });
});
