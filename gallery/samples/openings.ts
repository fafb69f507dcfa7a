import { fileCard } from '../../src/cards/chat/fileCard';
import { helpCard } from '../../src/cards/chat/helpCard';
import { holdCard } from '../../src/cards/chat/holdCard';
import { textCard } from '../../src/cards/chat/textCard';
import { welcomeCard } from '../../src/cards/chat/welcomeCard';
import { languageQuestionCard } from '../../src/cards/questions/languageQuestionCard';
import { expiringCard } from '../../src/cards/radar/expiringCard';
import { dearerTotal } from '../../src/migration/radar/monthlyCost';
import { rankRadar } from '../../src/migration/radar/ranking';
import type { Reader } from '../../src/text/reader';
import { sampleNow } from '../contoso/names';
import { aRadarEntry, entries } from '../contoso/radar';
import type { CardSample } from './cardSample';
import { customerName, question } from './words';

const expiring = {
  entries,
  total: 12,
  people: 1184,
  page: 0,
  pages: 2,
  byMonth: [
    { month: '2026-11', count: 1 },
    { month: '2026-12', count: 6 },
    { month: '2027-01', count: 4 },
    { month: '2027-03', count: 1 },
  ],
  readAt: sampleNow,
  counts: { retired: 10, notRenewed: 1, goingOn: 1, dearer: 1, rescuable: 1 },
  reading: false,
  failed: 1,
  failedNames: ['Wingtip Manufacturing'],
};

const file = { name: 'm1gr4t10.csv', url: 'http://127.0.0.1:3978/files/x', expiresAt: '2026-11-22T10:15:00.000Z' };

const nce = { commerce: 'nce', term: 'P1Y', billingCycle: 'monthly' } as const;
const price = { perCharge: { amount: 22, currency: 'EUR' }, billingCycle: 'monthly', orderedOn: '2025-12-12' };
const ordered = { orderId: '4f1e2d3c4b5a', askedAt: sampleNow, price };
const renewal = { renewedOn: '2026-11-20', cancelUntilAt: '2026-11-27T13:05:00.000Z' };
const dearer = rankRadar(
  [
    aRadarEntry({ ...nce, endOfTerm: 'extends', ordered }),
    aRadarEntry({ ...nce, term: 'P1M', endOfTerm: 'renews', autoRenew: true, isExtended: true, ordered }),
    aRadarEntry({ ...nce, endOfTerm: 'extends', quantity: 12 }),
    aRadarEntry({ ...nce, ...renewal, endOfTerm: 'renews', endsOn: '2027-11-19' }),
  ],
  sampleNow.slice(0, 10),
);

/** How a conversation begins, and what is asked for in between. */
export const openings = (reader: Reader): readonly CardSample[] => [
  { name: 'welcome', build: () => welcomeCard({ firstName: 'Alex', practice: true }, reader) },
  { name: 'help', build: () => helpCard({ practice: true }, reader) },
  { name: 'expiring', build: () => expiringCard(expiring, reader) },
  {
    name: 'expiring-extended',
    build: () => expiringCard({ ...expiring, entries: dearer, total: 4, dearer: dearerTotal(dearer) }, reader),
  },
  {
    name: 'hold',
    build: () => holdCard({ hold: { since: sampleNow, because: ['restored', 'otherServer'] }, waiting: 12 }, reader),
  },
  { name: 'language', build: () => languageQuestionCard({ question }, reader) },
  {
    name: 'text',
    build: () => textCard({ title: customerName, body: ['One paragraph.', 'Another paragraph.'] }, reader),
  },
  { name: 'file', build: () => fileCard(file, reader) },
];
