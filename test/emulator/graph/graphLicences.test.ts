import fc from 'fast-check';
import { skuIdsOf } from '../../../emulator/core/licences';
import type { LivingHouse } from '../../../emulator/core/livingHouse';
import type { User } from '../../../emulator/core/model';
import { unitsOf } from '../../../emulator/core/seats';
import { productOf } from '../../../emulator/seed/catalogue/catalogue';
import { kaizalaSkuId, skuFacts } from '../../../emulator/seed/catalogue/skus';
import { customerNamed, errorOf, now, openHouse, tenantOf, userNamed } from '../tenant';
import type { Tenant } from '../tenant';

const basic = productOf('O365_BUSINESS_ESSENTIALS').entraSkuId;
const e3 = productOf('ENTERPRISEPACK').entraSkuId;
const planOf = (skuId: string, name: string): string =>
  skuFacts(skuId)?.servicePlans.find((plan) => plan.name === name)?.id ?? `no ${name}`;

const assign = (tenant: Tenant, user: Pick<User, 'id'>, add: unknown[], remove: unknown[]) =>
  tenant.ask('POST', `/users/${user.id}/assignLicense`, { body: { addLicenses: add, removeLicenses: remove } });

const at = (house: LivingHouse, name: string): Tenant => tenantOf(house, customerNamed(house, name));

