import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import { productOf } from '../../emulator/seed/catalogue/catalogue';
import { guid } from '../../emulator/seed/ids';
import { House } from '../support/house';
import { flawless, holdersOf, stateOf } from './afterwards';
import type { Agent } from './agent';
import { someAgent } from './agent';

const kaizala = kaizalaPro.entraSkuId;
const basicPlan = 'Microsoft 365 Business Basic';
const basic = productOf('O365_BUSINESS_ESSENTIALS');
const standard = productOf('O365_BUSINESS_PREMIUM');
const e1 = productOf('STANDARDPACK');
const dayMs = 86_400_000;

describe('a purchase or a closing that is not the simple one', () => {
  let house: House;
  let talk: Agent;
  beforeAll(async () => {
    house = await House.open('troubles-of-purchases', { emulator: { scale: 30 } });
  });
  afterAll(() => house.close());
  beforeEach(() => {
    talk = someAgent(house);
  });

  /** The bot reads the emulated clock once a second; what ends in 20 days at first tells whether it has. */
  async function noticeTheNewDay(): Promise<void> {
    const other = someAgent(house);
    while (/Contoso Freight\n[^\n]*\b(20|19) days/.test(await other.says('expiring', 'Contoso Freight')));
  }

  it('uses free licences first and buys only the rest', async () => {
    const plans = await talk.says('migrate Coho Winery', 'instead of');
    expect(plans).toMatch(/Microsoft 365 Business Basic\n(?:[^\n]*\n)?12 unused licences are used first/i);
    await talk.says(basicPlan, 'How long');
    expect(talk.news()).toContain('16 licences are to be bought.');
    await talk.says('2', 'Who moves');
    const review = await talk.says('all', '3 · Close');
    expect(review).toContain('16 licences of Microsoft 365 Business Basic');
    expect(review).toContain('12 of the 28 people take unused licences.');
    expect(await talk.finishes()).toContain('✔ Done: 28 people');

    const after = await stateOf(house, 'Coho Winery');
    expect(after.subscriptions.map(({ quantity }) => quantity)).toEqual([28, 40, 16]);
    expect(holdersOf(after, basic.entraSkuId)).toHaveLength(56);
  });

  it('buys nothing where free licences are enough, and asks for no term', async () => {
    const customer = 'Contoso Hotels';
    const chosen = holdersOf(await stateOf(house, customer), kaizala).slice(0, 5);
    await talk.says(`migrate ${customer}`, 'instead of');
    await talk.says('Microsoft 365 Business Standard', 'How long');
    await talk.says('1', 'Who moves');
    const addresses = chosen.map(({ userPrincipalName }) => userPrincipalName);
    await talk.says(addresses.slice(0, 3).join('\n'), '3\nmove');
    await talk.says([...addresses.slice(3), 'nobody@elsewhere.example'].join('; '), '5\nmove');
    const review = await talk.says('done', '3 · Close');
    expect(review).toContain('5 unused licences are used.');
    expect(review).not.toContain('Total committed');

    const ending = await talk.finishes();
    expect(ending).toContain('5 of 26 people moved\nKaizala Pro stays open.');
    expect(ending).toContain('not chosen');
    const after = await stateOf(house, customer);
    expect(after.subscriptions).toHaveLength(2);
    expect(holdersOf(after, standard.entraSkuId)).toHaveLength(60);
  });

  it('refuses a Business plan to more than 300 people with its rule, and moves them to another plan', async () => {
    const customer = 'Wingtip Manufacturing';
    await talk.says(`migrate ${customer}`, 'instead of');
    await talk.says(basicPlan, 'How long');
    await talk.says('1', 'Who moves');
    await talk.says('all', 'What do you want to change?');
    expect(talk.news()).toContain(
      '350 more licences are needed, and this customer may buy only 300 more of it (at most 300 of a Business plan, across all partners).',
    );
    expect(talk.news()).toContain('\nChoose fewer people, or an Enterprise or Frontline plan.');

    await talk.says('plan', 'at Wingtip Manufacturing use instead of');
    await talk.says('Office 365 E1', 'How long');
    const review = await talk.says('1', '3 · Close');
    expect(review).toContain('350 licences of Office 365 E1');
    expect(await talk.finishes()).toContain('✔ Done: 350 people at Wingtip Manufacturing now use Office 365 E1.');
    expect((await stateOf(house, customer)).subscriptions.map(({ offerName }) => offerName)).toEqual([
      'Kaizala Pro',
      e1.title,
    ]);
  });

  it('counts the Business licences that a customer has already against the 300', async () => {
    const plans = await talk.says('migrate Lucerne Publishing', 'instead of');
    expect(plans).toContain('⚠ at most 20 more licences, and these people need 45');
    await talk.says(basicPlan, 'How long');
    await talk.says('1', 'Who moves');
    await talk.says('all', 'What do you want to change?');
    expect(talk.news()).toContain('45 more licences are needed, and this customer may buy only 20 more of it');
  });

  it('carries the indirect reseller of the retired subscription into the order, and shows it', async () => {
    const customer = 'Fabrikam Robotics';
    const review = await talk.reviews(customer, 'Office 365 F3', { frontline: true });
    expect(review).toMatch(/Partner of record\nFabrikam Resale \(1234567\)\n/);
    expect(review).toContain(
      'By confirming you attest that Fabrikam Resale (1234567) is the partner of record for this order.',
    );
    await talk.finishes('✔ Done: 50 people');
    const [, bought] = (await stateOf(house, customer)).subscriptions;
    expect(bought).toMatchObject({ commerce: 'nce', partnerId: '1234567' });
  });

  it('closes one of two subscriptions of a SKU only when the other has seats for everybody who is left', async () => {
    const customer = 'Alpine Ski House';
    const holders = holdersOf(await stateOf(house, customer), kaizala);
    const addresses = holders.map(({ userPrincipalName }) => userPrincipalName);
    const which = await talk.says(`migrate ${customer}`, 'has several retired subscriptions. Which one?');
    expect(which).toMatch(/20 licences[^]*15 licences/);
    await talk.says('1', 'What should the 31 people');
    await talk.says(basicPlan, 'How long');
    await talk.says('1', 'Who moves');
    await talk.says(addresses.slice(0, 15).join('\n'), '15\nmove');
    await talk.says('done', '3 · Close');
    expect(await talk.finishes()).toContain('15 of 31 people moved\nKaizala Pro stays open.');
    const between = await stateOf(house, customer);
    expect(between.subscriptions.slice(0, 2).map(({ currentStatus }) => currentStatus)).toEqual(['active', 'active']);

    await talk.says(`migrate ${customer}`, 'Which one?');
    await talk.says('1', 'What should the 16 people');
    await talk.says('Office 365 E1', 'How long');
    await talk.says('1', 'Who moves');
    await talk.says(addresses[15]!, '1\nmoves');
    const review = await talk.says('done', '3 · Close');
    expect(review).toContain('Another subscription of it stays as it is: 15 licences.');
    const ending = await talk.finishes();
    expect(ending).toContain('✔ Done: one person at Alpine Ski House now uses Office 365 E1.');
    expect(ending).toContain('15 people still have Kaizala Pro, from another subscription of it.');
    const after = await stateOf(house, customer);
    expect(after.subscriptions.slice(0, 2).map(({ currentStatus }) => currentStatus)).toEqual(['suspended', 'active']);
  });

  it('shows the add-on that goes with its base, and it does', async () => {
    const customer = 'Blue Yonder Airlines';
    const review = await talk.reviews(customer, basicPlan);
    expect(review).toContain('Its add-ons go with it: Kaizala Pro Extra Storage.');
    await talk.finishes('✔ Done: 30 people');
    const { subscriptions } = await stateOf(house, customer);
    expect(subscriptions.map(({ offerName, currentStatus }) => [offerName, currentStatus])).toEqual([
      ['Kaizala Pro', 'suspended'],
      ['Kaizala Pro Extra Storage', 'suspended'],
      [basic.title, 'active'],
    ]);
  });

  it('ends a new-commerce subscription with its term, where suspending would only cost access', async () => {
    const customer = 'Wide World Importers';
    const review = await talk.reviews(customer, basicPlan);
    expect(review).toContain('End Kaizala Pro (new commerce) with its term');
    expect(review).toMatch(/It is billed to the end of its term, [^\n]+\. Access stays until the term ends\./);
    expect(await talk.finishes()).toContain('Kaizala Pro (new commerce) is set to end with its term');
    const [retired] = (await stateOf(house, customer)).subscriptions;
    expect(retired).toMatchObject({ currentStatus: 'active', autoRenewEnabled: false });
  });

  it('cancels a new-commerce subscription while its window is open, when that is chosen', async () => {
    const customer = 'Consolidated Messenger';
    await talk.reviews(customer, basicPlan);
    await talk.presses('Change…', 'What do you want to change?');
    await talk.says('retired subscription', 'when everybody has moved?');
    const review = await talk.says('cancel Kaizala', '3 · Close');
    expect(review).toContain('Cancel Kaizala Pro (new commerce)');
    expect(review).toContain('Microsoft refunds the rest of its term if it is cancelled by ');
    expect(await talk.finishes()).toContain('Kaizala Pro (new commerce) is cancelled');
    expect((await stateOf(house, customer)).subscriptions[0]).toMatchObject({ currentStatus: 'deleted' });
  });

  it('buys nothing at another price than the one that was confirmed, and names the difference', async () => {
    const customer = 'Southridge Video';
    await talk.reviews(customer, basicPlan);
    raisePrices(house, customer);
    const problem = await talk.finishes('The offer is no longer what you confirmed.');
    expect(problem).toMatch(
      /Nothing was bought and nobody was moved\. The price changed from ¥10,800 to ¥10,810: \*\*¥237,820\*\* in all\./,
    );
    expect((await stateOf(house, customer)).subscriptions).toHaveLength(1);

    const colleague = someAgent(house);
    const refusal = await colleague.says(`migrate ${customer}`, 'can’t be moved yet');
    expect(refusal).toMatch(/This subscription is being moved already \([a-z0-9]{8}\)\.\n/);

    const again = await talk.presses('Begin again', '3 · Close');
    expect(again).toContain('⚠ The price changed from ¥10,800 to ¥10,810. Please look again.');
    expect(await talk.finishes()).toContain('✔ Done: 22 people');
    expect((await stateOf(house, customer)).subscriptions).toHaveLength(2);
  });

  it('asks for a new review when the offer expired while nobody looked', async () => {
    const customer = 'Tailwind Traders';
    await talk.reviews(customer, basicPlan);
    await house.control('POST', 'clock', { advanceMs: 8 * dayMs });
    await noticeTheNewDay();
    const again = await talk.finishes('⚠ The offer had expired, so this is a new one. Please look again.');
    expect(again).toContain('1 · Buy 15 licences');
    expect((await stateOf(house, customer)).subscriptions).toHaveLength(1);
    expect(await talk.finishes()).toContain('✔ Done: 15 people');
  });

  it('buys with the promotion that the review showed, and pays its price', async () => {
    const customer = "Munson's Pickles and Preserves";
    const review = await talk.reviews(customer, 'Microsoft 365 Business Premium');
    expect(review).toMatch(
      /SEK\s[\d,.]+ less than the list price: promotion “Business Premium for a year, 15% off \(invented\)” · available until /,
    );
    expect(await talk.finishes()).toContain('✔ Done: 90 people');

    const { world } = house.emulator.house;
    const [order] = [...world.customers.get(guid('customer', customer))!.orders.values()].slice(-1);
    const [line] = order!.lines;
    expect(line!.promotionId).toBe('39NFJQT1INV1:0001:39NFJQT1Q001');
    expect(line!.pricing!.price).toBeCloseTo(line!.pricing!.listPrice * 0.85, 1);
  });

  it('has one order for each migration that bought something, and nothing to complain about', async () => {
    expect(await house.audit()).toMatchObject(flawless(11));
  });
});

/** As if Microsoft had changed the price of what lies in the customer's carts. */
function raisePrices(house: House, customer: string): void {
  for (const cart of house.emulator.house.world.carts.values()) {
    if (cart.customerId !== guid('customer', customer)) continue;
    cart.lines = cart.lines.map((line) => ({
      ...line,
      pricing: line.pricing && {
        ...line.pricing,
        price: line.pricing.price + 10,
        extendedPrice: line.pricing.extendedPrice + 1000,
      },
    }));
  }
}
