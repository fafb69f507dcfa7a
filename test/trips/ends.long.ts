import { House } from '../support/house';
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
  await talk.sees('that was set to end goes on');
  await talk.presses('End it with its term', 'End one subscription with its term');
  await talk.presses('Yes, end it', 'I am setting it to end');
  await talk.seesRun(2, '✔ Done');

  await hasEnded();
});
