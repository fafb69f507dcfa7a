import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import { guid } from '../../emulator/seed/ids';
import { House } from '../support/house';
import { until } from '../support/until';
import { flawless, stateOf } from './afterwards';
import type { Agent } from './agent';
import { someAgent } from './agent';

const kaizala = kaizalaPro.entraSkuId;
const basicPlan = 'Microsoft 365 Business Basic';

let house: House;
let talk: Agent;
beforeAll(async () => {
  house = await House.open('unreadable', { emulator: { scale: 30 } });
});
afterAll(() => house.close());
beforeEach(() => {
  talk = someAgent(house);
});
afterEach(async () => {
  await house.control('DELETE', 'faults');
});

/** From its nth call on, the customer's list has an entry without an id. */
const spoil = (customer: string, path: string, nth = 1) =>
  house.control('POST', 'faults', {
    ...{ method: 'GET', path, customer: guid('customer', customer), nth, times: 999 },
    ...{ status: 200, body: { value: [{ displayName: 'Nobody' }], items: [{ friendlyName: 'Nothing' }] } },
  });
const later = (minutes: number) => house.control('POST', 'clock', { advanceMs: minutes * 60_000 });

it('leaves the retired subscription open while a holder can’t be read, and closes it when all can', async () => {
  const customer = 'Adatum Corporation';
  await talk.reviews(customer, basicPlan);
  // The first look is the one before the purchase.
  await spoil(customer, `/users\\?.*${kaizala}`, 2);

  const problem = await talk.finishes('1 of 1 entries could not be read.');
  expect(problem).toContain('nothing was bought or closed since');
  await later(6);
  await until(async () => talk.buttons().includes('Look again'));
  expect((await stateOf(house, customer)).subscriptions[0]).toMatchObject({ currentStatus: 'active' });

  await house.control('DELETE', 'faults');
  await talk.presses('Look again', '✔ Done: 33 people');
  expect((await stateOf(house, customer)).subscriptions[0]).toMatchObject({ currentStatus: 'suspended' });
});

it('keeps a purchase in doubt while its order may be what can’t be read, and never buys again', async () => {
  const customer = 'Contoso Freight';
  const id = guid('customer', customer);
  await talk.reviews(customer, basicPlan);
  await house.control('POST', 'faults', { path: '/checkout$', customer: id, nth: 1, dropAfter: true });
  await spoil(customer, '/(orders|subscriptions)$');
  await house.control('POST', 'faults', { path: '/auditrecords', status: 403 });
  await talk.finishes('the migration has begun');
  await until(async () => (await stateOf(house, customer)).subscriptions.length === 2);
  await later(16);
  expect(await talk.reads('I don’t know yet')).toContain('Part of its lists can’t be read');

  await talk.presses('It was not bought', /./);
  await later(6);
  expect(await talk.reads('I don’t know yet')).toContain('Part of its lists can’t be read');

  await house.control('DELETE', 'faults');
  await talk.presses('Keep looking', '✔ Done: 40 people');
});

it('bought once each, and closed nothing that was held', async () => {
  expect(await house.audit()).toMatchObject(flawless(2));
});
