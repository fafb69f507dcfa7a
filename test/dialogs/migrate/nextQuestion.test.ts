import fc from 'fast-check';
import { peopleOf, verdictsOf } from '../../../src/dialogs/migrate/choices';
import { emptyDraft, without } from '../../../src/dialogs/migrate/draft';
import type { Draft } from '../../../src/dialogs/migrate/draft';
import { foregone, nextQuestion } from '../../../src/dialogs/migrate/nextQuestion';
import { answeredFor } from '../../../src/migration/people/planless';
import { kaizalaPro } from '../../support/pack';
import { offers, aScene } from '../scene';

const survey = aScene();
const facts = { survey, source: kaizalaPro() };
const begun: Draft = {
  ...emptyDraft,
  customer: { id: survey.customer.id, name: survey.customer.name },
  subscriptionId: survey.retired.subscriptionId,
  surveyId: 'survey',
};

/** Answers whatever is asked, in one of the ways it can be answered. */
function answer(draft: Draft, formId: string, term: number): Draft {
  const step = nextQuestion(draft, facts);
  const terms = survey.offers.find((each) => each.formId === draft.formId)?.terms ?? [];
  const answers: Partial<Record<typeof step, () => Draft>> = {
    plan: () => ({ ...draft, formId }),
    frontline: () => ({ ...draft, frontlineConfirmed: true }),
    term: () => ({ ...draft, term: terms[term % terms.length]! }),
    people: () => ({ ...draft, people: peopleOf(draft), peopleChosen: true }),
    planless: () => ({ ...draft, people: answeredFor(peopleOf(draft), verdictsOf(draft, survey), 'remove') }),
    quote: () => ({ ...draft, quoteId: 'quote' }),
  };
  return answers[step]!();
}

describe('what is asked next', () => {
  it('begins with the customer, then the subscription, then reads', () => {
    expect(nextQuestion(emptyDraft, undefined)).toBe('customer');
    expect(nextQuestion(without(begun, 'subscriptionId', 'surveyId'), undefined)).toBe('subscription');
    expect(nextQuestion(begun, undefined)).toBe('survey');
  });

  it('comes to the review after at most four answers, whatever is answered', () => {
    const open = offers.filter(({ refusal }) => refusal === undefined).map(({ formId }) => formId);
    fc.assert(
      fc.property(fc.constantFrom(...open), fc.nat(9), (formId, term) => {
        let draft = foregone(begun, facts);
        let answers = 0;
        while (nextQuestion(draft, facts) !== 'review') {
          if (nextQuestion(draft, facts) !== 'quote') answers += 1;
          draft = foregone(answer(draft, formId, term), facts);
        }
        return answers <= 4;
      }),
    );
  });

  it('takes an answer for granted when there is only one', () => {
    const only = { ...facts, survey: { ...survey, offers: [offers[1]!, offers[3]!] } };

    expect(foregone(begun, only)).toMatchObject({
      formId: 'microsoft-365-f3',
      term: { termDuration: 'P1Y', billingCycle: 'monthly' },
    });
    expect(nextQuestion(foregone(begun, only), only)).toBe('frontline');
  });

  it('asks for a plan again when the one chosen is not offered any more', () => {
    expect(nextQuestion({ ...begun, formId: 'gone' }, facts)).toBe('plan');
  });
});
