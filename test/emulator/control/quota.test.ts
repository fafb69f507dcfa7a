import { parseCommandLine } from '../../../emulator/commandLine';
import type { EmulatorOptions } from '../../../emulator/server';
import { Practice, startOfTime } from '../practice';

let practice: Practice;
let freight: string;

beforeAll(async () => {
  practice = await Practice.open();
  freight = practice.customerId('Contoso Freight');
});
afterAll(() => practice.close());

const assign = async (nth: number) => {
  const { house } = practice;
  const token = practice.tenantToken(freight);
  const [user] = practice.userIds(freight).slice(nth);
  const sku = [...house.world.customers.get(freight)!.users.get(user!)!.licences][0]!.skuId;
  const body = { addLicenses: [{ skuId: sku, disabledPlans: [] }], removeLicenses: [] };
  return practice.call('POST', `/v1.0/users/${user}/assignLicense`, { body, token });
};

it('holds Graph’s writes to a limit that was set while it runs', async () => {
  const set = await practice.post('/_emulator/quota', { mode: 'window', graphWrites: 2 });
  expect(set.body).toMatchObject({ mode: 'window', graphWrites: 2, graphWritesOfApp: 70_000 });
  expect((await assign(0)).headers.get('x-ms-throttle-limit-percentage')).toBeNull();
  const last = await assign(1);
  expect([last.status, last.headers.get('x-ms-throttle-limit-percentage')]).toEqual([200, '1.00']);

  const refused = await assign(2);

  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '150']);
  expect(refused.headers.get('x-ms-throttle-limit-percentage')).toBeNull();
  expect((await practice.get('/_emulator/quota')).at('counts')).toContainEqual({
    key: `graph/writes/${freight}`,
    asked: 3,
    refused: 1,
  });
});

it('holds an app to its limit over all tenants', async () => {
  await practice.post('/_emulator/quota', { mode: 'bucket', graphWrites: 3_000, graphWritesOfApp: 1 });
  expect((await assign(0)).status).toBe(200);
  expect((await assign(1)).status).toBe(429);
});

it.each([{ mode: 'leaky' }, { graphWrites: 0 }, { writes: 5 }])('refuses %j', async (body) => {
  expect((await practice.post('/_emulator/quota', body)).status).toBe(400);
});

it('begins windows anew in a new world', async () => {
  await practice.post('/_emulator/reset', { now: startOfTime - 1_000_000 });
  expect((await practice.get('/_emulator/quota')).at('startedAt')).toBe(
    new Date(startOfTime - 1_000_000).toISOString(),
  );
});

it('takes limits and the clock of the latency from the command line', () => {
  const { settings } = parseCommandLine(
    '--latency 300±100 --latency-clock emulated --quota bucket --graph-writes 1000'.split(' '),
  ) as EmulatorOptions;
  expect(settings).toMatchObject({
    quota: 'bucket',
    quotaLimits: { graphWrites: 1_000, graphWritesOfApp: 70_000 },
    latency: { meanMs: 300, spreadMs: 100, clock: 'emulated' },
  });
});

it('makes who asks wait by the emulated clock', async () => {
  const hurried = await Practice.open({
    scale: 1_000_000,
    wallNow: Date.now,
    settings: { latency: { meanMs: 100_000_000, spreadMs: 0, clock: 'emulated' } },
  });
  try {
    const before = hurried.house.clock.now();
    await hurried.get('/v1/customers?size=0');
    expect(hurried.house.clock.now() - before).toBeGreaterThanOrEqual(99_000_000);
  } finally {
    await hurried.close();
  }
});
