import type { WriteAnswer } from '../../../src/migration/chain/entry';
import { onHold } from '../../../src/migration/hold/hold';
import { customerId, subscriptionId, userId } from '../../../src/migration/ids';
import type { Witness } from '../../../src/migration/ports';
import { FakeGraph } from '../../graph/fakeGraph';
import { FakePartnerCenter } from '../../partnerCenter/fakePartnerCenter';
import type { Reply } from '../../partnerCenter/fakePartnerCenter';

const customer = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const id = subscriptionId('a41b7c20-3d5e-4f61-8a7b-9c0d1e2f3a4b');

const active = {
  ...{ id, offerId: '0f6d2a11-4c3b-4e5a-9d8c-7b6a5f4e3d2c', offerName: 'Kaizala Pro', friendlyName: 'Kaizala Pro' },
  ...{ quantity: 40, status: 'active', autoRenewEnabled: false, creationDate: '2020-05-11T08:14:22Z' },
  ...{ commitmentEndDate: '2027-05-10T00:00:00Z', attributes: { etag: 'one' } },
};
const suspended = { ...active, status: 'suspended' };

/** What is written down of answers. */
function writingDown() {
  const results: WriteAnswer['result'][] = [];
  const witness: Witness = {
    sending: async () => undefined,
    answered: async (answers) => void results.push(...answers.map(({ result }) => result)),
  };
  return { results, witness };
}

const lost: Reply = { cut: true };
const refused: Reply = { status: 403, body: { code: '800009' } };
const stale: Reply = { status: 412 };
const busy: Reply = { status: 429, headers: { 'Retry-After': '1' } };

it.each<[string, Reply[], WriteAnswer['result']]>([
  ['refused', [refused], 'refused'],
  ['stale', [stale, { body: suspended }], 'refused'],
  ['refused after a wait', [busy, refused], 'refused'],
  ['refused after one whose answer was lost', [lost, refused], 'unknown'],
  ['refused after a failing gateway', [{ status: 504 }, refused], 'unknown'],
  ['stale after one whose answer was lost', [lost, stale, { body: suspended }], 'unknown'],
  ['busy after one whose answer was lost', [lost, busy, busy, busy, busy], 'unknown'],
])('writes down of a change of a subscription that is %s what is known of it', async (_name, replies, result) => {
  const { results, witness } = writingDown();
  const fake = new FakePartnerCenter([{ body: active }, ...replies, { body: suspended }]);

  await fake.api.subscriptions.close(customer, id, 'suspend', undefined, witness).catch(() => undefined);

  expect(results).toEqual([result]);
});

it.each<[string, Reply[], WriteAnswer['result']]>([
  ['refused', [{ status: 403 }], 'refused'],
  ['refused after one whose answer was lost', [lost, { status: 403 }], 'unknown'],
])('writes down of a usage location that is %s what is known of it', async (_name, replies, result) => {
  const { results, witness } = writingDown();
  const graph = new FakeGraph(replies);
  const set = graph.licences.setUsageLocation(customer, userId('1a2b3c4d-5e6f-4a7b-8c9d-000000000001'), 'IT', witness);

  await set.catch(() => undefined);

  expect(results).toEqual([result]);
});

it('does not take a try that was held back for the first, which may have been done', async () => {
  const { results, witness } = writingDown();
  let asked = 0;
  const graph = new FakeGraph([lost], {
    mayChange: async () => {
      asked += 1;
      if (asked > 1) throw onHold();
    },
  });
  const set = graph.licences.setUsageLocation(customer, userId('1a2b3c4d-5e6f-4a7b-8c9d-000000000001'), 'IT', witness);

  await expect(set).rejects.toMatchObject({ code: 'onHold' });

  expect(results).toEqual(['unknown']);
});