describe('assignLicense', () => {
  it('swaps a licence in one call and counts the seats anew', async () => {
    const house = openHouse();
    const tenant = at(house, 'Coho Winery');
    const [user] = [...tenant.customer.users.values()];
    const before = unitsOf(tenant.customer, basic, now).consumed;
    const reply = await assign(
      tenant,
      user as User,
      [{ skuId: basic.toUpperCase(), disabledPlans: [] }],
      [kaizalaSkuId],
    );
    expect(reply).toMatchObject({ status: 200, body: { assignedLicenses: [{ skuId: basic, disabledPlans: [] }] } });
    expect(unitsOf(tenant.customer, basic, now).consumed).toBe(before + 1);
    expect(house.auditReport()).toMatchObject({ licenceWrites: 1, repeatedLicenceWrites: 0 });
  });

  it('counts a write that changes nothing as a repeat', async () => {
    const house = openHouse();
    const tenant = at(house, 'Coho Winery');
    const [user] = [...tenant.customer.users.values()];
    for (let turn = 0; turn < 2; turn += 1)
      await assign(tenant, user as User, [{ skuId: basic, disabledPlans: [] }], []);
    expect(house.auditReport()).toMatchObject({ licenceWrites: 2, repeatedLicenceWrites: 1 });
  });

  it('puts the plans of the new call in place of those that were off before', async () => {
    const tenant = at(openHouse(), 'Contoso Pharma');
    const user = [...tenant.customer.users.values()].find((each) =>
      each.licences.some((l) => l.disabledPlans.length > 0),
    );
    const sway = planOf(e3, 'SWAY');
    await assign(tenant, user as User, [{ skuId: e3, disabledPlans: [sway] }], []);
    expect(user?.licences.find((licence) => licence.skuId === e3)?.disabledPlans).toEqual([sway]);
    const again = await assign(tenant, user as User, [{ skuId: e3 }], []);
    expect(again).toMatchObject({ status: 200 });
    expect(user?.licences.find((licence) => licence.skuId === e3)?.disabledPlans).toEqual([]);
  });

  it.each<[string, string, string, unknown[], unknown[], string]>([
    [
      'a person without a usage location',
      'Northwind Traders',
      'Dana Kline',
      [{ skuId: basic, disabledPlans: [] }],
      [kaizalaSkuId],
      'License assignment cannot be done for user with invalid usage location.',
    ],
    [
      'taking away what comes from a group',
      'Northwind Traders',
      'Omar Haddad',
      [{ skuId: basic, disabledPlans: [] }],
      [kaizalaSkuId],
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    ],
    [
      'taking away what is not there',
      'Northwind Traders',
      'Omar Haddad',
      [],
      [e3],
      'User does not have a corresponding license.',
    ],
    [
      'a SKU the tenant does not have',
      'Northwind Traders',
      'Omar Haddad',
      [{ skuId: productOf('SPE_E5').entraSkuId }],
      [],
      `License ${productOf('SPE_E5').entraSkuId} does not correspond to a valid company License.`,
    ],
    [
      'a plan the SKU does not have',
      'Northwind Traders',
      'Omar Haddad',
      [{ skuId: basic, disabledPlans: [planOf(e3, 'OFFICESUBSCRIPTION')] }],
      [],
      `License ${basic} does not have the service plans ${planOf(e3, 'OFFICESUBSCRIPTION')}.`,
    ],
    [
      'a plan without the one it needs',
      'Northwind Traders',
      'Omar Haddad',
      [{ skuId: basic, disabledPlans: [planOf(basic, 'SHAREPOINTSTANDARD')] }],
      [],
      'License assignment failed because service plan e95bec33-7c88-4a70-8e19-b10bd9d0c014 depends on the service plan(s)',
    ],
  ])('refuses %s and changes nothing', async (_case, company, person, add, remove, message) => {
    const house = openHouse();
    const tenant = at(house, company);
    const user = userNamed(tenant.customer, person);
    const before = [...user.licences];
    const reply = await assign(tenant, user, add, remove);
    expect(reply.status).toBe(400);
    expect(errorOf(reply).code).toBe('Request_BadRequest');
    expect(errorOf(reply).message).toContain(message);
    expect(user.licences).toEqual(before);
    expect(house.auditReport().licenceWrites).toBe(0);
  });

  it('refuses plans that exclude each other', async () => {
    const tenant = at(openHouse(), 'Lamna University');
    const teacher = [...tenant.customer.users.values()].find((user) => user.licences.length === 2) as User;
    const e1 = productOf('STANDARDPACK').entraSkuId;
    const one = [...tenant.customer.subscriptions.values()][0];
    if (one !== undefined) tenant.customer.subscriptions.set('extra', { ...one, id: 'extra', skuId: e1 });
    const reply = await assign(tenant, teacher, [{ skuId: e1, disabledPlans: [] }], []);
    expect(errorOf(reply).message).toMatch(/service plans \S+, \S+ are mutually exclusive\.$/);
  });

  it('hands out no seat that is not there, and needs none for whoever holds the SKU already', async () => {
    const tenant = at(openHouse(), 'Lucerne Publishing');
    const people = [...tenant.customer.users.values()];
    const swap = await assign(tenant, people[0] as User, [{ skuId: basic, disabledPlans: [] }], [kaizalaSkuId]);
    expect(errorOf(swap).message).toBe(`Subscription with SKU ${basic} does not have any available licenses.`);
    const holder = people.find((user) => user.licences.some((licence) => licence.skuId === basic)) as User;
    const off = [{ skuId: basic, disabledPlans: [planOf(basic, 'SWAY')] }];
    expect(await assign(tenant, holder, off, [])).toMatchObject({ status: 200 });
  });

  it('wants both lists, GUIDs in them, and a person that exists', async () => {
    const tenant = at(openHouse(), 'Contoso Freight');
    const [user] = [...tenant.customer.users.values()];
    const half = await tenant.ask('POST', `/users/${user?.id}/assignLicense`, { body: { addLicenses: [] } });
    expect(errorOf(half).message).toMatch(/missing parameters are: removeLicenses\.$/);
    expect((await assign(tenant, user as User, [], ['kaizala'])).status).toBe(400);
    const nobody = await assign(tenant, { id: 'nobody@example.com' }, [], []);
    expect([nobody.status, errorOf(nobody).code]).toEqual([404, 'Request_ResourceNotFound']);
    expect(errorOf(nobody).message).toMatch(/^Resource 'nobody@example.com' does not exist or one of its queried/);
  });

  it('keeps seats and holders in step whatever is tried', async () => {
    const house = openHouse();
    const tenant = at(house, 'Northwind Traders');
    const people = [...tenant.customer.users.values()];
    const skus = [kaizalaSkuId, basic, e3];
    const step = fc.record({
      who: fc.nat({ max: people.length - 1 }),
      add: fc.subarray(skus),
      remove: fc.subarray(skus),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        for (const { who, add, remove } of steps) {
          await assign(
            tenant,
            people[who] as User,
            add.map((skuId) => ({ skuId, disabledPlans: [] })),
            remove,
          );
        }
        for (const skuId of skus) {
          const units = unitsOf(tenant.customer, skuId, now);
          const holders = people.filter((user) => skuIdsOf(tenant.customer, user).has(skuId)).length;
          expect(units.consumed).toBe(holders);
          expect(units.consumed).toBeLessThanOrEqual(units.active);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('usageLocation', () => {
  it('can be set, which makes the licence possible', async () => {
    const tenant = at(openHouse(), 'Northwind Traders');
    const dana = userNamed(tenant.customer, 'Dana Kline');
    const patch = await tenant.ask('PATCH', `/users/${dana.id}`, { body: { usageLocation: 'it' } });
    expect([patch.status, dana.usageLocation]).toEqual([204, 'IT']);
    const moved = await assign(tenant, dana, [{ skuId: basic, disabledPlans: [] }], [kaizalaSkuId]);
    expect(moved.status).toBe(200);
  });

  it('takes two letters and nothing else', async () => {
    const tenant = at(openHouse(), 'Northwind Traders');
    const dana = userNamed(tenant.customer, 'Dana Kline');
    for (const body of [{ usageLocation: 'Italy' }, { usageLocation: 7 }, { jobTitle: 'x' }]) {
      expect((await tenant.ask('PATCH', `/users/${dana.id}`, { body })).status).toBe(400);
    }
    expect(dana.usageLocation).toBeNull();
  });
});
