import { createPartnerCenter } from '../../src/partnerCenter';
import { callTable } from '../../src/partnerCenter/http/callTable';
import { customerId } from '../../src/migration/ids';
import { openPracticeGround } from './practice';
import type { PracticeGround } from './practice';

let ground: PracticeGround;

beforeAll(async () => {
  ground = await openPracticeGround();
});
afterAll(() => ground.close());
afterEach(() => ground.clearFaults());

const probe = (customer: string) =>
  createPartnerCenter({
    ...{ baseUrl: ground.emulator.url, scope: 'https://api.partnercenter.microsoft.com/.default' },
    ...{ credentials: ground.identity.partnerCenter, clock: ground.clock, log: ground.log },
    mayChange: () => Promise.reject(new Error('This only reads.')),
  }).probeCalls(customerId(customer));

const reads = Object.entries(callTable).flatMap(([operation, { call }]) =>
  call.startsWith('GET ') ? [operation] : [],
);

it('probes every call of the table that only reads, each once', async () => {
  const came = await probe(ground.customer('Contoso Freight'));

  expect(came.map(({ operation }) => operation)).toEqual(expect.arrayContaining(reads));
  expect(came).toHaveLength(reads.length);
});

it('has an answer to each of one customer or another', async () => {
  const answered = new Set<string>();
  for (const { id } of ground.emulator.house.world.customers.values()) {
    for (const { operation, came } of await probe(id)) if (came === 'answer') answered.add(operation);
    if (answered.size === reads.length) break;
  }

  expect([...answered].sort()).toEqual([...reads].sort());
});

it('tells which call is refused, and goes on', async () => {
  await ground.fault({ path: '/orders', status: 403 });
  const came = await probe(ground.customer('Contoso Freight'));

  const refused = came.filter((one) => typeof one.came !== 'string').map(({ operation }) => operation);
  expect(refused).toEqual(['orders.get', 'orders.price', 'orders.list']);
});
