import { samplePlan, sampleRemoving, sampleSummary, sampleSurvey } from '../../../gallery/contoso/fortyPeople';
import { tenThousand } from '../../../gallery/contoso/tenThousand';
import { reviewData } from '../../../gallery/samples/review';
import { planQuestionCard } from '../../../src/cards/questions/planQuestionCard';
import { termQuestionCard } from '../../../src/cards/questions/termQuestionCard';
import { reviewCard } from '../../../src/cards/review/reviewCard';
import type { ReviewData } from '../../../src/cards/review/reviewData';
import { closeConsequence } from '../../../src/migration/plan/close';
import { readerOf } from '../../../src/text/reader';
import { elementsOf, submitsOf, textsOf } from '../../support/cardParts';
import { kaizalaPro } from '../../support/pack';
import { anOffer, aPlan, aPurchase, sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });

const card = (given: Partial<ReviewData> = {}) => reviewCard(reviewData(reader, given), reader);
const told = (given: Partial<ReviewData> = {}): string =>
  textsOf(card(given))
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
const bought = samplePlan.purchase!;
const unpriced = { currency: 'EUR', charges: 12, atMost: false };

it('shows what is bought, what it commits to and until when it can be cancelled', () => {
  const text = told();

  expect(text).toContain('18 licences of Microsoft 365 Business Basic');
  expect(text).toContain('12 of the 30 people take unused licences');
  expect(text).toContain('One year, paid monthly');
  expect(text).toContain('€5.60 per licence each month, 12 charges');
  expect(text).toContain('**12 × €100.80 = €1,209.60**, your price from Microsoft, before tax');
  expect(text).toContain('until 29 Nov, 11:15');
  expect(text).toContain('1234567');
});

it.each([
  ['en-GB', 'Free', 'Buy and move: free', 'free'],
  ['it-IT', 'Gratis', 'Acquista e sposta: gratis', 'gratis'],
])('has one word for what costs nothing, on the plan, the term and the review (%s)', (locale, sum, confirm, word) => {
  const nothing = { amount: 0, currency: 'GBP' };
  const price = { currency: 'GBP', charges: 12, seatPerCharge: nothing, total: nothing, atMost: false };
  const plan = aPlan({ ...samplePlan, purchase: { ...bought, price } });
  const here = readerOf({ locale, timeZone: 'Europe/Berlin' });
  const drawn = reviewCard(reviewData(here, { plan }), here);
  const offer = anOffer({ terms: [{ ...anOffer().terms[0]!, seatPrice: nothing }] });
  const question = { question: 'q', customerName: 'Contoso', headcount: 40, retiredName: 'Kaizala Pro', page: 0 };
  const asked = [
    planQuestionCard({ ...question, offers: [offer], moving: new Map([[offer.formId, 40]]) }, here),
    termQuestionCard({ question: 'q', planName: 'X', seats: 4, terms: offer.terms }, here),
  ].map((each) => textsOf(each).join('\n'));

  expect(textsOf(drawn)).toContain(sum);
  expect(submitsOf(drawn).map(({ title }) => title)).toContain(confirm);
  expect(asked[0]).toContain(`\n${sum}\n`);
  expect(asked[1]).toMatch(new RegExp(`^${sum}$`, 'm'));
  expect([textsOf(drawn).join(), ...asked].join()).not.toMatch(/[£ ]0[.,]00/);
  expect(
    elementsOf(drawn).some(({ facts }) =>
      JSON.stringify(facts ?? '')
        .toLowerCase()
        .includes(`"${word}"`),
    ),
  ).toBe(true);
});

it('says why more is bought than is needed, and only then', () => {
  const plan = aPlan({ ...samplePlan, purchase: { ...bought, seats: 25 } });

  expect(told({ plan })).toContain('Only 18 are needed; Partner Center sells no fewer than 25.');
  expect(told()).not.toContain('sells no fewer');
});

it('says “at most” where the two readings of the price differ', () => {
  const price = { ...bought.price, atMost: true };

  expect(told({ plan: aPlan({ ...samplePlan, purchase: { ...bought, price } }) })).toMatch(
    /licences, at most\n€1,209\.60\n/,
  );
});

it.each([
  ['higher', 1800, 'come to €1,747.20, and Partner Center’s own sum is higher'],
  ['lower', 1747.2, 'come to €1,747.20, and Partner Center’s own sum is lower'],
])('says why it is “at most”: the cart’s sum is %s', (_how, amount, why) => {
  const price = { ...bought.price, total: { amount, currency: 'EUR' }, atMost: true };

  expect(told({ plan: aPlan({ ...samplePlan, purchase: { ...bought, seats: 26, price } }) })).toContain(why);
});

it('shows an exact total as charges times what each comes to', () => {
  const price = { ...bought.price, total: { amount: 2688, currency: 'EUR' } };
  const text = told({ plan: aPlan({ ...samplePlan, purchase: { ...bought, seats: 40, price } }) });

  expect(text).toContain('**12 × €224.00 = €2,688.00**, your price from Microsoft, before tax');
  expect(text).not.toMatch(/at most €|“At most”/);
});

