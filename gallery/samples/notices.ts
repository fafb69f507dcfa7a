import { digestCard } from '../../src/cards/notices/digestCard';
import { mutedCard } from '../../src/cards/notices/mutedCard';
import { noticeAnswerCard } from '../../src/cards/notices/noticeAnswerCard';
import { noticeSettingsCard } from '../../src/cards/notices/noticeSettingsCard';
import { addDays } from '../../src/migration/days';
import { customerId, subscriptionId } from '../../src/migration/ids';
import type { Digest, DigestLine } from '../../src/migration/notices/notice';
import { plain } from '../../src/text/plain';
import type { Reader } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';
import { sampleNow } from '../contoso/names';
import { kaizalaPro } from '../contoso/pack';
import type { CardSample } from './cardSample';

const today = sampleNow.slice(0, 10);

export const aLine = (nth: number, more: Partial<DigestLine> = {}): DigestLine => {
  const daysLeft = more.daysLeft ?? 7;
  return {
    customerId: customerId(`c0000000-0000-4000-8000-${String(nth).padStart(12, '0')}`),
    customerName:
      ['Contoso Freight', 'Northwind Schools', 'Adventure Works', 'Tailspin Toys'][nth - 1] ?? `Firm ${nth}`,
    subscriptionId: subscriptionId(`5ab00000-0000-4000-8000-${String(nth).padStart(12, '0')}`),
    offerName: 'Kaizala Pro',
    packId: 'kaizala-pro',
    quantity: 40,
    endsOn: addDays(today, daysLeft),
    daysLeft,
    ended: false,
    endOfTerm: 'ends',
    autoRenew: false,
    escalated: false,
    reminded: false,
    canMove: true,
    ...more,
  };
};

export const aDigest = (more: Partial<Digest> = {}): Digest => ({
  recipient: 'agent:a9e00000-0000-4000-8000-000000000001',
  day: today,
  partOfDay: 'morning',
  lines: [aLine(1)],
  others: 0,
  othersWithinDays: 90,
  monthly: [],
  closings: [],
  ...more,
});

const fullDigest = aDigest({
  lines: [
    aLine(1),
    aLine(2, { daysLeft: 14, quantity: 212, escalated: true }),
    aLine(3, { daysLeft: 30, reminded: true, canMove: false, packId: 'kaizala-pro' }),
    aLine(4, { daysLeft: 3, quantity: 12, ended: true, canMove: false, toReactivate: true }),
    ...[5, 6, 7, 8].map((nth) => aLine(nth, { daysLeft: 80 })),
  ],
  others: 5,
  monthly: ['Coho Winery', 'Litware', 'Proseware', 'Woodgrove'].map((customerName) => ({ customerName })),
  closings: [
    { customerName: 'Fabrikam Residences', offerName: 'Kaizala Pro', how: 'moved' },
    { customerName: 'Fourth Coffee', offerName: 'Kaizala Pro', how: 'renewed' },
    { customerName: 'Wingtip Toys', offerName: 'Kaizala Pro', how: 'gone' },
  ],
});

const withoutPack = ({ packId: _, ...line }: DigestLine): DigestLine => line;

const takeBack = { renewedOn: '2026-11-20', untilAt: '2026-11-27T13:05:00.000Z' };
const cost = { money: { amount: 1082.4, currency: 'EUR' }, atMost: true, orderedOn: '2025-12-31' };
const sources = [kaizalaPro()];
const digests = {
  digest: { digest: fullDigest, firstName: 'Alex', sources },
  'digest-not-renewed': {
    digest: aDigest({
      lines: [
        withoutPack(aLine(1, { canMove: false, offerName: 'Visio Plan 2' })),
        aLine(2, { endOfTerm: 'renews', takeBack }),
        aLine(3, { endOfTerm: 'extends', cost }),
        aLine(4, {
          ...{ packId: 'sharepoint-onedrive', sourceId: 'sharepoint-plan-1', offerName: 'SharePoint (Plan 1)' },
          ...{ endOfTerm: 'renews', noRenewalFrom: '2027-01', daysLeft: 75 },
        }),
      ],
    }),
    sources,
  },
  'digest-channel': { digest: { ...fullDigest, recipient: 'channel:19:sales@thread.tacv2' }, sources },
} as const;

const settings = {
  'notice-settings': {
    isOn: true,
    quietHours: { from: '18:00', until: '08:00' },
    milestones: [90, 60, 30, 14, 7, 1],
    restDays: [6, 7],
    mine: 3,
  },
  'notice-settings-never': { isOn: true, quietHours: 'always', milestones: [90], restDays: [], mine: 0 },
  'notice-settings-off': { isOn: false, quietHours: 'never', milestones: [90], restDays: [], mine: 0 },
} as const;

const mutes = [
  { what: 'customer', key: customerId('c'), name: 'Contoso Freight' },
  { what: 'plan', key: 'pack:kaizala-pro', name: 'Kaizala Pro' },
] as const;

/** Every card of the notices. */
export function noticeSamples(reader: Reader): readonly CardSample[] {
  const sentence = textFor(reader).notices.answers.mutedCustomer(plain('Contoso Freight'));
  const undo = { notice: 'undo', what: 'customer', key: 'c' } as const;
  return [
    ...Object.entries(digests).map(([name, data]) => ({ name, build: () => digestCard(data, reader) })),
    { name: 'notice-answer', build: () => noticeAnswerCard({ sentence, undo }, reader) },
    ...Object.entries(settings).map(([name, data]) => ({ name, build: () => noticeSettingsCard(data, reader) })),
    { name: 'muted', build: () => mutedCard(mutes, reader) },
  ];
}
