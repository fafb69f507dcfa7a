import { endLookCard } from '../../src/cards/migration/endLookCard';
import { takeBackAnsweredCard, takeBackCard } from '../../src/cards/migration/takeBackCard';
import { userId } from '../../src/migration/ids';
import type { Reader } from '../../src/text/reader';
import { sampleNow, userNumber } from '../contoso/names';
import { aMigration, aPlan } from '../contoso/plan';
import type { CardSample } from './cardSample';

const names = ['Omar Haddad', 'Dana Kline', 'Pat Ruiz', 'Ines Moreau', 'Lee Novak', 'Jo Marsh', 'Kit Adler'];

const setToEnd = aMigration({
  plan: aPlan({ close: 'endAtTerm', retired: { ...aPlan().retired, endOfTerm: 'renews' } }),
  ...{ state: 'done', counts: { total: 38, done: 38, failed: 0, leftOut: 0 }, checkedAt: sampleNow },
  closed: { action: 'endAtTerm', at: sampleNow },
  remaining: names.map((name, index) => ({
    ...{ id: userId(userNumber(index + 1)), name, reason: 'arrivedLater', groupNames: [] },
  })),
  remainingCount: names.length,
});

const suspended = aMigration({ state: 'done', closed: { action: 'suspend', at: sampleNow } });

const today = sampleNow.slice(0, 10);
const closing = { quantity: 40, endsOn: '2026-12-12' };
const entry = { term: 'P1Y', billingCycle: 'monthly' } as const;
const end = { endsOn: '2026-12-12', holders: names.length, seatsLeft: 2 };

/** What is told of an end that somebody would lose the licence by, and of what is to be opened again. */
export const endLookSamples = (reader: Reader): readonly CardSample[] => [
  { name: 'end-look', build: () => endLookCard({ migration: setToEnd, end, now: new Date(sampleNow) }, reader) },
  {
    name: 'take-back',
    build: () => takeBackCard({ migration: setToEnd, action: 'endAtTerm', closing, entry, today }, reader),
  },
  {
    name: 'take-back-not-now',
    build: () => takeBackAnsweredCard({ migration: setToEnd, action: 'endAtTerm', isWanted: false }, reader),
  },
  {
    name: 'reactivate',
    build: () => takeBackCard({ migration: suspended, action: 'suspend', closing, entry: undefined, today }, reader),
  },
];
