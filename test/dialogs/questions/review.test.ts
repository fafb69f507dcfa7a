import fc from 'fast-check';
import { askingOf } from '../../../src/dialogs/migrate/asking';
import type { Draft } from '../../../src/dialogs/migrate/draft';
import { Surveys } from '../../../src/dialogs/migrate/surveys';
import { lockedReview, reviewQuestion } from '../../../src/dialogs/questions/review';
import type { Services } from '../../../src/dialogs/services';
import type { Turn } from '../../../src/dialogs/turn';
import { agentId, subscriptionId } from '../../../src/migration/ids';
import type { Survey } from '../../../src/migration/offers/survey';
import type { PeopleChoice } from '../../../src/migration/people/people';
import { defaultChoice } from '../../../src/migration/people/preflight';
import { readerOf } from '../../../src/text/reader';
import { textFor } from '../../../src/text/textFor';
import { textsOf } from '../../support/cardParts';
import { MemoryPreparations, quoteFor } from '../../support/fakes';
import { kaizalaPro } from '../../support/pack';
import { sampleNow } from '../../support/survey';
import { aScene } from '../scene';

const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const alex = agentId('a9e00000-0000-4000-8000-000000000001');
const turn = {
  reader,
  text: textFor(reader),
  now: new Date(sampleNow),
  agentId: alex,
  agentName: 'Alex',
} as unknown as Turn;
const survey = aScene();
const choice = {
  formId: survey.offers[0]!.formId,
  people: defaultChoice,
  renewsItself: true,
  close: 'suspend',
} as const;

const storage = { subscriptionId: subscriptionId('extra'), offerName: 'Extra Storage' };

/** A world in which this was quoted, and something else was surveyed since. */
async function quotedWorld(): Promise<Services> {
  const preparations = new MemoryPreparations();
  const keep = async (id: string, of: Survey) => {
    const wish = { kind: 'survey', customerId: of.customer.id, subscriptionId: of.retired.subscriptionId } as const;
    await preparations.open({ id, agentId: alex, wish });
    await preparations.complete(id, { kind: 'survey', survey: of });
  };
  await keep('survey', survey);
  await keep('later', aScene({ holders: survey.holders.slice(0, 2), retired: { addOns: [storage] } }));
  await preparations.open({ id: 'quote', agentId: alex, wish: { kind: 'quote', surveyId: 'survey', choice } });
  await preparations.complete('quote', quoteFor(survey, choice, alex, [kaizalaPro()]));
  const approvals = { advise: async () => ({ needs: 'nothing', reasons: [], dayEndsAt: sampleNow }) };
  return { preparations, approvals, surveys: new Surveys(preparations, [kaizalaPro()]) } as unknown as Services;
}

const draft: Draft = { surveyId: 'survey', quoteId: 'quote', formId: choice.formId, renewsItself: true };
const dispositions = fc.constantFrom('move' as const, 'remove' as const, 'leave' as const);

/** Answers of any kind, as a draft may hold them. */
const anyDraft: fc.Arbitrary<Draft> = fc.record(
  {
    surveyId: fc.constantFrom('survey', 'later', 'nothing'),
    formId: fc.constantFrom('office-365-e1', 'microsoft-365-f3', 'nothing'),
    people: fc.record({
      base: fc.constantFrom('all' as const, 'none' as const),
      listed: fc.subarray(survey.holders.map(({ id }) => id)),
      blocked: dispositions,
      guests: dispositions,
      covered: dispositions,
    }) satisfies fc.Arbitrary<PeopleChoice>,
    close: fc.constantFrom('leave' as const, 'endNow' as const, 'endAtTerm' as const),
    partnerOfRecord: fc.constantFrom('', '7654321'),
    quoteId: fc.constant('quote'),
    renewsItself: fc.constant(true),
  },
  { requiredKeys: ['quoteId', 'renewsItself'] },
);

const asked = { kind: 'review', question: 'quote', view: {} } as const;

it('shows the quote and nothing else, open or locked, whatever the answers in hand say', async () => {
  const world = await quotedWorld();
  const asking = await askingOf({ services: world, turn, draft }, asked);
  const [open, locked] = [reviewQuestion.ask(asking), lockedReview(asking, 'confirmed')];
  expect(textsOf(open).join('\n')).toContain('8 people');

  await fc.assert(
    fc.asyncProperty(anyDraft, async (other) => {
      const said = await askingOf({ services: world, turn, draft: other }, asked);
      expect(reviewQuestion.ask(said)).toEqual(open);
      expect(lockedReview(said, 'confirmed')).toEqual(locked);
      expect(await reviewQuestion.read(said, { typed: 'confirm' })).toEqual({ confirmed: asking.quoted!.plan });
    }),
    { numRuns: 60 },
  );
});

it('tells no figure that is not in the quote', async () => {
  const asking = await askingOf({ services: await quotedWorld(), turn, draft }, asked);
  const { quoted } = asking;
  const [cohort] = quoted!.cohorts;
  const summary = { ...quoted!.summary, staying: 77, cannot: [] };

  const card = reviewQuestion.ask({ ...asking, quoted: { ...quoted!, cohorts: [{ ...cohort!, count: 66 }], summary } });

  expect(textsOf(card).join('\n')).toMatch(/66[^]*77/);
});
