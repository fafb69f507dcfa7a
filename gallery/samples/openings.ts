import { fileCard } from '../../src/cards/chat/fileCard';
import { helpCard } from '../../src/cards/chat/helpCard';
import { holdCard } from '../../src/cards/chat/holdCard';
import { signInCard } from '../../src/cards/chat/signInCard';
import { textCard } from '../../src/cards/chat/textCard';
import { welcomeCard } from '../../src/cards/chat/welcomeCard';
import { languageQuestionCard } from '../../src/cards/questions/languageQuestionCard';
import { expiringCard } from '../../src/cards/radar/expiringCard';
import { dearerTotal } from '../../src/migration/radar/monthlyCost';
import { rankRadar } from '../../src/migration/radar/ranking';
import type { Reader } from '../../src/text/reader';
import { sampleNow } from '../contoso/names';
import { aRadarEntry, customers, expiringOf } from '../contoso/radar';
import type { CardSample } from './cardSample';
import { customerName, question } from './words';

/** More than fits on one page, of every part, and one of no retired plan. */
const many = rankRadar(
  [
    ...customers.map(([customerName, offerName, quantity, endsOn]) =>
      aRadarEntry({ customerName, offerName, quantity, endsOn }),
    ),
    aRadarEntry({ customerName: 'Fabrikam Residences', quantity: 25, endsOn: '2026-12-16' }),
    aRadarEntry({ customerName: 'Consolidated Messenger', quantity: 16, endsOn: '2026-12-18', endOfTerm: 'renews' }),
    aRadarEntry({ customerName: 'Northwind Traders', quantity: 40, endsOn: '2026-12-19' }),
    aRadarEntry({
      ...{ customerName: 'Boulder Innovations', quantity: 10, endsOn: '2026-12-20', offerName: 'Visio Plan 2' },
      ...{ canMove: false, reason: 'endsWithoutRenewal' },
    }),
    aRadarEntry({ customerName: 'Relecloud', quantity: 12, endsOn: '2026-11-25', status: 'suspended' }),
    aRadarEntry({ customerName: 'Wingtip Manufacturing', quantity: 120, endsOn: '2027-01-31' }),
    aRadarEntry({ customerName: 'Lucerne Publishing', quantity: 64, endsOn: '2027-06-30' }),
  ],
  sampleNow.slice(0, 10),
);

const expiring = { ...expiringOf(many), failed: 1, failedNames: ['Wingtip Manufacturing'], unlisted: ['Adatum'] };

const file = { name: 'm1gr4t10.csv', url: 'http://127.0.0.1:3978/files/x', expiresAt: '2026-11-22T10:15:00.000Z' };

const nce = { commerce: 'nce', term: 'P1Y', billingCycle: 'monthly' } as const;
const price = { perCharge: { amount: 22, currency: 'EUR' }, billingCycle: 'monthly', orderedOn: '2025-12-12' };
const ordered = { orderId: '4f1e2d3c4b5a', askedAt: sampleNow, price };
const renewal = { renewedOn: '2026-11-20', cancelUntilAt: '2026-11-27T13:05:00.000Z' };
const dearer = rankRadar(
  [
    aRadarEntry({ ...nce, endOfTerm: 'extends', ordered }),
    aRadarEntry({
      ...{ ...nce, customerName: 'Northwind Schools', term: 'P1M', endOfTerm: 'renews' },
      ...{ autoRenew: true, isExtended: true, ordered },
    }),
    aRadarEntry({ ...nce, customerName: 'Tailspin Toys', endOfTerm: 'extends', quantity: 12 }),
    aRadarEntry({ ...nce, ...renewal, customerName: 'Adventure Works', endOfTerm: 'renews', endsOn: '2027-11-19' }),
  ],
  sampleNow.slice(0, 10),
);

/** How a conversation begins, and what is asked for in between. */
export const openings = (reader: Reader): readonly CardSample[] => [
  { name: 'welcome', build: () => welcomeCard({ firstName: 'Alex', practice: true, nearest: many[0]! }, reader) },
  { name: 'help', build: () => helpCard({ practice: true }, reader) },
  { name: 'expiring', build: () => expiringCard(expiring, reader) },
  { name: 'expiring-part', build: () => expiringCard(expiringOf(many, 'rescuable'), reader) },
  {
    name: 'expiring-extended',
    build: () => expiringCard({ ...expiringOf(dearer), dearer: dearerTotal(dearer) }, reader),
  },
  {
    name: 'hold',
    build: () => holdCard({ hold: { since: sampleNow, because: ['restored', 'otherServer'] }, waiting: 12 }, reader),
  },
  ...(['missing', 'unreadable', 'ended', 'withdrawn', 'factor', 'policy'] as const).map((trouble) => ({
    name: `sign-in-${trouble}`,
    build: () => signInCard(trouble, reader),
  })),
  { name: 'language', build: () => languageQuestionCard({ question }, reader) },
  {
    name: 'text',
    build: () => textCard({ title: customerName, body: ['One paragraph.', 'Another paragraph.'] }, reader),
  },
  { name: 'file', build: () => fileCard(file, reader) },
];
