import type { LivingHouse } from '../../../emulator/core/livingHouse';
import { issueAccessToken } from '../../../emulator/identity/tokens';
import { productOf } from '../../../emulator/seed/catalogue/catalogue';
import { kaizalaSkuId } from '../../../emulator/seed/catalogue/skus';
import { customerNamed, errorOf, now, openHouse, tenantOf, userNamed, valueOf } from '../tenant';
import type { Tenant } from '../tenant';

const e3 = productOf('ENTERPRISEPACK').entraSkuId;
const house = openHouse();
const at = (name: string, where: LivingHouse = house): Tenant => tenantOf(where, customerNamed(where, name));
const northwind = at('Northwind Traders');

const filtered = async (tenant: Tenant, filter: string, more = ''): Promise<unknown[]> => {
  const address = `/users?$filter=${encodeURIComponent(filter)}&$top=999&$select=id,displayName,userPrincipalName${more}`;
  const reply = await tenant.ask('GET', address, { headers: { consistencylevel: 'eventual' } });
  expect(reply.status).toBe(200);
  return valueOf(reply).map((user) => user['displayName']);
};

describe('the users of a tenant', () => {
  it('come by the hundred, and by links until there are no more', async () => {
    const large = at('Proseware Utilities');
    const first = await large.ask('GET', '/users?$select=id');
    expect(valueOf(first)).toHaveLength(100);
    const seen = new Set<unknown>();
    let address: string | undefined = '/users?$select=id&$top=499';
    while (address !== undefined) {
      const reply = await large.ask('GET', address);
      for (const user of valueOf(reply)) seen.add(user['id']);
      address = (reply.body as { '@odata.nextLink'?: string })['@odata.nextLink']?.replace(
        'https://graph.test/v1.0',
        '',
      );
    }
    expect(seen.size).toBe(1200);
    expect((await large.ask('GET', '/users?$top=1000')).status).toBe(400);
  });

  it('show licences and usage location only to those who select them', async () => {
    const dana = userNamed(northwind.customer, 'Dana Kline');
    const usual = (await northwind.ask('GET', `/users/${dana.id}`)).body as object;
    expect(usual).toMatchObject({ displayName: 'Dana Kline', id: dana.id });
    for (const name of ['usageLocation', 'assignedLicenses', 'licenseAssignmentStates'])
      expect(usual).not.toHaveProperty(name);
    const select = '$select=usageLocation,assignedLicenses,accountEnabled,userType';
    const more = await northwind.ask('GET', `/users/${dana.userPrincipalName.toUpperCase()}?${select}`);
    expect(more.body).toMatchObject({
      usageLocation: null,
      accountEnabled: true,
      userType: 'Member',
      assignedLicenses: [{ skuId: kaizalaSkuId, disabledPlans: [] }],
    });
    expect((await northwind.ask('GET', `/users/${dana.id}?$select=shoeSize`)).status).toBe(400);
  });

  it('tell whether a licence is their own or from a group, and list one that is both only once', async () => {
    const litware = at('Litware Logistics');
    const both = [...litware.customer.users.values()].find(
      (user) => user.licences.length > 0 && user.groupIds.length > 0,
    );
    const reply = await litware.ask('GET', `/users/${both?.id}?$select=assignedLicenses,licenseAssignmentStates`);
    expect(reply.body).toMatchObject({
      assignedLicenses: [{ skuId: kaizalaSkuId }],
      licenseAssignmentStates: [
        { skuId: kaizalaSkuId, assignedByGroup: null, state: 'Active', error: 'None' },
        { skuId: kaizalaSkuId, assignedByGroup: both?.groupIds[0] },
      ],
    });
  });

  it.each([
    ["userPrincipalName eq 'DANA.KLINE@northwindtraders.onmicrosoft.com'", ['Dana Kline']],
    ["mail eq 'dana.kline@northwindtraders.onmicrosoft.com'", ['Dana Kline']],
    ["startswith(displayName,'dana k') or startsWith(userPrincipalName, 'omar.h')", ['Dana Kline', 'Omar Haddad']],
    ["userPrincipalName in ('x@y','omar.haddad@northwindtraders.onmicrosoft.com')", ['Omar Haddad']],
    ["(displayName eq 'Dana Kline' or displayName eq 'Omar Haddad') and usageLocation eq null", ['Dana Kline']],
    ["displayName eq 'O''Brien'", []],
  ])('are found by %s', async (filter, expected) => {
    expect(await filtered(northwind, filter)).toEqual(expected);
  });

  it('are found by a SKU they hold themselves or through a group', async () => {
    expect(await filtered(northwind, `assignedLicenses/any(x:x/skuId eq ${kaizalaSkuId})`)).toHaveLength(40);
    expect(await filtered(northwind, `assignedLicenses/any(x:x/skuId eq ${e3.toUpperCase()})`)).toHaveLength(6);
    expect(await filtered(at('Litware Logistics'), `assignedLicenses/any(l:l/skuId eq ${kaizalaSkuId})`)).toHaveLength(
      40,
    );
  });

  it('are counted and searched with the header that this takes, and refused without it', async () => {
    const eventual = { headers: { consistencylevel: 'eventual' } };
    const filter = `$filter=${encodeURIComponent(`not(assignedLicenses/any(x:x/skuId eq ${kaizalaSkuId}))`)}`;
    const counted = await northwind.ask('GET', `/users?$count=true&$top=1&${filter}`, eventual);
    expect(counted.body).toMatchObject({ '@odata.count': 18 });
    expect(errorOf(await northwind.ask('GET', `/users?${filter}`)).code).toBe('Request_UnsupportedQuery');
    expect(await northwind.ask('GET', '/users/$count', eventual)).toMatchObject({ status: 200, body: '58' });
    const search = await northwind.ask('GET', `/users?$search=${encodeURIComponent('"displayName:klin"')}`, eventual);
    expect(valueOf(search).map((user) => user['displayName'])).toContain('Dana Kline');
  });

  it('can be asked for at most fifteen at a time', async () => {
    const names = Array.from({ length: 16 }, (_, index) => `'n${index}'`);
    const ask = (list: string[]) =>
      northwind.ask('GET', `/users?$filter=${encodeURIComponent(`displayName in (${list.join(',')})`)}`);
    expect((await ask(names.slice(1))).status).toBe(200);
    expect(errorOf(await ask(names)).message).toContain('Too many child clauses');
  });

  it.each([
    'displayName',
    'displayName eq',
    'displayName lt 4',
    "startswith(displayName,'a'",
    "shoe eq '4'",
    '((',
    "'",
  ])('are not found by the broken filter %s', async (filter) => {
    expect((await northwind.ask('GET', `/users?$filter=${encodeURIComponent(filter)}`)).status).toBe(400);
  });
});

