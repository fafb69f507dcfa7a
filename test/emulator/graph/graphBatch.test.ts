import type { EmulatorReply } from '../../../emulator/core/reply';
import { graphRoutesWith } from '../../../emulator/graph/routes';
import { productOf } from '../../../emulator/seed/catalogue/catalogue';
import { kaizalaSkuId } from '../../../emulator/seed/catalogue/skus';
import { customerNamed, openHouse, tenantOf, userNamed } from '../tenant';
import type { Tenant } from '../tenant';

const basic = productOf('O365_BUSINESS_ESSENTIALS').entraSkuId;
const json = { 'Content-Type': 'application/json' };

interface Answer {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: { error?: { message: string } };
}

const answersOf = (reply: EmulatorReply): Map<string, Answer> =>
  new Map((reply.body as { responses: Answer[] }).responses.map((answer) => [answer.id, answer]));

const send = (tenant: Tenant, requests: unknown): Promise<EmulatorReply> =>
  tenant.ask('POST', '/$batch', { body: { requests } });

const swap = (id: string, userId: string, more: object = {}) => ({
  id,
  method: 'POST',
  url: `/users/${userId}/assignLicense`,
  headers: json,
  body: { addLicenses: [{ skuId: basic, disabledPlans: [] }], removeLicenses: [kaizalaSkuId] },
  ...more,
});

describe('$batch', () => {
  it('does each item by itself and answers 200 over all of them', async () => {
    const house = openHouse();
    const tenant = tenantOf(house, customerNamed(house, 'Northwind Traders'));
    const dana = userNamed(tenant.customer, 'Dana Kline');
    const movable = [...tenant.customer.users.values()].filter(
      (user) => user.licences.length === 1 && user.usageLocation,
    );
    const reply = await send(tenant, [
      swap('1', movable[0]?.id ?? ''),
      swap('2', dana.id),
      { id: '3', method: 'GET', url: `/users/${dana.userPrincipalName}?$select=usageLocation` },
      { id: '4', method: 'GET', url: '/nowhere' },
    ]);
    const answers = answersOf(reply);
    expect(reply.status).toBe(200);
    expect([1, 2, 3, 4].map((id) => answers.get(String(id))?.status)).toEqual([200, 400, 200, 404]);
    expect(answers.get('2')?.body?.error?.message).toContain('invalid usage location');
    expect(answers.get('3')?.body).toEqual(expect.objectContaining({ usageLocation: null }));
    const ids = ['1', '2', '3'].map((id) => answers.get(id)?.headers['request-id']);
    expect(new Set(ids).size).toBe(3);
  });

  it('leaves out what depends on an item that failed', async () => {
    const house = openHouse();
    const tenant = tenantOf(house, customerNamed(house, 'Northwind Traders'));
    const dana = userNamed(tenant.customer, 'Dana Kline');
    const located = {
      id: 'a',
      method: 'PATCH',
      url: `/users/${dana.id}`,
      headers: json,
      body: { usageLocation: 'IT' },
    };
    const wrong = { ...located, body: { usageLocation: 'Italy' } };
    const failed = answersOf(await send(tenant, [wrong, swap('b', dana.id, { dependsOn: ['a'] })]));
    expect([failed.get('a')?.status, failed.get('b')?.status]).toEqual([400, 424]);
    const done = answersOf(await send(tenant, [located, swap('b', dana.id, { dependsOn: ['a'] })]));
    expect([done.get('a')?.status, done.get('b')?.status]).toEqual([204, 200]);
  });

  it.each<[string, unknown]>([
    [
      'more than twenty items',
      Array.from({ length: 21 }, (_, id) => ({ id: String(id), method: 'GET', url: '/users' })),
    ],
    ['the same id twice', [1, 2].map(() => ({ id: '1', method: 'GET', url: '/users' }))],
    ['a body without its type', [swap('1', 'x', { headers: {} })]],
    ['a dependency that is not before it', [swap('1', 'x', { dependsOn: ['2'] })]],
    ['an item without an address', [{ id: '1', method: 'GET' }]],
    ['no list', 'everything'],
  ])('is refused as a whole for %s', async (_case, requests) => {
    const house = openHouse();
    const reply = await send(tenantOf(house, customerNamed(house, 'Contoso Freight')), requests);
    expect([reply.status, house.auditReport().licenceWrites]).toEqual([400, 0]);
  });

  it('lets single items be throttled or lost after their effect', async () => {
    const house = openHouse();
    const throttled = { status: 429, headers: { 'Retry-After': '7' }, body: { error: { code: 'TooManyRequests' } } };
    const quiet = { delayMs: 0, drop: null, reply: null, afterEffect: false };
    const routes = graphRoutesWith(({ path }) => {
      if (path.includes('throttled')) return { ...quiet, reply: throttled };
      return path.endsWith('/assignLicense') ? { ...quiet, drop: 'after' } : undefined;
    });
    const tenant = tenantOf(house, customerNamed(house, 'Coho Winery'), routes);
    const [user] = [...tenant.customer.users.values()];
    const answers = answersOf(
      await send(tenant, [
        { id: '1', method: 'GET', url: '/users/throttled' },
        swap('2', user?.id ?? ''),
        { id: '3', method: 'GET', url: '/organization' },
      ]),
    );
    expect(answers.get('1')).toMatchObject({ status: 429, headers: { 'Retry-After': '7' } });
    expect([answers.get('2')?.status, answers.get('3')?.status]).toEqual([503, 200]);
    expect(user?.licences.map((licence) => licence.skuId)).toEqual([basic]);
  });
});
