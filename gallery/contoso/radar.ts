import { customerId, subscriptionId } from '../../src/migration/ids';
import type { ExpiringData } from '../../src/cards/radar/expiringData';
import { radarCounts, radarMonths, radarParts } from '../../src/migration/radar/radarCounts';
import { partWords } from '../../src/migration/radar/radarFilter';
import type { RadarEntry } from '../../src/migration/radar/radar';
import { rankRadar } from '../../src/migration/radar/ranking';
import type { Bucket, RankedEntry } from '../../src/migration/radar/ranking';
import { sampleNow } from './names';

export const aRadarEntry = (given: Partial<RadarEntry> = {}): RadarEntry => ({
  customerId: customerId('c0000000-0000-4000-8000-000000000001'),
  customerName: 'Contoso Freight',
  domain: 'contosofreight.example',
  subscriptionId: subscriptionId('5ab00000-0000-4000-8000-000000000001'),
  reason: 'retiredPlan',
  packId: 'kaizala-pro',
  productName: 'Kaizala Pro',
  offerName: 'Kaizala Pro',
  commerce: 'legacy',
  quantity: 40,
  status: 'active',
  autoRenew: false,
  endOfTerm: 'ends',
  canMove: true,
  endsOn: '2026-12-12',
  readAt: sampleNow,
  ...given,
});

/** Customer, retired plan, licences, and the day on which they end. */
export const customers: readonly (readonly [name: string, offerName: string, quantity: number, endsOn: string])[] = [
  ['Contoso Freight', 'Kaizala Pro', 40, '2026-12-12'],
  ['Northwind Schools', 'Kaizala Pro (faculty)', 212, '2027-01-03'],
  ['Adventure Works', 'Kaizala Pro', 18, '2027-01-20'],
  ['Tailspin Toys', 'Kaizala Pro', 96, '2027-03-31'],
  ['Fourth Coffee', 'Kaizala Pro', 7, '2026-11-20'],
];

export const entries = rankRadar(
  customers.map(([customerName, offerName, quantity, endsOn]) =>
    aRadarEntry({ customerName, offerName, quantity, endsOn }),
  ),
  sampleNow.slice(0, 10),
);

const onePage = 8;

/** The first page of these, counted as the command counts. */
export function expiringOf(ofAllParts: readonly RankedEntry[], part?: Bucket): ExpiringData {
  const shown = part === undefined ? ofAllParts : ofAllParts.filter(({ bucket }) => bucket === part);
  return {
    entries: shown.slice(0, onePage),
    total: shown.length,
    parts: radarParts(ofAllParts),
    people: ofAllParts.reduce((sum, { quantity }) => sum + quantity, 0),
    page: 0,
    pages: Math.max(1, Math.ceil(shown.length / onePage)),
    byMonth: radarMonths(shown),
    counts: radarCounts(shown),
    readAt: sampleNow,
    reading: false,
    failed: 0,
    ...(part === undefined ? {} : { part, filter: partWords[part] }),
  };
}
