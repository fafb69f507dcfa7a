import { migrationCard } from '../../src/cards/migration/migrationCard';
import { planQuestionCard } from '../../src/cards/questions/planQuestionCard';
import { reviewCard } from '../../src/cards/review/reviewCard';
import { subscriptionId } from '../../src/migration/ids';
import type { Migration } from '../../src/migration/plan/progress';
import type { Reader } from '../../src/text/reader';
import { basketOffers, basketReview } from '../contoso/basket';
import { sampleNow } from '../contoso/names';
import { aMigration } from '../contoso/plan';
import type { CardSample } from './cardSample';
import { sampleDecided } from './decided';
import { bought } from './orders';

const question = 'f6a3a7a4-3a0f-4a53-8c0f-6c3f1ed1a004';
const later = '2026-11-22T10:19:00.000Z';
const { plan } = basketReview;
const total = plan.people.length;

const second = subscriptionId('0b7c6d5e-0000-4000-8000-000000000778');
const lines = plan.purchase!.lines!.map(({ catalogItemId, seats }, at) => ({
  ...{ catalogItemId, seats, subscriptionId: at === 0 ? subscriptionId(bought.subscriptionId) : second },
}));
const ours = { ...bought, seats: 20, lines };
const ended = { bought: ours, seatsReadyAt: sampleNow, finishedAt: later };
const moving = { total, done: 0, failed: 0, leftOut: 0 };

const states: Readonly<Record<string, Partial<Migration>>> = {
  waiting: { state: 'waitingForSeats', bought: ours, counts: moving },
  done: {
    ...{ ...ended, state: 'done', closed: { action: 'suspend', at: later } },
    counts: { ...moving, done: total },
  },
  partly: {
    ...{ state: 'waitingForPerson', bought: { ...ours, seats: 12, lines: lines.slice(0, 1) }, counts: moving },
    problem: {
      code: 'orderPartly',
      facts: { order: 'partial success', ordered: 12, missing: 'Microsoft Teams Enterprise' },
    },
  },
};

/** Two plans that are bought together, from the choice to each of its ends. */
export const basketSamples = (reader: Reader): readonly CardSample[] => [
  {
    name: 'question-plan-basket',
    build: () => planQuestionCard({ ...basketOffers, question, page: 0 }, reader),
  },
  {
    name: 'review-basket',
    build: () => {
      const { dataNote, ...data } = basketReview;
      return reviewCard({ ...data, question, dataNote: dataNote[reader.language], now: new Date(sampleNow) }, reader);
    },
  },
  ...Object.entries(states).map(([name, given]) => ({
    name: `migration-basket-${name}`,
    build: () =>
      migrationCard(
        {
          migration: aMigration({ plan, ...given }),
          ...{ decided: sampleDecided, etaSeconds: 60, now: new Date(later) },
        },
        reader,
      ),
  })),
];
