import { planQuestionCard } from '../../../src/cards/questions/planQuestionCard';
import { refusal } from '../../../src/migration/offers/refusal';
import type { PlanOffer } from '../../../src/migration/offers/survey';
import { readerOf } from '../../../src/text/reader';
import { elementsOf, opensOf, submitsOf, textsOf } from '../../support/cardParts';
import { anOffer } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const italian = readerOf({ locale: 'it-IT', timeZone: 'UTC' });
const question = 'q1';

type Wish = Partial<Parameters<typeof planQuestionCard>[0]>;

describe('the plans', () => {
  const moving = new Map([['microsoft-365-business-basic', 40]]);
  const plans = (offers: readonly PlanOffer[], page = 0, wish: Wish = {}) =>
    planQuestionCard(
      { question, customerName: 'Contoso', headcount: 1, retiredName: 'Kaizala Pro', offers, page, moving, ...wish },
      reader,
    );
  const education = refusal('notEducation', { plan: 'x' });

  it('tell what a person gains and what it costs from', () => {
    const text = textsOf(plans([anOffer()])).join('\n');

    expect(text).toContain('What should the one person at Contoso use instead of Kaizala Pro?');
    expect(text).toContain('Teams, mail, files, web apps, Viva Engage');
    expect(text).toContain('The lowest price for each person and month, before tax:');
    expect(text).toContain('12 unused licences are used first · 28 × €5.60 = €156.80 a month');
    expect(text).toContain('\n€5.60\n');
  });

  it.each<[string, Wish]>([
    ['The sums a month are for all 40 people. You choose later who moves.', { headcount: 40 }],
    ['The sums a month are for the 40 of 43 people who can move now. You choose later', { headcount: 43 }],
    ['The sums a month are for the people you chose.', { headcount: 43, arePeopleChosen: true }],
  ])('say whom their sums are for: %s', (said, wish) => {
    expect(textsOf(plans([anOffer()], 0, wish)).join('\n')).toContain(said);
  });

  it('say so also where that depends on the plan, and nothing where there is no sum', () => {
    const other = anOffer({ formId: 'other', freeSeats: 0 });
    const differs = { headcount: 40, moving: new Map([...moving, ['other', 30]]) };
    const free = anOffer({ terms: [{ ...anOffer().terms[0]!, seatPrice: { amount: 0, currency: 'EUR' } }] });

    expect(textsOf(plans([anOffer(), other], 0, differs)).join()).toContain('everyone who can move to that plan');
    expect(textsOf(plans([free], 0, { headcount: 40 })).join()).not.toContain('sums');
  });

  it('tell once what all of them bring, and of each only what it brings beyond', () => {
    const offers = [anOffer(), anOffer({ brings: [...anOffer().brings, 'desktopApps'] })];
    const text = textsOf(plans(offers)).join('\n');

    expect(text).toContain('All bring Teams, mail, files, web apps and Viva Engage.');
    expect(text).toContain('Also desktop apps\n');
    expect(text.match(/Viva Engage/g)).toHaveLength(1);
  });

  it('tell the limit of a plan only where it bites', () => {
    expect(textsOf(plans([anOffer({ seatsLeft: 300 })])).join()).not.toContain('300');
  });

  it('mark the one that comes closest, and no other', () => {
    const offers = [anOffer(), anOffer({ formId: 'other', name: 'Other' })];
    const marked = textsOf(plans(offers, 0, { closest: 'other' }));

    expect(marked.filter((each) => each.startsWith('Closest'))).toEqual(['Closest to Kaizala Pro']);
    expect(marked[marked.indexOf('Closest to Kaizala Pro') + 1]).toBe('Other');
  });

  it('flag a plan without Teams', () => {
    expect(textsOf(plans([anOffer({ brings: ['mail'] })])).join()).toContain('⚠ without Teams');
  });

  it('say beforehand when a plan has too few licences for everybody', () => {
    const tooFew = new Map([['few', 412]]);
    const offers = [anOffer({ formId: 'few' }), anOffer({ formId: 'enough' })];
    const data = {
      question,
      customerName: 'Contoso',
      headcount: 424,
      retiredName: 'Kaizala Pro',
      offers,
      tooFew,
      moving,
    };
    const warned = (language: 'en' | 'it') =>
      textsOf(planQuestionCard({ ...data, page: 0 }, { ...reader, language })).filter((each) => each.includes('⚠'));

    expect(warned('en')).toEqual([expect.stringContaining('⚠ at most 288 more licences, and these people need 412')]);
    expect(warned('it')).toEqual([
      expect.stringContaining('⚠ al massimo altre 288 licenze, e a queste persone ne servono 412'),
    ]);
  });

  it('name those not offered once per reason', () => {
    const refused = ['A', 'B'].map((name) => anOffer({ name: `Office 365 ${name}3`, refusal: education, terms: [] }));
    const text = textsOf(plans([anOffer(), ...refused]));

    expect(text.filter((each) => each.includes('approved as education'))).toEqual([
      expect.stringMatching(
        /^Office 365 A3 and Office 365 B3: Education plans are only for customers .* this one is not\. Request the education qualification/,
      ),
    ]);
  });

  it('lead to the page on which a reason can be put right', () => {
    const refused = anOffer({ name: 'Office 365 A3', refusal: education, terms: [] });

    expect(opensOf(plans([anOffer(), refused], 0, { customerId: 'c1' }))).toEqual([
      expect.stringContaining('partner.microsoft.com'),
    ]);
  });

  it('come a few on each page, numbered as they are typed', () => {
    const offers = Array.from({ length: 6 }, (_, index) => anOffer({ formId: `form-${index}` }));
    const page = (of: number) => {
      const card = plans(offers, of);
      const numbers = textsOf(card).filter((each) => /^\d$/.test(each));
      return [numbers, submitsOf(card).map(({ data }) => (data as { choice?: string }).choice)];
    };

    expect(textsOf(plans(offers)).join()).toContain('Type **more**');
    expect(textsOf(plans(offers.slice(0, 4))).join()).not.toContain('Type **more**');
    expect(page(0)).toEqual([
      ['1', '2', '3', '4'],
      ['form-0', 'form-1', 'form-2', 'form-3', 'more', undefined],
    ]);
    expect(page(1)).toEqual([
      ['5', '6'],
      ['form-4', 'form-5', 'more', undefined],
    ]);
  });

  it('are no people where a list of those that can’t be had is cut', () => {
    const refused = Array.from({ length: 12 }, (_, at) => anOffer({ name: `A${at}`, refusal: education, terms: [] }));
    const data = { question, customerName: 'Contoso', headcount: 1, retiredName: 'Kaizala Pro', page: 0, moving };
    const said = textsOf(planQuestionCard({ ...data, offers: refused }, italian)).join('\n');

    expect(said).toMatch(/ e altri \d+: /);
    expect(said).not.toMatch(/altre \d+ persone/);
  });

  it('keep what can’t be had out of sight, unless there is nothing else', () => {
    const refused = anOffer({ name: 'Office 365 A3', refusal: education, terms: [] });
    const drawer = (...offers: readonly PlanOffer[]) =>
      elementsOf(plans(offers)).filter(({ id }) => id === 'notOffered');

    expect(drawer(anOffer())).toEqual([]);
    expect(drawer(anOffer(), refused)).toEqual([expect.objectContaining({ isVisible: false })]);
    expect(textsOf(plans([anOffer(), refused]))).toContain('One not offered…');
    expect(drawer(refused)).toEqual([expect.objectContaining({ isVisible: true })]);
  });
});