it('says so when no price was told', () => {
  const text = told({ plan: aPlan({ ...samplePlan, purchase: { ...bought, price: unpriced } }) });

  expect(text).toContain('Partner Center gives no price');
  expect(text).not.toContain('Total committed');
});

it.each([true, false])('has a switch for the renewal that stands as the plan says (%s)', (renewsItself) => {
  const purchase = aPurchase({ renewsItself });
  const [toggle] = elementsOf(card({ plan: aPlan({ ...samplePlan, purchase }) })).filter(
    ({ type }) => type === 'Input.Toggle',
  );

  expect(toggle).toMatchObject({
    id: 'renewsItself',
    value: String(renewsItself),
    title: 'Renews automatically on 22 Nov 2027',
  });
});

it('attests the partner of record, also when there is none', () => {
  expect(told()).toContain('you attest that Fabrikam Resale (1234567) is the partner of record');
  expect(told({ partnerName: undefined as never })).toContain('you attest that partner ID 1234567 is the partner');
  expect(told({ plan: aPlan({ ...samplePlan, purchase: aPurchase() }) })).toContain('no indirect reseller');
});

it('lets whoever asks for approval attest, and nobody confirm what only another may approve', () => {
  const approval = { needs: 'approval', reasons: [{ why: 'pack' }], dayEndsAt: samplePlan.madeAt } as const;

  expect(told({ approval })).toContain('By asking for approval you attest that Fabrikam Resale (1234567) is');
  expect(told({ approval, plan: aPlan({ ...samplePlan, purchase: aPurchase() }) })).toContain(
    'By asking for approval you attest that no indirect reseller',
  );
  expect(told({ approval })).not.toContain('By confirming');
});

it('tells for each group of people what they gain and keep, and who only loses the retired licence', () => {
  const text = told();

  expect(text).toContain('**30 people** gain Teams, mail, files, web apps and Viva Engage');
  expect(text).toContain('**6 people** lose only Kaizala Pro');
});

it('tells who has no plan at all afterwards, and never that these keep everything else', () => {
  const text = told(sampleRemoving.quote);

  expect(text).toMatch(/\*\*\d+ people\*\* lose Kaizala Pro · ⚠ have no plan at all afterwards/);
  expect(text).not.toMatch(/keeps? everything else/);
});

it('tells the safe day of deletion and mentions the guide’s longer one', () => {
  const text = told();

  expect(text).toContain('Suspend Kaizala Pro (40 licences)');
  expect(text).toContain('Billing stops. Access ends at once.');
  expect(text).toContain('Its data is deleted on 12 Dec.');
  expect(text).toContain('until the end date, and for 90 days at most; its guide says 120.');
});

it('does not promise that a new-commerce subscription stops costing', () => {
  const retired = { ...sampleSurvey.retired, commerce: 'nce' as const };
  const plan = aPlan({ ...samplePlan, close: 'endAtTerm', retired: { ...samplePlan.retired, commerce: 'nce' } });
  const text = told({
    plan,
    consequence: closeConsequence(retired, 'endAtTerm', kaizalaPro(), new Date(sampleNow)),
  });

  expect(text).toContain('billed to the end of its term, 12 Dec 2026');
  expect(text).not.toContain('Billing stops');
});

it.each(['extends', 'unknown'] as const)('says that what is left goes on dearer, or may (%s)', (endOfTerm) => {
  const retired = { ...sampleSurvey.retired, commerce: 'nce' as const, endOfTerm };
  const consequence = closeConsequence(retired, 'leave', kaizalaPro(), new Date(sampleNow));

  const text = told({ plan: aPlan({ ...samplePlan, close: 'leave' }), consequence });

  expect(text).toMatch(/23%/);
  expect(text).not.toMatch(/until it ends/);
});

it('names those who stay, why, and what would help them', () => {
  const text = told();

  expect(text).toContain(
    'Not moving, 4 people: Omar Haddad (group Field crews), Dana Kline (no usage location), 2 by your choice',
  );
  expect(text).toMatch(/Omar Haddad: The licence comes from the group Field crews.*Entra/);
  expect(text).toMatch(/Dana Kline: No usage location.*Confirm one country/);
  expect(text).toContain('Kaizala Pro stays open until nobody holds it any more');
});

it('says of those who stay by choice alone no number twice', () => {
  expect(told({ summary: { ...sampleSummary, cannot: [], staying: 9 } })).toContain(
    'Not moving, 9 people: by your choice',
  );
});

it('counts who stays for one reason where they are too many to be named', () => {
  expect(told(tenThousand)).toContain('Not moving, 130 people: 30 (group Field crews), 100 by your choice');
});

it('names what differs from the review before', () => {
  expect(told({ changed: { field: 'price', was: 5.6, is: 6.1 } })).toContain('The price changed from €5.60 to €6.10');
  expect(told({ changed: { field: 'expired', was: '', is: '' } })).toContain('had expired');
});

