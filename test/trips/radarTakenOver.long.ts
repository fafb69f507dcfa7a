import { readable } from '../../emulator/connector/cards';
import { House } from '../support/house';
import { until } from '../support/until';
import { Agent } from './agent';
import { customerId } from './mishaps';
import { Arrivals, scansOf } from './scanFigures';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('the radar', () => {
  let house: House;
  let arrivals: Arrivals;
  let agent: Agent;
  beforeAll(async () => {
    arrivals = new Arrivals();
    house = await House.open('radar', {
      replicas: 2,
      environment: { TIME_ZONE: 'Pacific/Auckland', RADAR_AT: '00:00' },
    });
    agent = new Agent(house);
  });
  afterAll(async () => {
    arrivals.end();
    await house.close();
  });

  const advance = (ms: number) => house.control('POST', 'clock', { advanceMs: ms });
  const closed = async (count: number) => {
    await until(async () => (await scansOf(house.databaseUrl)).filter((scan) => scan.isComplete).length >= count);
    return scansOf(house.databaseUrl);
  };
  const expiring = async (words: string): Promise<string> => {
    await agent.say(`expiring ${words}`);
    return readable(agent.chat.cards().at(-1)!.activity);
  };

  it('is read once at the first launch, whoever of two processes began first', async () => {
    expect(await scansOf(house.databaseUrl)).toHaveLength(1);
    expect([...arrivals.perCustomer.values()].every((count) => count === 1)).toBe(true);
  });

  it('is read once for all the days that were slept through, those with nothing ending soon included', async () => {
    arrivals.forget();
    await advance(8 * day);

    const scans = await closed(2);

    expect(scans.map(({ kind }) => kind)).toEqual(['daily', 'daily']);
    expect(arrivals.perCustomer.size).toBe(51);
    expect(arrivals.total).toBe(51);
  });

  it('leaves those with nothing ending soon alone on the next day', async () => {
    arrivals.forget();
    await advance(day);

    await closed(3);

    expect(arrivals.perCustomer.size).toBeGreaterThan(20);
    expect(arrivals.perCustomer.size).toBeLessThan(51);
  });

  it('names a customer that could not be read, and reads it again by itself', async () => {
    await house.control('POST', 'faults', {
      path: '/subscriptions$',
      customer: await customerId(house, 'Contoso Hotels'),
      status: 403,
    });
    await advance(day);
    await closed(4);
    expect(await expiring('hotels')).toContain('⚠ Contoso Hotels could not be read: shown as read before.');

    await house.control('DELETE', 'faults');
    await advance(10 * minute);
    const scans = await closed(5);

    expect(scans.at(-1)!.kind).toBe('retry');
    expect(await expiring('contoso hotels')).toContain('Contoso Hotels');
    expect(await expiring('contoso hotels')).not.toContain('could not be read');
  });

  it('is read to the end, by whichever process is left, when one of them dies', async () => {
    await house.control('POST', 'faults', { path: '/subscriptions$', delayMs: 300 });
    arrivals.forget();
    await agent.say('refresh');
    await until(async () => arrivals.total > 5);

    await house.killBot();

    const scans = await closed(6);
    expect(scans.at(-1)).toMatchObject({ kind: 'refresh', isComplete: true });
    expect(arrivals.perCustomer.size).toBe(51);
    expect(arrivals.total).toBeLessThanOrEqual(51 + 16);
  });
});
