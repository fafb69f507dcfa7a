import type { Problem, ProblemCode } from '../../src/migration/plan/progress';

/** What samples of problems tell. */
export const problemFacts: Partial<Readonly<Record<ProblemCode, Problem['facts']>>> = {
  purchaseRefused: { serviceCode: '800062', correlationId: '3f2c1b0a-1111-4000-8000-000000000001', httpStatus: 400 },
  quoteChanged: { field: 'price', was: 5.6, is: 6.1 },
  seatsNotReady: { needed: 18, free: 4 },
  orderPending: { order: 'pending po upload' },
  orderDead: { order: 'error' },
  orderCancelled: { order: 'cancelled' },
  orderPartly: { order: 'partial success', fulfilled: 12, ordered: 18 },
  peopleFailed: { failed: 3, done: 30 },
  scheduledMeanwhile: { is: 'changes' },
  changedMeanwhile: { seen: '0f1e2d3c4b5a6978' },
  renewalNotSet: { wanted: 'off' },
  otherRelease: { version: '1.4.0' },
  readingIncomplete: { unread: 1, read: 43 },
};

export const differences: NonNullable<Problem['differences']> = [
  { field: 'lost', was: 'Ana Costa, Li Wei', is: 2 },
  { field: 'replacement', was: 33, is: 20 },
  { field: 'quantity', was: 40, is: 60 },
  { field: 'termEnd', was: '2026-12-12', is: '2027-12-12' },
];
