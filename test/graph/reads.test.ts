import { customerId, groupId, skuId, userId } from '../../src/migration/ids';
import { isComplete, wholeOf } from '../../src/migration/reading';
import { FakeGraph, batch, itemsOf, refusal } from './fakeGraph';
import type { Reply } from './fakeGraph';

const CUSTOMER = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const SKU = skuId('0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f');
const GROUP = groupId('9d0ccf4c-0000-4000-8000-00000000f1e1');
const idOf = (number: number) => userId(`1a2b3c4d-5e6f-4a7b-8c9d-${String(number).padStart(12, '0')}`);

const user = (number: number, more: object = {}) => ({
  id: idOf(number).toUpperCase(),
  displayName: `Person ${number}`,
  userPrincipalName: `person${number}@contoso.example`,
  accountEnabled: true,
  userType: 'Member',
  usageLocation: 'IN',
  assignedLicenses: [{ skuId: SKU, disabledPlans: [] }],
  licenseAssignmentStates: [{ skuId: SKU, disabledPlans: [], assignedByGroup: null, state: 'Active', error: 'None' }],
  ...more,
});
const holder = (number: number, more: object = {}) => ({
  id: idOf(number),
  name: `Person ${number}`,
  address: `person${number}@contoso.example`,
  enabled: true,
  guest: false,
  usageLocation: 'IN',
  licences: [{ skuId: SKU, direct: true, groupIds: [], disabledPlans: [] }],
  ...more,
});
const page = (value: readonly unknown[], next?: string): Reply => ({
  body: { value, ...(next ? { '@odata.nextLink': next } : {}) },
});
const holders = (...script: Reply[]) => {
  const graph = new FakeGraph(script);
  return { graph, read: graph.licences.holders(CUSTOMER, SKU).then(wholeOf) };
};

