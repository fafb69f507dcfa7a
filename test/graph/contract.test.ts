import { createLicences } from '../../src/graph';
import { groupId, skuId, userId } from '../../src/migration/ids';
import type { CustomerId } from '../../src/migration/ids';
import type { Licences } from '../../src/migration/ports';
import { wholeOf } from '../../src/migration/reading';
import { openPracticeGround } from '../partnerCenter/practice';
import type { PracticeGround } from '../partnerCenter/practice';

// Every method of the port against the emulator, over HTTPS and with tokens of the customers' own.

let ground: PracticeGround;
let licences: Licences;

beforeAll(async () => {
  ground = await openPracticeGround();
  const { clock, log, emulator, identity } = ground;
  const credentialFor = (customer: CustomerId) => identity.customerCredential(customer);
  const scope = 'https://graph.microsoft.com/.default';
  licences = createLicences({
    baseUrl: emulator.url,
    credentialFor,
    scope,
    clock,
    mayChange: async () => undefined,
    log,
  });
});
afterEach(() => ground.clearFaults());
afterAll(() => ground.close());

async function kaizalaOf(customer: CustomerId) {
  const sku = wholeOf(await licences.skus(customer)).find(({ partNumber }) => partNumber.includes('KAIZALA'));
  if (!sku) throw new Error('No retired SKU');
  return sku;
}

it('reads the SKUs of a tenant', async () => {
  const sku = await kaizalaOf(ground.customer('Contoso Freight'));

  expect(sku).toMatchObject({ enabled: 40, consumed: 40, capabilityStatus: 'Enabled' });
  expect(sku.servicePlans.length).toBeGreaterThan(0);
});

it('reads as many holders as the tenant counts, for every customer', async () => {
  for (const { companyName } of ground.emulator.house.world.customers.values()) {
    const customer = ground.customer(companyName);
    for (const { skuId: sku, consumed } of wholeOf(await licences.skus(customer))) {
      const holders = wholeOf(await licences.holders(customer, sku));

      expect([companyName, holders.length]).toEqual([companyName, consumed]);
      expect(holders.every((holder) => holder.licences.some((licence) => licence.skuId === sku))).toBe(true);
    }
  }
});

it('reads what works for people as well, where that is asked', async () => {
  const customer = ground.customer('Humongous Insurance');
  const sku = await kaizalaOf(customer);
  const [one] = wholeOf(await licences.holders(customer, sku.skuId, 'working'));
  expect(one?.working).toEqual(expect.arrayContaining(sku.servicePlans.map(({ id }) => id)));
  const [again] = await licences.users(customer, [one!.id], 'working');
  expect(again).toEqual(one);
  const [bare] = await licences.users(customer, [one!.id]);
  expect(bare).not.toHaveProperty('working');
});

it('reads some people again as it read them among all, but for who is gone', async () => {
  const customer = ground.customer('Adatum Corporation');
  const all = wholeOf(await licences.holders(customer, (await kaizalaOf(customer)).skuId));
  const stranger = userId('00000000-0000-4000-8000-000000000000');

  await expect(licences.users(customer, [stranger, ...all.map(({ id }) => id)])).resolves.toEqual(all);
});

it('names the groups through which people hold a licence', async () => {
  const customers = [...ground.emulator.house.world.customers.values()];
  const grouped = customers.find(({ groups }) => [...groups.values()].some((group) => group.licences.length > 0));
  const customer = ground.customer(grouped?.companyName ?? '');
  const groups = [...(grouped?.groups.values() ?? [])];

  const named = await licences.groupNames(
    customer,
    groups.map(({ id }) => groupId(id)),
  );

  expect(named).toEqual(groups.map(({ id, displayName }) => ({ id, name: displayName })));
});

it('moves people to seats there are, and tells those there are none for', async () => {
  const customer = ground.customer('Contoso Hotels');
  const kaizala = (await kaizalaOf(customer)).skuId;
  const target = wholeOf(await licences.skus(customer)).find(({ enabled, consumed }) => enabled > consumed);
  if (!target) throw new Error('No free seats');
  const people = wholeOf(await licences.holders(customer, kaizala)).slice(0, target.enabled - target.consumed + 1);
  const swap = ({ id }: { id: ReturnType<typeof userId> }) => ({
    userId: id,
    add: [{ skuId: target.skuId, disabledPlans: [] }],
    remove: [kaizala],
  });

  const outcomes = await licences.change(customer, people.map(swap));
  const after = await licences.users(
    customer,
    people.map(({ id }) => id),
  );

  expect(outcomes.map(({ result }) => result)).toEqual([...people.slice(1).map(() => 'accepted'), 'failed']);
  expect(outcomes.at(-1)).toMatchObject({ failure: { code: 'noSeat' } });
  expect(after.map((person) => person.licences.map((licence) => licence.skuId))).toEqual([
    ...people.slice(1).map(() => [target.skuId]),
    [kaizala],
  ]);
});

it('is unsure of what was done when the answer is lost, and sees it done', async () => {
  const customer = ground.customer('Tailwind Traders');
  const kaizala = (await kaizalaOf(customer)).skuId;
  const [person] = wholeOf(await licences.holders(customer, kaizala));
  if (!person) throw new Error('Nobody holds it');
  await ground.fault({ method: 'POST', path: '/\\$batch', nth: 1, dropAfter: true });

  const outcomes = await licences.change(customer, [{ userId: person.id, add: [], remove: [kaizala] }]);
  const [after] = await licences.users(customer, [person.id]);

  expect(outcomes).toEqual([{ userId: person.id, result: 'unsure' }]);
  expect(after?.licences).toEqual([]);
});

it('sets a usage location, which then shows', async () => {
  const customer = ground.customer('Southridge Video');
  const [person] = wholeOf(await licences.holders(customer, (await kaizalaOf(customer)).skuId));
  if (!person) throw new Error('Nobody holds it');

  await licences.setUsageLocation(customer, person.id, 'IT');

  await expect(licences.users(customer, [person.id])).resolves.toMatchObject([{ usageLocation: 'IT' }]);
});

it('says who is gone', async () => {
  const customer = ground.customer('Contoso Freight');
  const gone = userId('00000000-0000-4000-8000-000000000000');
  const change = { userId: gone, add: [], remove: [skuId('6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a10')] };

  await expect(licences.change(customer, [change])).resolves.toMatchObject([{ failure: { code: 'userGone' } }]);
  await expect(licences.setUsageLocation(customer, gone, 'IT')).rejects.toMatchObject({ code: 'notFound' });
});

it('goes on with a fresh token after one was refused', async () => {
  await ground.fault({ path: '/subscribedSkus', nth: 1, status: 401 });

  expect(wholeOf(await licences.skus(ground.customer('Contoso Freight')))).not.toHaveLength(0);
});
