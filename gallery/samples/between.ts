import { goesOnCard } from '../../src/cards/migration/goesOnCard';
import { migrationsCard } from '../../src/cards/migration/migrationsCard';
import { whichMigrationCard } from '../../src/cards/migration/whichMigrationCard';
import { answeredCard } from '../../src/cards/questions/answeredCard';
import { readingCard } from '../../src/cards/questions/readingCard';
import { unavailableCard } from '../../src/cards/questions/unavailableCard';
import { migrationId } from '../../src/migration/ids';
import type { Reader } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';
import { samplePlan } from '../contoso/fortyPeople';
import { sampleNow } from '../contoso/names';
import { customers } from '../contoso/radar';
import type { CardSample } from './cardSample';
import { customerName, planName, question, retiredName } from './words';

const unavailable = [
  ...(['serviceDown', 'noAccess', 'signInNeeded', 'tokenKind'] as const),
  ...(['blockedByPolicy', 'incomplete', 'unexpectedAnswer'] as const),
];

const list = (['moving', 'waitingForPerson', 'leftOpen', 'done', 'stopped'] as const).map((state, index) => ({
  id: migrationId(`m1gr4t1${index}`),
  state,
  customerName: customers[index]![0],
  retiredName,
  replacementName: planName,
  counts: { total: 38, done: state === 'done' ? 38 : 27, failed: 0, leftOut: 0 },
  startedAt: sampleNow,
  runNo: 1,
  remainingCount: state === 'leftOpen' ? 11 : 0,
  ...(state === 'waitingForPerson' || state === 'leftOpen' ? { needsSomebody: true as const } : {}),
  ...(state === 'done' ? {} : { confirmedBy: 'Mika Ito' }),
}));

const answered = (reader: Reader) => ({
  title: textFor(reader).radar.whichCustomer,
  answer: customerName,
  at: sampleNow,
});

/** What stands in a chat between questions. */
export const between = (reader: Reader): readonly CardSample[] => [
  {
    name: 'reading-survey',
    build: () => readingCard({ kind: 'survey', customerName, question, wait: { others: 12, seconds: 20 } }, reader),
  },
  { name: 'reading-quote', build: () => readingCard({ kind: 'quote', customerName, people: 38, question }, reader) },
  {
    name: 'answered',
    build: () => answeredCard(answered(reader), reader),
  },
  { name: 'goes-on', build: () => goesOnCard({ plan: samplePlan }, reader) },
  ...unavailable.map((code) => ({
    name: `unavailable-${code}`,
    build: () => unavailableCard({ code, incident: '7F3K-9BQX', question, customerName, unread: 1, read: 15 }, reader),
  })),
  { name: 'migrations', build: () => migrationsCard({ list, total: 25, page: 1 }, reader) },
  {
    name: 'migrations-filtered',
    build: () =>
      migrationsCard(
        { list: list.slice(0, 2), total: 2, page: 0, filter: 'open mine', isMine: true, isNarrowed: true },
        reader,
      ),
  },
  {
    name: 'migrations-which',
    build: () => whichMigrationCard({ verb: 'stop', list: list.slice(0, 2), typed: 'contoso' }, reader),
  },
  {
    name: 'migrations-none-fits',
    build: () => migrationsCard({ list: [], total: 0, page: 0, filter: 'adatum' }, reader),
  },
];
