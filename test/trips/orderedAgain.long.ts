import { readable } from '../../emulator/connector';
import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import { guid } from '../../emulator/seed/ids';
import { worldOf } from '../../emulator/seed/worldOf';
import { House } from '../support/house';
import { withClient } from '../support/postgres';
import { until } from '../support/until';
import { flawless } from './afterwards';
import { someAgent } from './agent';

const hourMs = 3_600_000;
const customer = 'Anchor';
const one = {
  name: customer,
  place: 'italy' as const,
  subscriptions: [{ offer: kaizalaPro, seats: 2, endsInDays: 60 }],
  people: [{ count: 2, holds: [kaizalaPro.entraSkuId] }],
};

let house: House;
beforeEach(async () => {
  house = await House.open('ordered-again', { emulator: { scale: 120, seedWorld: worldOf([one]) } });
});
afterEach(() => house.close());

const hours = (count: number) => house.control('POST', 'clock', { advanceMs: count * hourMs });

/** When its dead order was looked at last. */
const lookedAt = (): Promise<number> =>
  withClient(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ at: Date | null }>(
      'select looked_at as at from planshift.purchase_attempt where order_died_at is not null',
    );
    return rows[0]?.at?.getTime() ?? 0;
  });

/** Somebody is about to tell what a look has brought. */
const isLookedAt = (): Promise<boolean> =>
  withClient(house.databaseUrl, async (client) => {
    const found = await client.query('select from planshift.purchase_attempt where look_begun_at is not null');
    return found.rowCount !== 0;
  });

it('calls an order that came to nothing no second one, once the same was ordered again and bought', async () => {
  const checkout = { status: 'po review rejected' };
  const fault = { method: 'POST', path: 'checkout$', customer: guid('customer', customer), times: 1, checkout };
  await house.control('POST', 'faults', fault);
  const talk = someAgent(house);
  await talk.reviews(customer, 'Microsoft 365 Business Basic');
  await talk.finishes('not gone through yet');
  await hours(2);
  await talk.sees('Nothing came of the order.');

  await talk.presses('Order it again', '✔ Done: 2 people');
  const before = await lookedAt();
  await hours(7);
  // It is looked after as soon as the process is up, and each minute.
  await house.stopBot();
  await house.startBot();
  await until(async () => (await lookedAt()) > before);
  await until(async () => !(await isLookedAt()));

  const done = talk.chat.cards().filter(({ activity }) => readable(activity).includes('✔ Done'));
  expect(done).not.toEqual([]);
  expect(done.map(({ activity }) => readable(activity)).join()).not.toContain('A second order');
  expect(await house.audit()).toMatchObject(flawless(2));
});
