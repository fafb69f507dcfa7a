import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import { productOf } from '../../emulator/seed/catalogue/catalogue';
import { House } from '../support/house';
import { flawless, holdersOf, stateOf } from './afterwards';
import type { Agent } from './agent';
import { someAgent } from './agent';

const kaizala = kaizalaPro.entraSkuId;
const basic = productOf('O365_BUSINESS_ESSENTIALS').entraSkuId;
const standard = productOf('O365_BUSINESS_PREMIUM').entraSkuId;
const e3 = productOf('ENTERPRISEPACK');
const yammer = e3.servicePlans.find(({ name }) => name === 'YAMMER_ENTERPRISE')!.id;

const isWithoutYammer = ({ disabledPlans }: { readonly disabledPlans: readonly string[] }): boolean =>
  disabledPlans.includes(yammer);
const travel = "Margie's Travel";

describe('people who need a second look', () => {
  let house: House;
  let talk: Agent;
  beforeAll(async () => {
    house = await House.open('troubles-of-people', { emulator: { scale: 30 } });
  });
  afterAll(() => house.close());
  beforeEach(() => {
    talk = someAgent(house);
  });

  /** Chooses plan and term and stops at the question about people. */
  async function asksWho(customer: string, plan = 'Microsoft 365 Business Basic'): Promise<string> {
    await talk.says(`migrate ${customer}`, 'instead of');
    const asked = await talk.says(plan, /How long|Who moves/);
    return asked.includes('Who moves') ? asked : talk.says('1', 'Who moves');
  }

  it('moves those without a usage location once the agent has confirmed one country for all of them', async () => {
    const placeless = (await stateOf(house, 'Tailspin Toys')).users.filter((user) => user.usageLocation === null);
    const asked = await asksWho('Tailspin Toys');
    expect(asked).toContain('48\nmove');
    expect(asked).toContain('7\ncan’t move yet');
    expect(asked).toContain('No usage location is set');

    const country = await talk.presses('Set the country of 7 people', '7 people have no usage location');
    expect(country).toContain('I don’t guess it.');
    expect(country).toContain('The billing address of Tailspin Toys is in United States.');
    const misspelt = await talk.says('Atlantis', 'Atlantis');
    expect(misspelt).toContain('I don’t know the country “Atlantis”.');
    expect((await stateOf(house, 'Tailspin Toys')).users.filter((user) => user.usageLocation === null)).toHaveLength(7);

    const chosen = await talk.says('Canada', 'Who moves');
    expect(chosen).toContain('55\nmove');
    const review = await talk.says('all', '3 · Close');
    expect(review).toContain('The usage location of 7 people is set to Canada.');
    const ending = await talk.finishes();
    expect(ending).toContain('✔ Done: 55 people at Tailspin Toys now use Microsoft 365 Business Basic.');

    const after = await stateOf(house, 'Tailspin Toys');
    const placed = after.users.filter(({ displayName }) => placeless.some((one) => one.displayName === displayName));
    expect(placed.map(({ usageLocation }) => usageLocation)).toEqual(placed.map(() => 'CA'));
    expect(holdersOf(after, basic)).toHaveLength(55);
  });

  it('leaves the retired subscription open for whom it may not touch, and names them with their reasons', async () => {
    const customer = 'Northwind Traders';
    const plans = await talk.says(`migrate ${customer}`, 'instead of');
    expect(plans).toContain('12 unused licences are used first');
    expect(plans).toContain('ℹ 6 of them already have Office 365 E3, which covers this');
    await talk.says('Microsoft 365 Business Basic', 'How long');
    const asked = await talk.says('1', 'Who moves');
    expect(asked).toMatch(/Dana Kline: No usage location is set/);
    expect(asked).toMatch(/Omar Haddad: The licence comes from the group Field crews/);

    await talk.picks('covered', 'What happens to the 6 covered by another plan?');
    await talk.says('move', /6\nare covered by another plan, and move all the same/);
    const review = await talk.says('all', '3 · Close');
    expect(review).toContain('26 licences of Microsoft 365 Business Basic');
    expect(review).toContain('12 of the 38 people take unused licences.');
    expect(review).toMatch(/\*\*6 people\*\* [^\n]+\nStays switched off, as the customer set it: /);
    expect(review).toMatch(/Not moving, 2 people: [^\n]*(Dana Kline[^\n]*Omar Haddad|Omar Haddad[^\n]*Dana Kline)/);
    const ending = await talk.finishes();
    expect(ending).toContain('38 of 40 people moved\nKaizala Pro stays open.');
    expect(ending).toContain('Dana Kline\nno usage location');
    expect(ending).toContain('Omar Haddad\nfrom the group Field crews');

    const { users, subscriptions } = await stateOf(house, customer);
    expect(users.find(({ displayName }) => displayName === 'Dana Kline')?.usageLocation).toBeNull();
    expect(holdersOf({ users, subscriptions }, kaizala)).toHaveLength(2);
    expect(users.filter(({ licences }) => licences.filter(isWithoutYammer).length === 2)).toHaveLength(6);
    expect(subscriptions.find(({ offerName }) => offerName === 'Kaizala Pro')?.currentStatus).toBe('active');
    expect(talk.buttons()).toEqual(
      expect.arrayContaining(['Move the other one', 'Take the licence away', 'Check again', 'Leave it open']),
    );
    await talk.says(`leave it open ${customer}`, 'It stays open. I have noted your decision.');
  });

  it('never takes from one person what a group gives, and names the group', async () => {
    const customer = 'Litware Logistics';
    const asked = await asksWho(customer);
    expect(asked).toContain('10\nmove');
    expect(asked).toContain('30\ncan’t move yet');
    expect(asked).toContain('The licence comes from the group Field crews, so it can’t be taken from a single person.');
    await talk.says('all', '3 · Close');
    const ending = await talk.finishes();

    expect(ending).toContain('10 of 40 people moved\nKaizala Pro stays open.');
    expect(ending).toMatch(/from the group Field crews/);
    expect(ending).toContain('A licence from a group goes away only when the person leaves the group');
    const after = await stateOf(house, customer);
    expect(after.subscriptions[0]).toMatchObject({ offerName: 'Kaizala Pro', currentStatus: 'active' });
    expect(holdersOf(after, basic)).toHaveLength(10);
    expect(holdersOf(after, kaizala)).toHaveLength(30);

    await talk.says(`check again ${customer}`, 'I am checking again who still holds the retired licence.');
    await talk.reads(/10 of 40 people moved/);
  });

  it('takes only the retired licence from those whose richer plan covers it, and buys nothing for them', async () => {
    const customer = 'Contoso Pharma';
    const review = await talk.reviews(customer, 'Microsoft 365 Business Basic');
    expect(review).toContain('45 licences of Microsoft 365 Business Basic');
    expect(review).toMatch(/\*\*9 people\*\* lose only Kaizala Pro · keep [^\n]*Viva Engage\n/);
    expect(review).toMatch(/\*\*6 people\*\* lose only Kaizala Pro · keep [^\n]*desktop apps\n/);
    expect(await talk.finishes()).toContain('15 more people lost only Kaizala Pro.');

    const after = await stateOf(house, customer);
    expect(holdersOf(after, basic)).toHaveLength(45);
    expect(holdersOf(after, e3.entraSkuId)).toHaveLength(15);
    expect(holdersOf(after, kaizala)).toHaveLength(0);
  });

  it('buys nothing where everybody has a richer plan, and lets what an admin switched off stay off', async () => {
    const customer = 'Humongous Insurance';
    const asked = await asksWho(customer);
    expect(asked).toContain('24\nare covered by another plan: only Kaizala Pro is taken away');
    const review = await talk.says('all', '3 · Close');
    expect(review).toContain('Licences are only taken away.');
    expect(await talk.finishes()).toContain('✔ Done: Kaizala Pro was taken from 24 people at Humongous Insurance.');

    const after = await stateOf(house, customer);
    expect(after.subscriptions.map(({ offerName, currentStatus }) => [offerName, currentStatus])).toEqual([
      ['Kaizala Pro', 'suspended'],
      [e3.title, 'active'],
    ]);
    expect(after.users.filter(({ licences }) => licences.some(isWithoutYammer))).toHaveLength(4);
  });

  it('asks about blocked accounts and guests apart, and does to each what was chosen', async () => {
    const asked = await asksWho(travel, 'Microsoft 365 Business Standard');
    expect(asked).toContain('5\nblocked accounts keep Kaizala Pro');
    expect(asked).toContain('4\nguests keep Kaizala Pro');
    expect(asked).toContain('24\nmove');

    await talk.picks('blocked', 'What happens to the 5 blocked accounts?');
    await talk.says('move', /5\nblocked accounts move/);
    const review = await talk.says('all', '3 · Close');
    expect(review).toContain('Not moving, 4 people: by your choice');
    const ending = await talk.finishes();
    expect(ending).toContain('29 of 33 people moved\nKaizala Pro stays open.');
    expect(ending).toContain('guest, unchanged');
    expect(holdersOf(await stateOf(house, travel), standard)).toHaveLength(29);
  });

  it('lets nobody go without a licence in all of this, and buys once for each customer', async () => {
    expect(await house.audit()).toMatchObject(flawless(5));
  });

  it('takes the licence from guests who were left over, and from nobody else, when the agent wants that', async () => {
    await talk.says('migrations', travel);
    await talk.presses('Show', 'Kaizala Pro stays open.');
    await talk.presses('Take the licence away', '4 people would then have no plan at all');
    await talk.presses('Take it away all the same', 'Take Kaizala Pro from 4 people');
    expect(await talk.finishes('⚠ Done')).toContain('Kaizala Pro was taken from 4 people');

    const after = await stateOf(house, travel);
    const bare = after.users.filter(({ licences }) => licences.length === 0);
    expect(bare.map(({ userType }) => userType)).toEqual(['Guest', 'Guest', 'Guest', 'Guest']);
    expect(after.subscriptions[0]).toMatchObject({ offerName: 'Kaizala Pro', currentStatus: 'suspended' });
  });
});
