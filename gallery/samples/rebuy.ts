import { migrationCard } from '../../src/cards/migration/migrationCard';
import { closeQuestionCard } from '../../src/cards/questions/closeQuestionCard';
import { reviewCard } from '../../src/cards/review/reviewCard';
import { userId } from '../../src/migration/ids';
import type { Migration } from '../../src/migration/plan/progress';
import type { Reader } from '../../src/text/reader';
import { grantClosings, grantPlan, grantReview, grantSurvey } from '../contoso/grant';
import { sampleNow, userNumber } from '../contoso/names';
import { aMigration } from '../contoso/plan';
import type { CardSample } from './cardSample';
import { sampleDecided } from './decided';
import { bought } from './orders';

const question = 'f6a3a7a4-3a0f-4a53-8c0f-6c3f1ed1a002';
const later = '2026-11-22T10:19:00.000Z';
const nobody = { total: 0, done: 0, failed: 0, leftOut: 0 };
const ours = { ...bought, seats: 12 };
const ended = { bought: ours, seatsReadyAt: sampleNow, checkedAt: later, finishedAt: later };
const holder = { id: userId(userNumber(1)), name: 'Ana Costa', reason: 'notChosen' as const, groupNames: [] };

const states: Readonly<Record<string, Partial<Migration>>> = {
  waiting: { state: 'waitingForSeats', bought: ours },
  paused: { state: 'paused', bought: ours },
  done: { ...ended, state: 'done', closed: { action: 'endAtTerm', at: later } },
  'left-open': { ...ended, state: 'leftOpen', remainingCount: 22, remaining: [holder] },
  stopped: { state: 'stopped', bought: ours, finishedAt: later },
  'not-ready': {
    ...{ state: 'waitingForPerson', bought: ours },
    problem: { code: 'seatsNotReady', facts: { needed: 22, free: 10 } },
  },
};

/** A plan that is bought anew with the licence it has, from its review to each of its ends. */
export const rebuySamples = (reader: Reader): readonly CardSample[] => [
  {
    name: 'review-rebuy',
    build: () => {
      const { source, ...data } = grantReview;
      return reviewCard(
        { ...data, question, dataNote: source.dataNote[reader.language], now: new Date(sampleNow) },
        reader,
      );
    },
  },
  {
    name: 'question-close-rebuy',
    build: () =>
      closeQuestionCard(
        { question, options: grantClosings, retiredName: grantSurvey.retired.offerName, term: grantSurvey.retired },
        reader,
      ),
  },
  ...Object.entries(states).map(([name, given]) => ({
    name: `migration-rebuy-${name}`,
    build: () =>
      migrationCard(
        {
          migration: aMigration({ plan: grantPlan, counts: nobody, ...given }),
          ...{ decided: sampleDecided, etaSeconds: 60, now: new Date(later) },
        },
        reader,
      ),
  })),
];