describe('the rest of a tenant', () => {
  it('counts the seats of a SKU over all its subscriptions', async () => {
    const alpine = at('Alpine Ski House');
    const [sku] = valueOf(await alpine.ask('GET', '/subscribedSkus'));
    expect(sku).toMatchObject({
      skuId: kaizalaSkuId,
      skuPartNumber: 'KAIZALA_STANDARD',
      capabilityStatus: 'Enabled',
      consumedUnits: 31,
      prepaidUnits: { enabled: 35, suspended: 0, warning: 0, lockedOut: 0 },
    });
    expect(sku?.['subscriptionIds']).toHaveLength(2);
    const [suspended] = valueOf(await at('Relecloud').ask('GET', '/subscribedSkus'));
    expect(suspended).toMatchObject({ capabilityStatus: 'Suspended', prepaidUnits: { enabled: 0, suspended: 12 } });
    expect(valueOf(await at('City Power & Light').ask('GET', '/subscribedSkus'))).toEqual([]);
  });

  it('names its groups, itself and its directory subscriptions', async () => {
    const [group] = valueOf(await northwind.ask('GET', "/groups?$filter=displayName in ('Field crews','Nobody')"));
    expect(group).toMatchObject({ displayName: 'Field crews' });
    const id = String(group?.['id']);
    expect(valueOf(await northwind.ask('GET', `/groups?$filter=id in ('${id}')&$select=id`))).toEqual([{ id }]);
    expect((await northwind.ask('GET', `/groups/${id}?$select=displayName`)).body).toEqual({
      displayName: 'Field crews',
    });
    expect(valueOf(await northwind.ask('GET', `/groups/${id}/members`))).toHaveLength(1);
    expect((await northwind.ask('GET', '/groups/unknown')).status).toBe(404);
    expect(valueOf(await northwind.ask('GET', '/organization'))).toMatchObject([{ displayName: 'Northwind Traders' }]);
    const subscriptions = valueOf(await northwind.ask('GET', '/directory/subscriptions'));
    expect(subscriptions.map((each) => each['status'])).toEqual(['Enabled', 'Enabled', 'Enabled']);
  });

  it('opens to a Graph token of that tenant only, and gives every answer an id', async () => {
    const headers = (audience: 'graph' | 'partnerCenter', tenantId: string) => {
      const token = issueAccessToken({ tenantId, clientId: 'x' }, { audience, appOnly: true }, Date.now());
      return { headers: { authorization: `Bearer ${token}`, 'client-request-id': 'mine' } };
    };
    const wrong = await northwind.ask('GET', '/users', headers('partnerCenter', northwind.customer.id));
    expect([wrong.status, errorOf(wrong).code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(wrong.body).toMatchObject({ error: { innerError: { 'client-request-id': 'mine' } } });
    const forged = await northwind.ask('GET', '/users', { headers: { authorization: 'Bearer a.b.c' } });
    expect(forged.status).toBe(401);
    const partner = await northwind.ask('GET', '/users', headers('graph', house.world.partner.tenantId));
    expect([partner.status, errorOf(partner).code]).toEqual([403, 'Authorization_RequestDenied']);
    const good = await northwind.ask('GET', '/users', headers('graph', northwind.customer.id));
    expect(good.headers?.['client-request-id']).toBe('mine');
    expect(good.headers?.['request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers 429 with a time to wait when its quota is used up, and opens again after it', async () => {
    let wall = now;
    const busy = openHouse({ quota: 'window' }, () => wall);
    const tenant = at('Alpine Ski House', busy);
    let reply = await tenant.ask('GET', '/subscribedSkus');
    for (let calls = 1; reply.status === 200 && calls < 2000; calls += 1)
      reply = await tenant.ask('GET', '/subscribedSkus');
    expect([reply.status, errorOf(reply).code]).toEqual([429, 'TooManyRequests']);
    wall += Number(reply.headers?.['Retry-After']) * 1000;
    expect((await tenant.ask('GET', '/subscribedSkus')).status).toBe(200);
  });
});