it('begins with who confirmed it once that is done, loses its buttons and its switch, and keeps everything else', () => {
  const locked = card({ answered: { answer: 'confirmed', by: '*Alex*', at: sampleNow } });

  expect(submitsOf(locked)).toEqual([]);
  expect(elementsOf(locked).filter(({ type }) => String(type).startsWith('Input'))).toEqual([]);
  expect(textsOf(locked)[2]).toBe('✔ Confirmed by \\*Alex\\*, 22 Nov, 11:00.');
  expect(textsOf(locked)).toContain('Renews automatically on 22 Nov 2027');
});

it.each([
  ['notNow', 'Not now. Nothing was bought or changed.', 'Alex, 22 Nov, 11:00'],
  ['changing', 'Being changed. Nothing was bought.', 'Alex, 22 Nov, 11:00'],
  ['expired', 'No longer valid. Nothing was bought.', '22 Nov, 11:00'],
] as const)('is three lines once nothing comes of it (%s)', (answer, said, when) => {
  const away = card({ answered: { answer, by: 'Alex', at: sampleNow } });

  expect(textsOf(away)).toEqual(['Contoso Freight: from Kaizala Pro to Microsoft 365 Business Basic', said, when]);
});

it.each([
  ['the sum', {}, 'Buy and move: €1,209.60'],
  [
    'a sum that is not certain',
    { purchase: { ...bought, price: { ...bought.price, atMost: true } } },
    'at most €1,209.60',
  ],
  ['no sum where none is told', { purchase: { ...bought, price: unpriced } }, 'Buy and move'],
  ['how many people move', { purchase: undefined, freeSeatsUsed: 30 }, 'Move 30 people'],
  [
    'how many lose it',
    { ...sampleRemoving.quote.plan, purchase: undefined },
    `Take it from ${sampleRemoving.quote.plan.people.length} people`,
  ],
])('names %s on the button that sets it off', (_what, given, title) => {
  const [first] = submitsOf(card({ plan: aPlan({ ...samplePlan, ...given }) }));

  expect(first).toMatchObject({
    title: expect.stringContaining(title) as unknown,
    style: 'positive',
    data: { kind: 'confirm' },
  });
  expect(submitsOf(card()).filter(({ style }) => style === 'positive')).toHaveLength(1);
});

it('tells what will happen, and says that nothing is closed where that is foreseen', () => {
  const staying = { people: 4, unread: 0, seatsLeft: 0 };
  const opened = told({ plan: aPlan({ ...samplePlan, staying }) });

  expect(told({ plan: aPlan({ ...samplePlan, staying: { ...staying, people: 0 } }) })).toContain(
    '3 · Suspend Kaizala Pro',
  );
  expect(opened).toContain('⚠ 3 · Kaizala Pro stays open');
  expect(opened).not.toContain('Suspend Kaizala Pro');
});

it('has every loss in view, however many groups of people there are', () => {
  const [alike] = reviewData(reader).cohorts;
  const many = Array.from({ length: 6 }, (_, index) => ({
    ...{ ...alike!, key: String(index), count: 9 - index },
    ...(index === 5 ? { loses: ['voice' as const] } : {}),
  }));
  const [view] = told({ cohorts: many }).split('Details');

  expect(view!.split('Not moving')[0]).toContain('⚠ lose phone');
});

it.each([
  ['en-GB', 'what the customer’s own tenant calls its licences, SHAREPOINTSTANDARD'],
  ['it-IT', 'nome delle licenze nel tenant del cliente, SHAREPOINTSTANDARD'],
])(
  'tells among the particulars by what the retired plan is known, where no verified id says so (%s)',
  (locale, words) => {
    const survey = { ...sampleSurvey, retired: { ...sampleSurvey.retired, knownBy: 'SHAREPOINTSTANDARD' } };
    const say = (given: Parameters<typeof reviewData>[1]) => {
      const reader = readerOf({ locale });
      return textsOf(reviewCard(reviewData(reader, given), reader)).join(' ');
    };

    expect(say({ survey })).toContain(words);
    expect(say({})).not.toContain('tenant');
  },
);

it('has who confirms it, the sum and the word that confirms it in view, not among the particulars', () => {
  const inView = textsOf({
    ...card(),
    body: (card()['body'] as { id?: string }[]).filter(({ id }) => id !== 'details'),
  });

  expect(inView).toEqual(expect.arrayContaining(['€1,209.60', expect.stringContaining('you attest')]));
  expect(inView.find((text) => text.includes('type **confirm**'))).toMatch(/^Nothing is bought before/);
});

it('buys nothing and attests nothing when free licences are enough', () => {
  const text = told({ plan: aPlan({ ...samplePlan, purchase: undefined, freeSeatsUsed: 30 }) });

  expect(text).toContain('30 unused licences are used');
  expect(text).not.toContain('attest');
  expect(text).toContain('Move 30 people');
});

it('shows names with Markdown and placeholders letter for letter', () => {
  const plan = aPlan({
    ...samplePlan,
    customer: { ...samplePlan.customer, name: '[Tailspin](http://x) ${name} *Toys*' },
  });

  expect(textsOf(card({ plan }))[0]).toBe('\\[Tailspin\\](http:\\//x) ${name} \\*Toys\\*');
});
