import type { PeopleChoice } from '../../../src/migration/people/people';
import { answeredFor } from '../../../src/migration/people/planless';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import type { WholePlan } from '../../../src/migration/plan/plan';
import { planHashWithNames } from '../../../src/migration/plan/planHash';
import { plannedPeople } from '../../../src/migration/plan/plannedPeople';
import { quoteOf, readQuote } from '../../../src/migration/plan/quote';
import { aHolder, aLicence, anOffer, aPlan, aSurvey, officeE3Sku, someHolders, userNumber } from '../../support/survey';
import { without } from '../../support/without';

const survey = aSurvey({
  holders: [
    ...someHolders(3),
    aHolder({ id: userNumber(4), name: 'Gus Guest', guest: true }),
    aHolder({ id: userNumber(5), name: 'Covered Carla', licences: [aLicence(), aLicence({ skuId: officeE3Sku })] }),
  ],
});
const [offer] = survey.offers;
const choice = { formId: offer!.formId, people: defaultChoice };
const people = verdicts(survey, anOffer(), choice.people);
const quote = quoteOf(aPlan({ people: plannedPeople(people) }), survey, anOffer(), people);

it('tells of the people of its plan, and of those who stay', () => {
  expect(quote.cohorts.reduce((sum, { count }) => sum + count, 0)).toBe(quote.plan.people.length);
  expect(quote.summary).toMatchObject({ moving: 3, removing: 1, staying: 1, guests: 1, covered: 1 });
});

it('is read as it was kept, whatever the rules say meanwhile', () => {
  const kept = { ...quote, cohorts: [] };

  expect(readQuote(kept, aSurvey({ holders: [] }), { formId: 'gone', people: choice.people })).toEqual(kept);
});

it.each<Partial<WholePlan>>([{ close: 'leave' }, { freeSeatsUsed: 0 }, { people: quote.plan.people.slice(1) }])(
  'is not read when somebody changed what it offers: %j',
  (change) => {
    expect(readQuote({ ...quote, plan: { ...quote.plan, ...change } }, survey, choice)).toBeUndefined();
  },
);

describe('of the release before, which kept its plan alone', () => {
  const plan = { ...quote.plan, hash: planHashWithNames(quote.plan) };

  it('is completed with what it was made from', () => {
    expect(readQuote({ plan }, survey, choice)).toEqual({ ...quote, plan });
  });

  it.each<[string, Partial<PeopleChoice>]>([
    ['other people', { base: 'none', listed: [survey.holders[0]!.id] }],
    ['something else for some', { covered: 'leave' }],
  ])('is not read when the rules come to %s', (_what, other) => {
    expect(readQuote({ plan }, survey, { ...choice, people: { ...choice.people, ...other } })).toBeUndefined();
  });

  it('is not read when its plan is offered no more', () => {
    expect(readQuote({ plan }, aSurvey({ offers: [] }), choice)).toBeUndefined();
  });
});

it('is not read where an earlier release asked nobody about those who would have no plan at all', () => {
  const taking = { ...choice.people, members: 'remove' } as const;
  const taken = verdicts(survey, anOffer(), taking);
  const made = quoteOf(aPlan({ people: plannedPeople(taken) }), survey, anOffer(), taken);
  const summary = without(made.summary, 'planless');

  expect(readQuote({ ...made, summary }, survey, { ...choice, people: taking })).toBeUndefined();
  const asked = answeredFor(taking, taken, 'remove');
  expect(readQuote({ ...made, summary }, survey, { ...choice, people: asked })).toEqual(made);
});
