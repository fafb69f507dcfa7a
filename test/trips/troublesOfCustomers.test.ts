import { guid } from '../../emulator/seed/ids';
import { House } from '../support/house';
import { flawless, stateOf } from './afterwards';
import type { Agent } from './agent';
import { someAgent } from './agent';
import { arm } from './mishaps';

const denied = { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges.' } };

describe('a customer who can’t be moved, or not to every plan', () => {
  let house: House;
  let talk: Agent;
  beforeAll(async () => {
    house = await House.open('troubles-of-customers', { emulator: { scale: 30 } });
  });
  afterAll(() => house.close());
  beforeEach(() => {
    talk = someAgent(house);
  });

  const refusals = [
    {
      trouble: 'has not accepted the customer agreement',
      customer: 'Fabrikam Residences',
      rule: 'The customer has not accepted the Microsoft Customer Agreement, so nothing can be bought for them.',
      next: 'Let them accept it, or confirm it in Partner Center',
    },
    {
      trouble: 'has an account under review',
      customer: 'Graphic Design Institute',
      rule: 'Microsoft is still reviewing this customer’s account, or has refused it.',
      next: 'Look at the customer’s account in Partner Center',
    },
    {
      trouble: 'has a subscription that is suspended already',
      customer: 'Relecloud',
      rule: 'The subscription is suspended already',
      next: 'Reactivate it in Partner Center',
    },
    {
      trouble: 'has a subscription in a state that nobody knows',
      customer: 'VanArsdel',
      rule: 'Partner Center shows the subscription as “onhold”. I only work on active ones, so I leave it alone.',
      next: 'Look at it in Partner Center',
    },
    {
      trouble: 'has a subscription that has expired',
      customer: 'Best For You Organics',
      rule: 'Partner Center shows the subscription as “expired”. I only work on active ones',
      next: 'Look at it in Partner Center',
    },
    {
      trouble: 'has a subscription of which nothing tells the licence',
      customer: 'City Power & Light',
      rule: 'Partner Center does not say which licence this subscription gives, and the customer’s licences leave no single answer (found: nothing).',
      next: 'Move the people in the Microsoft 365 admin center',
    },
  ];

  it.each(refusals)('is refused where it $trouble', async ({ customer, rule, next }) => {
    const before = await stateOf(house, customer);
    const answer = await talk.says(`migrate ${customer}`, 'can’t be moved yet');

    expect(answer).toContain(rule);
    expect(answer).toContain(`\n${next}`);
    expect(talk.buttons()).toEqual(['Check again', 'What’s ending soon']);
    expect(await stateOf(house, customer)).toEqual(before);
  });

  it.each([
    ["Liberty's Delightful Bakery", 'has no account check on record'],
    ['Adatum Corporation', 'signed the agreement with Microsoft directly'],
  ])('%s is not refused because it %s', async (customer) => {
    await talk.says(`migrate ${customer}`, 'instead of');
  });

  it.each(['Trey Research', 'Boulder Innovations'])('%s has nothing retired, and that is said', async (customer) => {
    const answer = await talk.says(`migrate ${customer}`, customer);
    expect(answer).toBe(`${customer} has no subscription of a retired plan. Type **expiring** to see who has.`);
  });

  it.each(['/subscribedSkus', '/users\\?'])(
    'ends before any cart where Partner Center works and Graph does not let us in (%s)',
    async (path) => {
      const customer = guid('customer', 'Tailwind Traders');
      await arm(house, { path, customer, status: 403, times: 1, body: denied });

      const answer = await talk.says('migrate Tailwind Traders', 'No access to this customer');

      expect(answer).toContain('Tailwind Traders');
      const { carts } = house.emulator.house.world;
      expect([...carts.values()].filter(({ customerId }) => customerId === customer)).toEqual([]);
    },
  );

  it('lists the customers whom an ambiguous name may mean, and takes a number for one of them', async () => {
    const list = await talk.says('migrate contoso', '3 customers match');
    expect(list).toMatch(/1\nContoso Freight\n[^]*2\nContoso Pharma\n[^]*3\nContoso Hotels\n/);
    await talk.says('2', 'What should the 60 people at Contoso Pharma use instead');
  });

  it('lists the nearest customers where a name fits nobody', async () => {
    await talk.says('migrate contosauria', 'Which customer?');
    expect(talk.news()).toMatch(/^Nothing is called “contosauria”\. The nearest: Contoso (Freight|Hotels|Pharma), /);
    expect(talk.news()).toContain('1\nContoso Freight\n');
    await talk.says('1', 'at Contoso Freight use instead of');
  });

  it('says so where a name is like no customer’s', async () => {
    const answer = await talk.says('migrate qqqq', 'qqqq');
    expect(answer).toContain('No customer matches “qqqq”. Try part of the name or the domain');
  });

  const plans = 'Office 365 A1 for faculty, Office 365 A1 for students, Microsoft 365 A3 for faculty';
  const schools = [
    {
      school: 'Adatum Academy',
      why: 'nobody has asked for its approval',
      rule: 'Education plans are only for customers that Microsoft has approved as education, and this one is not.',
      next: 'Request the education qualification in Partner Center, or choose another plan.',
    },
    {
      school: 'Bellows College',
      why: 'Microsoft has denied it',
      rule: 'Education plans are only for customers that Microsoft has approved as education, and this one is not.',
      next: 'Request the education qualification in Partner Center, or choose another plan.',
    },
    {
      school: 'Woodgrove College',
      why: 'Microsoft is still looking at it',
      rule: 'Education plans are only for customers that Microsoft has approved as education, and it is still reviewing this one.',
      next: 'Wait for the answer, usually a few days, or choose another plan.',
    },
  ];

  it.each(schools)('offers $school no education plan, because $why', async ({ school, rule, next }) => {
    await talk.says(`migrate ${school}`, 'instead of');
    const all = await talk.says('show all', 'Not offered');
    const answer = await talk.says('Office 365 A3 for students', rule);

    expect(all).toContain(`${plans}, `);
    expect(all).toContain(`: ${rule}`);
    expect(answer).toBe(`Office 365 A3 for students: ${rule} ${next}`);
    await talk.says('Office 365 E1', 'How long');
  });

  it('offers an approved school its own plans first', async () => {
    const answer = await talk.says('migrate School of Fine Art', 'instead of');
    expect(answer).toMatch(
      /1\n(?:Closest to Kaizala Pro\n)?Office 365 A1 for faculty\n[^]*2\nOffice 365 A1 for students\n/,
    );
  });

  it('says where a plan can’t be bought in a country, and where its catalogue does not have it', async () => {
    await talk.says('migrate Southridge Video', 'instead of');
    const closed = await talk.says('Microsoft 365 F3', 'Microsoft 365 F3:');
    await talk.says('migrate Lucerne Publishing', 'at Lucerne Publishing use instead of');
    const absent = await talk.says('Office 365 F3', 'Office 365 F3:');

    expect(closed).toContain('In the catalogue, but not for sale to this customer at present.');
    expect(absent).toContain('Not in Microsoft’s catalogue for this customer’s country.');
  });

  it('shows a name with Markdown and a template letter for letter', async () => {
    const name = 'Fourth \\*Coffee\\* \\[click\\](http:\\//example.com) ${name}';
    const list = await talk.says('migrate fourth', `at ${name} use instead of`);
    const review = await talk.choosesPlan('Microsoft 365 Business Basic');
    const ending = await talk.finishes();

    expect(list).toContain('What should the 18 people');
    expect(review).toContain(`${name}\nKaizala Pro → Microsoft 365 Business Basic`);
    expect(ending).toContain(`✔ Done: 18 people at ${name} now use Microsoft 365 Business Basic.`);
  });

  it('has bought nothing but what was confirmed', async () => {
    expect(await house.audit()).toMatchObject({ ...flawless(1), licenceWrites: 18 });
  });
});
