import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import { guid } from '../../emulator/seed/ids';
import { House } from '../support/house';
import { withClient } from '../support/postgres';
import { until } from '../support/until';
import { without } from '../support/without';
import { someAgent } from './agent';
import { flawless, holdersOf, stateOf } from './afterwards';

const kaizala = kaizalaPro.entraSkuId;
const customer = "Margie's Travel";
const customerId = guid('customer', customer);
const dayMs = 86_400_000;

/** An admin of the customer takes the licence from everybody who was left. */
function takeAway(house: House): number {
  const { world, clock } = living(house);
  const users = [...(world.customers.get(customerId)?.users.values() ?? [])];
  const held = users.filter(({ licences }) => licences.some(({ skuId }) => skuId === kaizala));
  for (const { id: userId, licences } of held) {
    living(house).commit(
      {
        type: 'licencesSet',
        at: clock.now(),
        customerId,
        userId,
        licences: licences.filter((one) => one.skuId !== kaizala),
      },
      { customerId, method: 'POST', path: '/assignLicense', requestId: null, kind: 'licences' },
    );
  }
  return held.length;
}

const living = ({ emulator }: House) => emulator.house;

/** How many answers were spoilt. */
async function spoilt(house: House): Promise<number> {
  const { items } = await house.control<{ items: { seen: number }[] }>('GET', 'faults');
  return items.reduce((sum, { seen }) => sum + seen, 0);
}

interface Promised {
  readonly may_close_since: Date | null;
}

const promised = (house: House): Promise<Promised | undefined> =>
  withClient(house.databaseUrl, async (client) => {
    const { rows } = await client.query<Promised>('select may_close_since from planshift.close_promise');
    return rows[0];
  });

it('closes what was left open two complete daily readings after the last has lost the licence, and tells it, and opens it again on a press', async () => {
  const house = await House.open('closedLater', { emulator: { scale: 30 } });
  const nextDay = () => house.control('POST', 'clock', { advanceMs: dayMs });
  const status = async () =>
    (await stateOf(house, customer)).subscriptions.find(({ offerName }) => offerName === 'Kaizala Pro')?.currentStatus;
  try {
    const talk = someAgent(house);
    const review = await talk.reviews(customer, 'Microsoft 365 Business Standard');
    expect(review).toMatch(
      /9 people keep Kaizala Pro, so it stays open and [^;]+; I’ll suspend it once nobody has had it/,
    );
    expect(review).not.toContain('Billing stops.');
    expect(await talk.finishes('stays open.')).toContain('I’ll look again each day');
    await until(async () => (await promised(house)) !== undefined);
    expect(takeAway(house)).toBe(9);

    await house.control('POST', 'faults', {
      ...{ method: 'GET', path: `/users\\?.*${kaizala}`, customer: customerId, nth: 1, times: 999 },
      ...{ status: 200, body: { value: [{ displayName: 'Nobody' }] } },
    });
    await nextDay();
    await until(async () => (await spoilt(house)) > 0);
    expect((await promised(house))?.may_close_since).toBeNull();
    await house.control('DELETE', 'faults');
    await nextDay();
    await until(async () => (await promised(house))?.may_close_since !== null);
    expect(await status()).toBe('active');
    await nextDay();

    expect(await talk.reads('Nobody had needed it for a day, so it was closed, as confirmed.')).toContain('✔ Done');
    expect(await status()).toBe('suspended');
    expect(holdersOf(await stateOf(house, customer), kaizala)).toHaveLength(0);
    // Those from whom the customer's own admin took the licence have none.
    expect(await house.audit()).toMatchObject(without(flawless(1), 'unlicensedUserSeconds'));

    await talk.presses('Reactivate', 'active again at once');
    await talk.presses('Yes, reactivate it', 'It was reactivated.');
    expect(await status()).toBe('active');
    expect(await house.audit()).toMatchObject({ ...without(flawless(1), 'unlicensedUserSeconds'), reopened: 1 });
  } finally {
    await house.close();
  }
});
