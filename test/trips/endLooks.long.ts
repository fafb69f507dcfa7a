import { kaizalaNce } from '../../emulator/seed/customers/namedSubscriptionTroubles';
import { guid } from '../../emulator/seed/ids';
import type { CustomerPlan } from '../../emulator/seed/plan';
import { worldOf } from '../../emulator/seed/worldOf';
import { House } from '../support/house';
import { withClient } from '../support/postgres';
import { until } from '../support/until';
import { someAgent } from './agent';
import type { Agent } from './agent';
import { flawless, holdersOf, stateOf } from './afterwards';

const dayMs = 86_400_000;
const retired = kaizalaNce.entraSkuId;
/** Each ends in sixteen days and renews itself; everybody of it moves on the first day. */
const [wanted, empty, unreadable, held] = ['Firm A', 'Firm B', 'Firm C', 'Firm D'] as const;
const firms = [wanted, empty, unreadable, held];

const firm = (name: string): CustomerPlan => ({
  name,
  place: 'italy',
  subscriptions: [{ product: kaizalaNce, seats: 2, endsInDays: 16, autoRenew: true }],
  people: [{ count: 2, holds: [retired] }],
});

let house: House;
let talk: Agent;

const days = (count: number) => house.control('POST', 'clock', { advanceMs: count * dayMs });
const loses = 'One person loses Kaizala Pro';
const letters = (): number =>
  talk.chat.cards().filter(({ activity }) => JSON.stringify(activity).includes(loses)).length;

/** The customer's own admin gives one person the licence again, or takes it. */
function gives(customer: string, isGiven: boolean): void {
  const living = house.emulator.house;
  const customerId = guid('customer', customer);
  const [[userId, user] = []] = [...(living.world.customers.get(customerId)?.users ?? [])];
  const others = (user?.licences ?? []).filter(({ skuId }) => skuId !== retired);
  const licences = isGiven ? [...others, { skuId: retired, disabledPlans: [], since: living.clock.now() }] : others;
  living.commit(
    { type: 'licencesSet', at: living.clock.now(), customerId, userId: userId!, licences },
    { customerId, method: 'POST', path: '/assignLicense', requestId: null, kind: 'licences' },
  );
}

const lookedAt = (): Promise<readonly { readonly name: string; readonly milestone: number | null }[]> =>
  withClient(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string; milestone: number | null }>(
      `select customer_name as name, milestone from planshift.end_look join planshift.migration on id = migration_id
       order by customer_name`,
    );
    return rows;
  });

const holds = (isHeld: boolean): Promise<unknown> =>
  withClient(house.databaseUrl, (client) =>
    client.query('update planshift.migration set held_since = $1 where customer_name = $2', [
      isHeld ? new Date() : null,
      held,
    ]),
  );

it('tells who would lose the licence by an end that was set, once, and takes the end back or moves them', async () => {
  house = await House.open('endLooks', { emulator: { scale: 30, seedWorld: worldOf(firms.map(firm)) } });
  talk = someAgent(house);
  try {
    for (const name of firms) {
      await talk.reviews(name, 'Microsoft 365 Business Basic');
      expect(await talk.finishes('✔ Done')).toContain('is set to end with its term');
    }
    for (const name of [wanted, unreadable, held]) gives(name, true);
    await holds(true);
    await days(1);
    await house.control('POST', 'faults', {
      ...{ method: 'GET', path: `/users\\?.*${retired}`, customer: guid('customer', unreadable), nth: 1, times: 999 },
      ...{ status: 200, body: { value: [{ displayName: 'Nobody' }] } },
    });
    await days(1);

    await talk.sees(loses);
    await until(async () => (await lookedAt()).length === 3);
    expect(await lookedAt()).toEqual([
      { name: wanted, milestone: 14 },
      { name: empty, milestone: 14 },
      { name: unreadable, milestone: null },
    ]);
    expect(letters()).toBe(1);

    await house.control('DELETE', 'faults');
    await days(1);
    await talk.sees(`${unreadable}: a migration had set it`);
    expect(letters()).toBe(2);
    await talk.presses('Move them', 'Who moves');
    await talk.says('all', /3 · Close/);
    await talk.finishes('✔ Done');
    expect(holdersOf(await stateOf(house, unreadable), retired)).toHaveLength(0);

    await talk.press('Take back the end', {}, await talk.sees(`${wanted}: a migration had set it`));
    await talk.sees('renews automatically with 2 licences');
    await talk.presses('Yes, take it back', 'Its end was taken back.');
    expect((await stateOf(house, wanted)).subscriptions[0]).toMatchObject({ autoRenewEnabled: true });

    await holds(false);
    gives(held, false);
    await days(30);
    expect((await stateOf(house, wanted)).subscriptions[0]).toMatchObject({ currentStatus: 'active' });
    for (const name of [empty, unreadable])
      expect((await stateOf(house, name)).subscriptions[0]).toMatchObject({ autoRenewEnabled: false });
    expect(letters()).toBe(1);
    expect(await house.audit()).toMatchObject({ ...flawless(4), reopened: 1 });
  } finally {
    await house.close();
  }
});
