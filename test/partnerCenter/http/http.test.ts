import { customerId, subscriptionId } from '../../../src/migration/ids';
import { FakePartnerCenter, collection } from '../fakePartnerCenter';
import type { Reply } from '../fakePartnerCenter';

const CUSTOMER = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const SUBSCRIPTION = subscriptionId('a41b7c20-3d5e-4f61-8a7b-9c0d1e2f3a4b');
const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const NONE = collection([]);

const listWith = async (...script: Reply[]) => {
  const fake = new FakePartnerCenter(script);
  const error: unknown = await fake.api.subscriptions.list(CUSTOMER).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  return { fake, error };
};

it('sends the headers that the documents ask for, with a correlation id of its own for each call', async () => {
  const fake = new FakePartnerCenter([NONE, NONE]);

  await fake.api.subscriptions.list(CUSTOMER);
  await fake.api.subscriptions.list(CUSTOMER);

  const [first, second] = fake.seen.map(({ headers }) => headers);
  expect(first).toMatchObject({
    authorization: 'Bearer token-1',
    accept: 'application/json',
    'ms-contract-version': 'v1',
    'x-locale': 'en-US',
    'ms-requestid': expect.stringMatching(GUID) as string,
    'ms-correlationid': expect.stringMatching(GUID) as string,
  });
  expect(second?.['ms-correlationid']).not.toBe(first?.['ms-correlationid']);
  expect(second?.['ms-requestid']).not.toBe(first?.['ms-requestid']);
});

it('repeats a read under the same ids until it is answered', async () => {
  const { fake, error } = await listWith({ cut: true }, { status: 502, text: '<html>Bad Gateway</html>' }, NONE);

  expect(error).toBeUndefined();
  expect(new Set(fake.seen.map(({ headers }) => headers['ms-requestid'])).size).toBe(1);
  expect(fake.clock.slept).toEqual([1_000, 2_000]);
});

it('waits as long as a 429 asks, in its header or in its words', async () => {
  const body = { statusCode: 429, message: 'Rate limit is exceeded. Try again in 20 seconds.' };
  const { fake } = await listWith({ status: 429, headers: { 'Retry-After': '57' } }, { status: 429, body }, NONE);

  expect(fake.clock.slept).toEqual([57_000, 21_000]);
});

it('tells how long to wait when that is too long to wait here', async () => {
  const { error } = await listWith({ status: 429, headers: { 'Retry-After': '300' } });

  expect(error).toMatchObject({ code: 'throttled', remedy: 'waitAndRetry', facts: { retryAfterSeconds: 300 } });
});

it('refreshes a refused token once', async () => {
  const { fake, error } = await listWith({ status: 401 }, NONE);

  expect(error).toBeUndefined();
  expect(fake.asked).toEqual([undefined, '{"access_token":{}}']);
  expect(fake.seen.map(({ headers }) => headers['authorization'])).toEqual(['Bearer token-1', 'Bearer token-2']);
});

it('gives up when the fresh token is refused as well', async () => {
  const { fake, error } = await listWith({ status: 401 }, { status: 401, body: { code: 900420, description: 'no' } });

  expect(error).toMatchObject({ code: 'noAccess', remedy: 'askAdmin', facts: { serviceCode: '900420' } });
  expect(fake.isDone).toBe(true);
});

it.each([
  [
    'the standard body',
    400,
    { code: 800090, description: 'Not now', data: [], source: 'PartnerFD' },
    'refused',
    '800090',
  ],
  ['the code as text', 400, { code: '3000', description: 'Bad' }, 'refused', '3000'],
  ['the customer services', 404, { code: 600074, message: 'None', errorName: 'X' }, 'notFound', '600074'],
  ['an empty body', 403, undefined, 'noAccess', undefined],
  ['missing rights', 403, { code: 900308, description: 'Rights' }, 'noAccess', '900308'],
  ['the token of an app alone', 403, { code: 900329, description: 'App-only' }, 'tokenKind', '900329'],
  ['the wrong kind of token', 400, { code: 900316, description: 'Kind' }, 'tokenKind', '900316'],
  ['Conditional Access', 403, { code: 900309, description: 'Policy' }, 'blockedByPolicy', '900309'],
  ['a rule of the business told with 403', 403, { code: 13605, description: 'Agreement' }, 'refused', '13605'],
  ['a conflict', 409, { code: 27009, description: 'Parent' }, 'conflict', '27009'],
  ['an error inside a success', 200, { code: 400072, description: 'Unavailable' }, 'notFound', '400072'],
])('understands %s', async (_what, status, body, code, serviceCode) => {
  const { error } = await listWith({ status, ...(body ? { body } : {}) });

  expect(error).toMatchObject({ name: 'KnownError', code });
  expect((error as { facts: { serviceCode?: string } }).facts.serviceCode).toBe(serviceCode);
});

it('carries the id that support asks for, once, though the header comes doubled', async () => {
  const id = '3d4e5f60-7182-4a93-b4c5-d6e7f8091a2b';
  const { error } = await listWith({ status: 404, headers: { 'MS-CorrelationId': `${id},${id}` } });

  expect(error).toMatchObject({ facts: { correlationId: id, httpStatus: 404 } });
});

it('keeps what Partner Center says about people out of its own words', async () => {
  const { error } = await listWith({ status: 400, body: { code: 1, description: 'dana@contoso.example has none' } });

  expect((error as Error).message).toBe('Partner Center, subscriptions.list: 400 1.');
});

it('is told of an answer it can not use', async () => {
  const { error } = await listWith({ text: '<html>hello</html>' });

  expect(error).toMatchObject({ code: 'unexpectedAnswer' });
});

it('gives up on a try whose answer never ends', async () => {
  const fake = new FakePartnerCenter([], { tryTimeoutMs: 5 });
  fake.sendRequest = () => new Promise(() => undefined);

  await expect(fake.api.subscriptions.get(CUSTOMER, SUBSCRIPTION)).rejects.toMatchObject({ code: 'serviceDown' });
  expect(fake.clock.slept).toEqual([1_000, 2_000, 4_000, 8_000]);
});

it.each([
  ['refuses the app', { statusCode: 401 }, 'noAccess'],
  ['does not answer', { code: 'ECONNREFUSED' }, 'serviceDown'],
])('sends nothing when Entra %s', async (_what, failure, code) => {
  const getToken = () => Promise.reject(Object.assign(new Error('no token'), failure));
  const fake = new FakePartnerCenter([], { credentials: { appOnly: { getToken }, appAndUser: { getToken } } });

  await expect(fake.api.subscriptions.list(CUSTOMER)).rejects.toMatchObject({ code });
  expect(fake.seen).toEqual([]);
});

it('lets runs go before surveys, and surveys before the scan, once the quota is used up', async () => {
  const { api, seen } = new FakePartnerCenter(Array.from({ length: 503 }, () => NONE));
  await Promise.all(Array.from({ length: 500 }, () => api.subscriptions.list(CUSTOMER)));

  await Promise.all([
    api.patientReads.subscriptions(customerId('scanned')),
    api.surveyReads.subscriptions.list(customerId('surveyed')),
    api.subscriptions.list(customerId('moved')),
  ]);

  expect(seen.slice(500).map(({ path }) => path.split('/')[3])).toEqual(['moved', 'surveyed', 'scanned']);
});
