import { House } from '../support/house';
import { until } from '../support/until';
import { Agent } from './agent';

import { Arrivals, scansOf } from './scanFigures';

/** More than the quota allows in a minute. */
const customers = 600;
/** What one of them waits in this machine's own queues counts so many times; a few then meet the end of a window. */
const scale = 6;
const mostThrottled = 0.01 * customers;

describe('a scan of more customers than a minute allows', () => {
  let house: House;
  let arrivals: Arrivals;
  beforeAll(async () => {
    arrivals = new Arrivals();
    const settings = { quota: 'window' } as const;
    house = await House.open('scan', { emulator: { customers, scale, settings } });
  });
  afterAll(async () => {
    arrivals.end();
    await house.close();
  });

  it('reads each once and stays within the quota', async () => {
    const [scan] = await scansOf(house.databaseUrl);

    expect(scan).toMatchObject({ kind: 'daily', isComplete: true });
    expect(arrivals.perCustomer.size).toBe(customers);
    expect(arrivals.total).toBe(customers);
    expect(arrivals.throttled).toBeLessThanOrEqual(mostThrottled);
  });

  it('goes on where it was when the process is killed in the middle', async () => {
    arrivals.forget();
    const agent = new Agent(house);
    await agent.say('refresh');
    await until(() => arrivals.total > customers / 3, 60_000);

    await house.killBot();
    const before = arrivals.total;
    await house.startBot();

    expect((await scansOf(house.databaseUrl)).at(-1)).toMatchObject({ kind: 'refresh', isComplete: true });
    expect(before).toBeLessThan(customers);
    expect(arrivals.perCustomer.size).toBe(customers);
    // Only those in hand when it died are read again.
    expect(arrivals.total).toBeLessThanOrEqual(customers + 16);
  });
});