describe('the holders of a SKU', () => {
  it('are asked for in the tenant of the customer, with all that is needed to judge them', async () => {
    const { graph, read } = holders(page([user(1)]));

    await expect(read).resolves.toEqual([holder(1)]);
    expect(graph.customers).toEqual([CUSTOMER]);
    expect(graph.seen[0]).toMatchObject({ method: 'GET', authorization: 'Bearer token-0' });
    const query = new URLSearchParams(graph.seen[0]?.path.split('?')[1]);
    expect(query.get('$filter')).toBe(`assignedLicenses/any(x:x/skuId eq ${SKU})`);
    expect(query.get('$top')).toBe('999');
    expect(query.get('$select')?.split(',')).toEqual(
      expect.arrayContaining(['licenseAssignmentStates', 'accountEnabled', 'userType', 'usageLocation']),
    );
  });

  const plan = (id: string, service: string, capabilityStatus = 'Enabled') => ({
    servicePlanId: id.toUpperCase(),
    service,
    capabilityStatus,
  });
  const provisioned = (service: string, provisioningStatus: string, capabilityStatus = 'Enabled') => ({
    service,
    provisioningStatus,
    capabilityStatus,
  });

  it('are told with the service plans that work for each only where that is asked', async () => {
    const plans = { assignedPlans: [plan('p-on', 'exchange')], provisionedPlans: [] };
    const graph = new FakeGraph([page([user(1, plans)]), page([user(1)])]);

    await expect(graph.licences.holders(CUSTOMER, SKU, 'working').then(wholeOf)).resolves.toEqual([
      holder(1, { working: ['p-on'] }),
    ]);
    await expect(graph.licences.holders(CUSTOMER, SKU).then(wholeOf)).resolves.toEqual([holder(1)]);
    const selected = graph.seen.map(({ path }) => path.includes('assignedPlans,provisionedPlans'));
    expect(selected).toEqual([true, false]);
    expect(graph.seen.map(({ path }) => path.includes('$top=200'))).toEqual([true, false]);
  });

  it.each([
    ['is switched off', [plan('p', 'exchange', 'Deleted')], []],
    ['is of a licence that is not active', [plan('p', 'exchange', 'Suspended')], []],
    ['waits for input', [plan('p', 'Exchange')], [provisioned('exchange', 'PendingInput')]],
    [
      'is in error by one of two words',
      [plan('p', 'exchange')],
      [provisioned('exchange', 'Success'), provisioned('exchange', 'Error')],
    ],
  ])('work with no service plan that %s', async (_what, assignedPlans, provisionedPlans) => {
    const graph = new FakeGraph([page([user(1, { assignedPlans, provisionedPlans })])]);
    await expect(graph.licences.holders(CUSTOMER, SKU, 'working').then(wholeOf)).resolves.toEqual([
      holder(1, { working: [] }),
    ]);
  });

  it('work with a service plan that another licence has off, or whose service is not told to be set up', async () => {
    const plans = {
      assignedPlans: [plan('p', 'exchange', 'Deleted'), plan('p', 'exchange'), plan('q', 'SCO')],
      provisionedPlans: [provisioned('exchange', 'Success'), provisioned('exchange', 'PendingInput', 'Deleted')],
    };
    const graph = new FakeGraph([batch(() => ({ body: user(1, plans) }))]);
    await expect(graph.licences.users(CUSTOMER, [idOf(1)], 'working')).resolves.toEqual([
      holder(1, { working: ['p', 'q'] }),
    ]);
  });

  it('do not hold what a group failed to give them', async () => {
    const failed = {
      skuId: idOf(9),
      disabledPlans: [],
      assignedByGroup: GROUP,
      state: 'Error',
      error: 'CountViolation',
    };
    const { read } = holders(
      page([user(1, { licenseAssignmentStates: [...user(1).licenseAssignmentStates, failed] })]),
    );

    await expect(read).resolves.toEqual([holder(1)]);
  });

  it('come from every page, each person once', async () => {
    const next = 'https://graph.example/v1.0/users?$filter=assignedLicenses/any(x:x/skuId%20eq%20a)&$skiptoken=abc';
    const { graph, read } = holders(page([user(1), user(2)], next), page([user(2), user(3)]));

    expect((await read).map(({ id }) => id)).toEqual([1, 2, 3].map(idOf));
    expect(graph.seen[1]?.path).toContain('$skiptoken=abc');
  });

  it('are not asked for at another host, whatever the link says', async () => {
    const { graph, read } = holders(page([user(1)], 'https://evil.example/v1.0/users?$skiptoken=abc'));

    await expect(read).rejects.toMatchObject({ code: 'unexpectedAnswer' });
    expect(graph.seen).toHaveLength(1);
  });

  it('are told apart by how they hold it: directly, through groups, or both', async () => {
    const states = [
      { skuId: SKU, disabledPlans: ['AAAA'], assignedByGroup: null },
      { skuId: SKU, disabledPlans: ['bbbb', 'aaaa'], assignedByGroup: GROUP.toUpperCase() },
    ];
    const { read } = holders(
      page([user(1, { licenseAssignmentStates: states }), user(2, { licenseAssignmentStates: [states[1]] })]),
    );

    expect((await read).map(({ licences }) => licences[0])).toEqual([
      { skuId: SKU, direct: true, groupIds: [GROUP], disabledPlans: ['aaaa', 'bbbb'] },
      { skuId: SKU, direct: false, groupIds: [GROUP], disabledPlans: ['bbbb', 'aaaa'] },
    ]);
  });

  it('may be guests, blocked, or without a country', async () => {
    const { read } = holders(page([user(1, { userType: 'Guest', accountEnabled: false, usageLocation: null })]));

    await expect(read).resolves.toEqual([holder(1, { guest: true, enabled: false, usageLocation: undefined })]);
  });

  it.each<[string, string | null, string, boolean]>([
    ['a guest of old', null, 'ana_elsewhere.example#EXT#@here.example', true],
    ['a guest of old in small letters', null, 'ana_elsewhere.example#ext#@here.example', true],
    ['a member of old', null, 'ana@here.example', false],
    ['a member who came from outside', 'Member', 'ana_elsewhere.example#EXT#@here.example', false],
  ])('count %s as what they are', async (_who, userType, userPrincipalName, guest) => {
    await expect(holders(page([user(1, { userType, userPrincipalName })])).read).resolves.toMatchObject([{ guest }]);
  });

  it('have names and addresses that can be kept and shown', async () => {
    const odd = { displayName: 'Ana\0 Tores\uD83D', userPrincipalName: 'ana\0@here.example' };

    await expect(holders(page([user(1, odd)])).read).resolves.toMatchObject([
      { name: 'Ana Tores', address: 'ana@here.example' },
    ]);
  });

  it('are counted though Graph does not say how they hold it', async () => {
    const { read } = holders(page([user(1, { licenseAssignmentStates: null })]));

    await expect(read).resolves.toEqual([holder(1)]);
  });

  it('are asked for again after a failure that may pass', async () => {
    const { graph, read } = holders(
      { cut: true },
      { status: 503 },
      { status: 429, headers: { 'Retry-After': '9' } },
      page([user(1)]),
    );

    await expect(read).resolves.toHaveLength(1);
    expect(graph.clock.slept).toEqual([1_000, 2_000, 12_000]);
  });

  it('are asked for with a fresh token once when the token is refused', async () => {
    const { graph, read } = holders({ status: 401 }, page([user(1)]));

    await expect(read).resolves.toHaveLength(1);
    expect(graph.seen.map(({ authorization }) => authorization)).toEqual(['Bearer token-0', 'Bearer token-1']);
  });

  it.each<[string, Reply, string]>([
    [
      'rights',
      refusal('Insufficient privileges to complete the operation.', 'Authorization_RequestDenied', 403),
      'noAccess',
    ],
    ['sense', refusal('Invalid filter clause'), 'refused'],
    ['JSON', { text: '<html></html>' }, 'unexpectedAnswer'],
  ])('are not known without %s', async (_what, reply, code) => {
    await expect(holders(reply).read).rejects.toMatchObject({ name: 'KnownError', code });
  });

  it('are not known when the tenant gives no token, and nothing is sent', async () => {
    const getToken = () => Promise.reject(Object.assign(new Error('consent'), { statusCode: 400 }));
    const graph = new FakeGraph([], { credentialFor: () => ({ getToken }) });

    await expect(graph.licences.holders(CUSTOMER, SKU)).rejects.toMatchObject({ code: 'noAccess', remedy: 'askAdmin' });
    expect(graph.seen).toEqual([]);
  });

  it('are given up when an answer never ends', async () => {
    const graph = new FakeGraph([], { tryTimeoutMs: 5, fetch: () => new Promise(() => undefined) });

    await expect(graph.licences.holders(CUSTOMER, SKU)).rejects.toMatchObject({ code: 'serviceDown' });
  });
});

