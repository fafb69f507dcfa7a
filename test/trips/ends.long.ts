import { House } from '../support/house';
import { without } from '../support/without';
import { someAgent } from './agent';
import { flawless, stateOf } from './afterwards';

const dayMs = 86_400_000;

it('ends a new-commerce subscription that everybody has left with its term, and it is billed for nobody', async () => {
  const house = await House.open('ends', { emulator: { scale: 30 } });
  try {
    const customer = 'Wide World Importers';
    const talk = someAgent(house);
    await talk.reviews(customer, 'Microsoft 365 Business Basic');
    expect(await talk.finishes('✔ Done')).toContain('is set to end with its term');

    await house.control('POST', 'clock', { advanceMs: 90 * dayMs });

    const [retired] = (await stateOf(house, customer)).subscriptions;
    expect(retired).toMatchObject({ currentStatus: 'disabled', autoRenewEnabled: false });
    // Others, whom nobody moves here, lose their licences meanwhile.
    const clean = without(flawless(1), 'unlicensedUserSeconds');
    expect(await house.audit()).toMatchObject(clean);
  } finally {
    await house.close();
  }
});
