import { customerId, skuId, userId } from '../../src/migration/ids';
import { TooLate } from '../../src/platform/quota/lane';
import { batch, FakeGraph, itemsOf, refusal } from './fakeGraph';
import type { Reply } from './fakeGraph';

const CUSTOMER = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const RETIRED = skuId('0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f');
const BASIC = skuId('3b555118-da6a-4418-894f-7df1e2096870');
const idOf = (number: number) => userId(`1a2b3c4d-5e6f-4a7b-8c9d-${String(number).padStart(12, '0')}`);
const move = (number: number) => ({
  userId: idOf(number),
  add: [{ skuId: BASIC, disabledPlans: ['57ff2da0-773e-42df-b2af-ffb7a2317929'] }],
  remove: [RETIRED],
});
const people = (count: number) => Array.from({ length: count }, (_, index) => move(index));

it('adds and removes in one call for each person, with both lists always there', async () => {
  const graph = new FakeGraph([batch(() => ({ body: {} }))]);

  await graph.licences.change(CUSTOMER, [move(0), { userId: idOf(1), add: [], remove: [RETIRED] }]);

  const { path } = graph.seen[0] ?? {};
  expect(path).toBe('/v1.0/$batch');
  expect(itemsOf(graph.seen[0])).toEqual([
    {
      id: '1',
      method: 'POST',
      url: `/users/${idOf(0)}/assignLicense`,
      headers: { 'Content-Type': 'application/json' },
      body: {
        addLicenses: [{ skuId: BASIC, disabledPlans: ['57ff2da0-773e-42df-b2af-ffb7a2317929'] }],
        removeLicenses: [RETIRED],
      },
    },
    expect.objectContaining({ id: '2', body: { addLicenses: [], removeLicenses: [RETIRED] } }),
  ]);
});

it('judges each person alone, in the order they were given', async () => {
  const answers: (Reply | undefined)[] = [
    { body: {} },
    refusal('License assignment cannot be done for user with invalid usage location.'),
    { status: 429, headers: { 'Retry-After': '11' } },
    { status: 503 },
    undefined,
    refusal('gone', 'Request_ResourceNotFound', 404),
    refusal('Insufficient privileges', 'Authorization_RequestDenied', 403),
    { status: 401 },
    refusal('User does not have a corresponding license.'),
  ];
  const graph = new FakeGraph([batch((_item, index) => answers[index])]);

  const outcomes = await graph.licences.change(CUSTOMER, people(9));

  expect(outcomes.map(({ userId: id }) => id)).toEqual(people(9).map(({ userId: id }) => id));
  expect(outcomes.map(({ userId: _id, ...outcome }) => outcome)).toEqual([
    { result: 'accepted' },
    { result: 'failed', failure: { code: 'noUsageLocation', facts: {} } },
    { result: 'unsure', retryAfterSeconds: 11 },
    { result: 'unsure' },
    { result: 'unsure' },
    { result: 'failed', failure: { code: 'userGone', facts: {} } },
    { result: 'failed', failure: { code: 'noAccess', facts: {} } },
    { result: 'unsure' },
    { result: 'unsure' },
  ]);
});

it.each<[string, Reply, object]>([
  ['the connection is cut', { cut: true }, {}],
  ['the gateway fails', { status: 502, text: '<html></html>' }, {}],
  ['the batch is throttled', { status: 429, headers: { 'Retry-After': '30' } }, { retryAfterSeconds: 30 }],
  ['the answer is no answer', { text: '<html></html>' }, {}],
])('is unsure about everybody when %s, and sends nothing twice', async (_what, reply, more) => {
  const graph = new FakeGraph([reply]);

  const outcomes = await graph.licences.change(CUSTOMER, people(20));

  expect(outcomes).toEqual(people(20).map(({ userId: id }) => ({ userId: id, result: 'unsure', ...more })));
  expect(graph.seen).toHaveLength(1);
});

it.each<[string, Reply, string]>([
  ['rights', refusal('Insufficient privileges', 'Authorization_RequestDenied', 403), 'noAccess'],
  ['shape', refusal('Invalid batch payload format.'), 'refused'],
])('blames nobody when the whole batch is refused for its %s', async (_what, reply, code) => {
  await expect(new FakeGraph([reply]).licences.change(CUSTOMER, people(2))).rejects.toMatchObject({ code });
});

it('sends the batch again with a fresh token when the token was refused, because nothing was done', async () => {
  const graph = new FakeGraph([{ status: 401 }, batch(() => ({ body: {} }))]);

  await expect(graph.licences.change(CUSTOMER, people(1))).resolves.toMatchObject([{ result: 'accepted' }]);
});

it('sends nothing more to a tenant before the wait is over for which Graph asked, and keeps no other waiting', async () => {
  const turnedAway: Reply = { status: 429, headers: { 'Retry-After': '57' } };
  const graph = new FakeGraph([batch(() => turnedAway), batch(() => ({ body: {} })), batch(() => ({ body: {} }))]);
  const from = graph.clock.now().getTime();
  await graph.licences.change(CUSTOMER, people(2));

  await graph.licences.change(customerId('7c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6'), people(2));
  const other = graph.clock.now().getTime() - from;
  await graph.licences.change(CUSTOMER, people(2));

  expect(other).toBe(0);
  expect(graph.clock.now().getTime() - from).toBe(57_000);
});

it('does not send what was called off while it waited for the quota', async () => {
  const graph = new FakeGraph([batch(() => ({ status: 429, headers: { 'Retry-After': '57' } }))]);
  await graph.licences.change(CUSTOMER, people(2));
  const off = AbortSignal.abort(new Error('called off'));

  await expect(graph.licences.change(CUSTOMER, people(2), { signal: off })).rejects.toThrow('called off');

  expect(graph.seen).toHaveLength(1);
});

it('tells of no change that was called off before it was sent', async () => {
  const graph = new FakeGraph([batch(() => ({ status: 429, headers: { 'Retry-After': '57' } }))]);
  await graph.licences.change(CUSTOMER, people(2));
  const told: string[] = [];
  const witness = {
    sending: async () => void told.push('sending'),
    answered: async () => void told.push('answered'),
  };
  const off = new AbortController();
  graph.clock.sleep = async () => off.abort(new Error('called off'));

  await expect(graph.licences.change(CUSTOMER, people(2), { signal: off.signal }, witness)).rejects.toThrow(
    'called off',
  );

  expect(graph.seen).toHaveLength(1);
  expect(told).toEqual([]);
});

it('tells of a change once, though it is sent again with a fresh token', async () => {
  const graph = new FakeGraph([{ status: 401 }, batch(() => ({ body: {} }))]);
  const told: string[] = [];
  const witness = {
    sending: async () => void told.push(`sending after ${graph.seen.length}`),
    answered: async () => void told.push('answered'),
  };

  await graph.licences.change(CUSTOMER, people(2), undefined, witness);

  expect(told).toEqual(['sending after 0', 'answered']);
});

it('does not send what its turn came too late for', async () => {
  const graph = new FakeGraph([batch(() => ({ status: 429, headers: { 'Retry-After': '57' } }))]);
  await graph.licences.change(CUSTOMER, people(2));
  const until = new Date(graph.clock.now().getTime() + 30_000);

  await expect(graph.licences.change(CUSTOMER, people(2), { until })).rejects.toThrow(TooLate);

  expect(graph.seen).toHaveLength(1);
});
