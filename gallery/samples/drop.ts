import { migrationCard } from '../../src/cards/migration/migrationCard';
import { peopleQuestionCard } from '../../src/cards/questions/peopleQuestionCard';
import { reviewCard } from '../../src/cards/review/reviewCard';
import { coveringOf } from '../../src/migration/people/cover';
import { defaultChoice, peopleSummary } from '../../src/migration/people/preflight';
import { peopleSum } from '../../src/migration/people/peopleSum';
import { openFor, stayingOf } from '../../src/migration/plan/forecast';
import type { Migration, RemainingHolder } from '../../src/migration/plan/progress';
import type { Reader } from '../../src/text/reader';
import { droppedBy } from '../contoso/deviceCare';
import { sampleNow } from '../contoso/names';
import { aMigration } from '../contoso/plan';
import type { CardSample } from './cardSample';
import { sampleDecided } from './decided';
import { reviewData } from './review';
import { question } from './words';

const later = '2026-11-22T10:19:00.000Z';
const everybody = droppedBy(false);
const some = droppedBy(true);

function askedOf(reader: Reader) {
  const { survey, people } = some;
  const staying = openFor(stayingOf(survey, people));
  const names = { question, customerName: survey.customer.name, planName: '', retiredName: survey.retired.offerName };
  return peopleQuestionCard(
    {
      ...names,
      ...{ summary: peopleSummary(people), sum: peopleSum(people, defaultChoice), choice: defaultChoice },
      ...{ isDrop: true, unresolved: [], adding: false },
      ...(staying && { foreseen: { staying, retired: survey.retired } }),
    },
    reader,
  );
}

const reviewOf = ({ survey, quote }: typeof some, reader: Reader) =>
  reviewCard(
    reviewData(reader, {
      survey,
      ...quote,
      consequence: { billing: 'runsToTermEnd', accessEndsAtOnce: false },
      dataNote: { en: 'Reports go on in Microsoft Intune.', it: 'I report continuano in Microsoft Intune.' }[
        reader.language
      ],
    }),
    reader,
  );

const remaining = some.survey.holders.slice(30).map((holder): RemainingHolder => {
  const { retired, skus } = some.survey;
  const covering = coveringOf(holder, retired.skuId, some.quote.plan.cover!, skus);
  const uncovered = 'refusal' in covering ? { uncovered: covering.refusal } : {};
  return { id: holder.id, name: holder.name, reason: 'notCovered', groupNames: [], ...uncovered };
});

const total = some.quote.plan.people.length;

const migrations: Readonly<Record<string, Partial<Migration>>> = {
  'drop-running': { movingSince: sampleNow, counts: { total, done: 12, failed: 0, leftOut: 0 } },
  'drop-left-open': {
    ...{ state: 'leftOpen', counts: { total, done: total, failed: 0, leftOut: 0 } },
    ...{ checkedAt: later, finishedAt: later, remaining, remainingCount: remaining.length },
  },
  'drop-done': {
    ...{ plan: everybody.quote.plan, state: 'done', counts: { total: 30, done: 30, failed: 0, leftOut: 0 } },
    ...{ checkedAt: later, finishedAt: later, closed: { action: 'endAtTerm', at: later } },
  },
};

/** Nothing is bought: people have all of it in another licence. */
export const dropSamples = (reader: Reader): readonly CardSample[] => [
  { name: 'drop-people', build: () => askedOf(reader) },
  { name: 'drop-review', build: () => reviewOf(everybody, reader) },
  { name: 'drop-review-some', build: () => reviewOf(some, reader) },
  ...Object.entries(migrations).map(([name, given]) => ({
    name,
    build: () =>
      migrationCard(
        {
          migration: aMigration({ plan: some.quote.plan, ...given }),
          decided: sampleDecided,
          etaSeconds: 60,
          now: new Date(later),
        },
        reader,
      ),
  })),
];
