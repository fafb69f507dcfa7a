import { planHash } from '../../src/migration/plan/planHash';
import type { WholePlan } from '../../src/migration/plan/plan';
import { House } from '../support/house';
import { withClient } from '../support/postgres';
import { without } from '../support/without';
import { someAgent } from './agent';
import type { Agent } from './agent';
import { flawless, stateOf } from './afterwards';
import { changeSubscription } from './asAdmin';

const dayMs = 86_400_000;
const customer = 'Wide World Importers';

let house: House;
let talk: Agent;

beforeEach(async () => {
  house = await House.open('ends', { emulator: { scale: 30 } });
  talk = someAgent(house);
  await talk.reviews(customer, 'Microsoft 365 Business Basic');
  expect(await talk.finishes('✔ Done')).toContain('is set to end with its term');
});
afterEach(() => house.close());

const days = (count: number) => house.control('POST', 'clock', { advanceMs: count * dayMs });

/** The term is over, and nobody pays for nobody. */
async function hasEnded(): Promise<void> {
  await days(90);
  const [retired] = (await stateOf(house, customer)).subscriptions;
  expect(retired).toMatchObject({ currentStatus: 'disabled', autoRenewEnabled: false });
  // Others, whom nobody moves here, lose their licences meanwhile.
  expect(await house.audit()).toMatchObject(without(flawless(1), 'unlicensedUserSeconds'));
}

it('ends a new-commerce subscription that everybody has left with its term, and it is billed for nobody', hasEnded);

it.each([
  ['was taken back by somebody else', { autoRenewEnabled: true, scheduledActions: [] }],
  ['was lost, as of a release that only switched renewal off', { autoRenewEnabled: false, scheduledActions: [] }],
])('tells within a day of an end that %s, and sets it anew when somebody says so', async (_what, change) => {
  const { offerName } = (await stateOf(house, customer)).subscriptions[0]!;
  await changeSubscription(house, customer, offerName, change);

  await days(1);
  await talk.sees('that was set to end continues');
  await talk.presses('End it with its term', 'End one subscription with its term');
  await talk.presses('Yes, end it', 'I am setting it to end');
  await talk.seesRun(2, '✔ Done');

  await hasEnded();
});

/** As the rows of a release that only knew of the renewal: what it confirmed, what it did, and what it read since. */
const asBefore = (): Promise<void> =>
  withClient(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ plan: WholePlan }>('select plan from planshift.migration');
    const retired = without(without(rows[0]!.plan.retired, 'scheduled'), 'endOfTerm');
    const before = { ...rows[0]!.plan, retired, close: 'autoRenewOff' as never };
    const plan = { ...before, hash: planHash(before) };
    await client.query(`update planshift.migration set closed_action = 'autoRenewOff', plan = $1, hash = $2`, [
      JSON.stringify(plan),
      plan.hash,
    ]);
    await client.query(`update planshift.radar_entry
      set entry = ((entry::jsonb - 'endOfTerm') || '{"atItsEnd": "ends", "autoRenew": false}')::json`);
    await client.query(`delete from planshift.kysely_migration where name = '0021-read-anew'`);
  });

it('finds at an upgrade what a release before took for an end, tells it although notices are off, and ends it', async () => {
  const { offerName } = (await stateOf(house, customer)).subscriptions[0]!;
  await changeSubscription(house, customer, offerName, { autoRenewEnabled: false, scheduledActions: [] });
  await talk.says('notices off', /off|no longer/i);
  await house.stopBot();
  await asBefore();
  await house.startBot();

  await days(1);
  await talk.sees('that was set to end continues');
  await talk.presses('End it with its term', 'End one subscription with its term');
  await talk.presses('Yes, end it', 'I am setting it to end');
  await talk.seesRun(2, '✔ Done');

  await hasEnded();
});