describe('a list of which something can’t be read', () => {
  it.each<[string, unknown]>([
    ['has no id', user(2, { id: null })],
    ['is null', null],
    ['has a licence state that can’t be read', user(2, { licenseAssignmentStates: [null] })],
  ])('goes on past somebody who %s, and is not complete', async (_what, odd) => {
    const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
    const graph = new FakeGraph([page([user(1), odd, user(3)])], { log });

    const read = await graph.licences.holders(CUSTOMER, SKU);

    expect(read.items.map(({ id }) => id)).toEqual([1, 3].map(idOf));
    expect(read.unread).toEqual([odd === null ? {} : { name: 'Person 2' }]);
    expect(isComplete(read)).toBe(false);
    const facts = { operation: 'users.holders', customerId: CUSTOMER, count: 1 };
    expect(log.warn).toHaveBeenCalledWith('Entries of a list could not be read.', facts);
  });

  it.each<[string, readonly number[]]>([
    ['itself', [1]],
    ['a page that was read already', [1, 2]],
  ])('ends where it leads back to %s, says so in the log, and is not complete', async (_where, pages) => {
    const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
    const link = (number: number) => `https://graph.example/v1.0/users?$skiptoken=${number}`;
    const script = pages.map((number) => page([user(number)], link(number)));
    const graph = new FakeGraph([...script, page([user(3)], link(1))], { log });

    const read = await graph.licences.holders(CUSTOMER, SKU);

    expect(read).toMatchObject({ unread: [], isCut: true });
    expect(read.items).toHaveLength(pages.length + 1);
    expect(isComplete(read)).toBe(false);
    expect(log.warn).toHaveBeenCalledWith('A list leads on to where it was already.', {
      operation: 'users.holders',
      customerId: CUSTOMER,
    });
  });

  it('does not make seats free of a plan whose use can’t be read', async () => {
    const sku = { skuId: SKU, consumedUnits: null, prepaidUnits: { enabled: 40 } };
    const graph = new FakeGraph([page([sku])]);

    await expect(graph.licences.skus(CUSTOMER)).resolves.toMatchObject({ items: [], unread: [{}] });
  });
});

