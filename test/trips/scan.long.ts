import { House } from '../support/house';
import { Agent } from './agent';
import { Arrivals, neededSeconds, scansOf } from './scanFigures';

const customers = 5_000;
/** Ten pages of customers, every customer. */
const requests = customers + 10;
/** No more, because what this machine needs for its own work counts so many times over. */
const scale = 4;

describe.each(['bucket', 'window'] as const)('a scan of 5,000 customers under a quota counted as %s', (mode) => {
  let house: House;
  let arrivals: Arrivals;
  beforeAll(async () => {
    arrivals = new Arrivals();
    house = await House.open(`scan-long-${mode}`, { emulator: { customers, scale, settings: { quota: mode } } });
  }, 400_000);
  afterAll(async () => {
    arrivals.end();
    await house.close();
  });

  it('takes at most 15 % longer than the quota needs', async () => {
    const [scan] = await scansOf(house.databaseUrl);
    const needed = neededSeconds(requests, mode);
    const { seconds } = scan!;
    const figures = { mode, customers, needed, seconds, ratio: seconds / needed, throttled: arrivals.throttled };
    process.stdout.write(`${JSON.stringify(figures)}\n`);

    expect(scan).toMatchObject({ kind: 'daily', isComplete: true });
    expect(arrivals.perCustomer.size).toBe(customers);
    expect(seconds).toBeLessThanOrEqual(1.15 * needed);
  });

  it('does not start over when the process is killed in the middle', async () => {
    arrivals.forget();
    await new Agent(house.chat).say('refresh');
    while (arrivals.total < customers / 2) await new Promise((resolve) => setTimeout(resolve, 100));

    await house.killBot();
    const before = arrivals.total;
    await house.startBot();

    const twice = arrivals.total - arrivals.perCustomer.size;
    const [scan] = (await scansOf(house.databaseUrl)).slice(-1);
    process.stdout.write(
      `${JSON.stringify({ mode, killedAfter: before, readTwice: twice, seconds: scan!.seconds })}\n`,
    );
    expect(scan).toMatchObject({ kind: 'refresh', isComplete: true });
    expect(arrivals.perCustomer.size).toBe(customers);
    expect(twice).toBeLessThanOrEqual(16);
  });
});
