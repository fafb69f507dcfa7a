import { customerId, skuId, userId } from '../../src/migration/ids';
import { onHold } from '../../src/migration/hold/hold';
import { batch, FakeGraph } from './fakeGraph';

const customer = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const user = userId('1a2b3c4d-5e6f-4a7b-8c9d-000000000001');
const sku = skuId('3b555118-da6a-4418-894f-7df1e2096870');

const held = (script: ConstructorParameters<typeof FakeGraph>[0]) =>
  new FakeGraph(script, {
    mayChange: async () => {
      throw onHold();
    },
  });

it.each([
  ['a licence', ({ licences }: FakeGraph) => licences.change(customer, [{ userId: user, add: [], remove: [sku] }])],
  ['a usage location', ({ licences }: FakeGraph) => licences.setUsageLocation(customer, user, 'IT')],
])('sends nothing of %s where nothing may be changed, and says why', async (_what, change) => {
  const graph = held([]);

  await expect(change(graph)).rejects.toMatchObject({ code: 'onHold' });

  expect(graph.seen).toEqual([]);
});

it('reads many people at once all the same, though that is sent as a POST', async () => {
  const graph = held([batch(() => ({ status: 404, body: {} }))]);

  await expect(graph.licences.users(customer, [user])).resolves.toEqual([]);

  expect(graph.seen).toHaveLength(1);
});