describe('some users', () => {
  it('are read twenty at a time, past those who are gone', async () => {
    const ids = Array.from({ length: 23 }, (_, index) => idOf(index));
    const answer = batch(({ url }) => {
      const number = Number(/-(\d{12})\?/.exec(url)?.[1]);
      return number === 5 ? refusal('gone', 'Request_ResourceNotFound', 404) : { body: user(number) };
    });
    const graph = new FakeGraph([answer, answer]);

    const read = await graph.licences.users(CUSTOMER, ids);

    expect(read.map(({ id }) => id)).toEqual(ids.filter((id) => id !== idOf(5)));
    expect(graph.seen.map((seen) => [seen.path, itemsOf(seen).length])).toEqual([
      ['/v1.0/$batch', 20],
      ['/v1.0/$batch', 3],
    ]);
  });

  it('are read again only as far as they were not answered', async () => {
    const first = batch(
      (_item, index) =>
        [{ body: user(1) }, { status: 429, headers: { 'Retry-After': '7' } }, undefined, { status: 503 }][index],
    );
    const second = batch((_item, index) => ({ body: user(index + 2) }));
    const graph = new FakeGraph([first, second]);

    const read = await graph.licences.users(CUSTOMER, [1, 2, 3, 4].map(idOf));

    expect(read.map(({ name }) => name)).toEqual(['Person 1', 'Person 2', 'Person 3', 'Person 4']);
    expect(itemsOf(graph.seen[1])).toHaveLength(3);
    expect(graph.clock.slept).toEqual([7_000]);
  });

  it('are asked for again when the whole batch fails', async () => {
    const graph = new FakeGraph([
      { status: 502, text: '<html></html>' },
      { cut: true },
      batch(() => ({ body: user(1) })),
    ]);

    await expect(graph.licences.users(CUSTOMER, [idOf(1)])).resolves.toEqual([holder(1)]);
  });

  it('are not taken for gone when they may not be read', async () => {
    const graph = new FakeGraph([batch(() => refusal('Insufficient privileges', 'Authorization_RequestDenied', 403))]);

    await expect(graph.licences.users(CUSTOMER, [idOf(1)])).rejects.toMatchObject({ code: 'noAccess' });
  });
});

it('names groups, each once, and leaves out those it does not find', async () => {
  const gone = groupId('9d0ccf4c-0000-4000-8000-00000000dead');
  const graph = new FakeGraph([
    batch(({ url }) => (url.includes(gone) ? { status: 404 } : { body: { id: GROUP, displayName: 'Field crews' } })),
  ]);

  await expect(graph.licences.groupNames(CUSTOMER, [GROUP, gone, GROUP])).resolves.toEqual([
    { id: GROUP, name: 'Field crews' },
  ]);
  expect(itemsOf(graph.seen[0])).toHaveLength(2);
});

it('asks nothing when there is nobody to ask about', async () => {
  const graph = new FakeGraph([]);

  await expect(graph.licences.users(CUSTOMER, [])).resolves.toEqual([]);
  await expect(graph.licences.groupNames(CUSTOMER, [])).resolves.toEqual([]);
});

it('reads the SKUs of a tenant with their seats and service plans', async () => {
  const sku = {
    skuId: SKU.toUpperCase(),
    skuPartNumber: 'KAIZALA_STANDARD',
    capabilityStatus: 'Enabled',
    consumedUnits: 38,
    prepaidUnits: { enabled: 40, suspended: 0, warning: 0 },
    servicePlans: [{ servicePlanId: '57FF2DA0-773E-42DF-B2AF-FFB7A2317929', servicePlanName: 'TEAMS1' }],
  };
  const graph = new FakeGraph([page([sku])]);

  expect(wholeOf(await graph.licences.skus(CUSTOMER))).toEqual([
    {
      skuId: SKU,
      partNumber: 'KAIZALA_STANDARD',
      enabled: 40,
      consumed: 38,
      capabilityStatus: 'Enabled',
      servicePlans: [{ id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }],
    },
  ]);
});

it('tells an account that is kept in another directory from other refusals of its usage location', async () => {
  const message =
    'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.';
  const graph = new FakeGraph([
    { status: 400, body: { error: { code: 'Request_BadRequest', message } } },
    { status: 400, body: { error: { code: 'Request_BadRequest', message: 'Invalid value.' } } },
  ]);
  const refused = () => graph.licences.setUsageLocation(CUSTOMER, idOf(1), 'IT').catch((error: unknown) => error);

  expect(await refused()).toMatchObject({ code: 'refused', facts: { isMasteredElsewhere: true } });
  expect(await refused()).not.toHaveProperty('facts.isMasteredElsewhere');
});

it('sets a usage location, again and again until it is told', async () => {
  const graph = new FakeGraph([{ cut: true }, { status: 204 }]);

  await graph.licences.setUsageLocation(CUSTOMER, idOf(1), 'IT');

  expect(graph.seen.at(-1)).toMatchObject({
    method: 'PATCH',
    path: `/v1.0/users/${idOf(1)}`,
    body: { usageLocation: 'IT' },
  });
});
