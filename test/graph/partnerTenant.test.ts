import { createPartnerTenant } from '../../src/graph';
import { groupId } from '../../src/migration/ids';
import type { PartnerTenant } from '../../src/migration/ports';
import { openPracticeGround } from '../partnerCenter/practice';
import type { PracticeGround } from '../partnerCenter/practice';

let ground: PracticeGround;

const homeAs = (tenantId: string): PartnerTenant =>
  createPartnerTenant({
    ...{ baseUrl: ground.emulator.url, scope: 'https://graph.microsoft.com/.default', tenantId },
    ...{ clock: ground.clock, log: ground.log },
    credentialFor: () => ground.identity.customerCredential(tenantId),
    mayChange: () => Promise.reject(new Error('This only reads.')),
  });

const home = () => homeAs(ground.emulator.house.world.partner.tenantId);

beforeAll(async () => {
  ground = await openPracticeGround();
});
afterEach(() => ground.clearFaults());
afterAll(() => ground.close());

it('tells every relationship of every customer, page after page', async () => {
  const { items, unread, isCut } = await home().relationships();
  const customers = [...ground.emulator.house.world.customers.keys()];

  expect([unread, isCut]).toEqual([[], false]);
  expect(items.map(({ customer }) => customer).sort()).toEqual([...customers, ...customers].sort());
  expect(items[0]).toMatchObject({ status: 'active', isExtended: false });
  expect(items[0]?.endsAt).toContain('T');
  expect(items[0]?.roles).toContain('88d8e3e3-8f55-4a1e-953a-9b9898b8876b');
});

it('tells when the secrets of the app end, and knows no app that is registered elsewhere', async () => {
  const { clientId } = ground.emulator.house.world.partner;

  const [secret, ...others] = (await home().credentialsOf(clientId)) ?? [];

  expect(others).toEqual([]);
  expect(Date.parse(secret?.endsAt ?? '')).toBeGreaterThan(ground.clock.now().getTime());
  expect(await home().credentialsOf('b0000000-0000-4000-8000-000000000001')).toBeUndefined();
});

it('finds a group by its name alone', async () => {
  expect(await home().groupNamed('AdminAgents')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await home().groupNamed('Nobody')).toBeUndefined();

  await ground.fault({ path: '/groups', status: 200, body: { value: [{ id: 'one' }, { id: 'two' }] } });
  expect(await home().groupNamed('AdminAgents')).toBeUndefined();
});

it('knows whether a group of that id is there, and takes no silence for a no', async () => {
  const id = groupId((await home().groupNamed('AdminAgents')) ?? '');
  const other = groupId('b0000000-0000-4000-8000-000000000002');
  expect([await home().hasGroup(id), await home().hasGroup(other)]).toEqual([true, false]);

  await ground.fault({ path: '/groups/', status: 403 });
  await expect(home().hasGroup(id)).rejects.toMatchObject({ code: 'noAccess' });
});

it('says that it may not, of another tenant and without the right', async () => {
  const elsewhere = homeAs(ground.customer('Contoso Freight'));
  await expect(elsewhere.relationships()).rejects.toMatchObject({ code: 'noAccess' });

  await ground.fault({ path: '/applications', status: 403 });
  await expect(home().credentialsOf('any')).rejects.toMatchObject({ code: 'noAccess' });
});

it.each([
  ['PT0S', false],
  ['P0D', false],
  ['P180D', true],
])('reads of a relationship with %s whether it goes on by itself', async (autoExtendDuration, isExtended) => {
  const value = [
    {
      ...{ id: 'r', status: 'Active', customer: { tenantId: 'C' }, endDateTime: null, autoExtendDuration },
      accessDetails: { unifiedRoles: [{ roleDefinitionId: 'ROLE' }] },
    },
    { id: 'cannot be read' },
  ];
  await ground.fault({ path: '/delegatedAdminRelationships', status: 200, body: { value } });
  const { items, unread } = await home().relationships();

  expect(items).toEqual([{ id: 'r', status: 'active', customer: 'c', isExtended, roles: ['role'] }]);
  expect(unread).toHaveLength(1);
});
