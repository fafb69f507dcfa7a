import { migrationCard } from '../../src/cards/migration/migrationCard';
import { endNowAskCard, unkeptAskCard, unkeptCard } from '../../src/cards/migration/unkeptCard';
import type { UnkeptEnd } from '../../src/migration/endOfTerm/unkeptEnd';
import { migrationId } from '../../src/migration/ids';
import type { Migration } from '../../src/migration/plan/progress';
import type { Reader } from '../../src/text/reader';
import { sampleNow } from '../contoso/names';
import { customers } from '../contoso/radar';
import { aMigration, aPlan } from '../contoso/plan';
import type { CardSample } from './cardSample';
import { sampleDecided } from './migration';

export const sampleUnkept: UnkeptEnd = {
  endOfTerm: 'extends',
  endsOn: '2026-12-31',
  quantity: 40,
  readAt: sampleNow,
};

const cost = { money: { amount: 1082.4, currency: 'EUR' }, atMost: true, orderedOn: '2025-12-31' };
const priced: UnkeptEnd = { ...sampleUnkept, cost };

const others = [
  priced,
  { ...priced, endOfTerm: 'unknown', quantity: 12, cost: { ...cost, money: { amount: 324.72, currency: 'EUR' } } },
  { ...sampleUnkept, endOfTerm: 'renews', quantity: 7, isExtended: true },
] as const;

const ends = others.map((unkept, index) => ({
  id: migrationId(`m1gr4t1${index}`),
  which: 'retired' as const,
  runNo: 1,
  customerName: customers[index]![0],
  offerName: 'Office 365 E4',
  unkept,
}));

const named = customers.slice(1, 3).map(([name]) => name);
const [customerName = ''] = named;

const leftOpen: Partial<Migration> = {
  ...{ state: 'leftOpen', counts: { total: 38, done: 38, failed: 0, leftOut: 0 } },
  ...{ checkedAt: sampleNow, finishedAt: sampleNow },
};
const reopened = aMigration({ ...leftOpen, unkept: sampleUnkept });
const notTaken = aMigration({ ...leftOpen, plan: aPlan({ close: 'endAtTerm' }) });

const live = (migration: Migration, reader: Reader) =>
  migrationCard({ migration, decided: sampleDecided, now: new Date(sampleNow) }, reader);

/** What is told of subscriptions that were set to end and go on. */
export const unkeptSamples = (reader: Reader): readonly CardSample[] => [
  { name: 'unkept', build: () => unkeptCard({ ends, today: sampleNow.slice(0, 10) }, reader) },
  { name: 'migration-left-open-unkept', build: () => live(reopened, reader) },
  { name: 'migration-left-open-not-taken', build: () => live(notTaken, reader) },
  {
    name: 'unkept-end-now-ask',
    build: () =>
      endNowAskCard({ runs: 'm1gr4t12:1', end: others[2], customerName, offerName: 'Office 365 E4' }, reader),
  },
  {
    name: 'unkept-ask',
    build: () => unkeptAskCard({ runs: 'm1gr4t10:1,m1gr4t11:1', ends: others.slice(1), customers: named }, reader),
  },
];
