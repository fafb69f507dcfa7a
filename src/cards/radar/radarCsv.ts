import { dearerBy } from '../../migration/radar/dearerBy';
import { monthlyCost } from '../../migration/radar/monthlyCost';
import type { RankedEntry } from '../../migration/radar/ranking';
import type { Reader } from '../../text/reader';
import { csv } from '../parts/csv';
import type { Cell } from '../parts/csv';

const columns = [
  'customer',
  'domain',
  'plan',
  'offer',
  'reason',
  'licences',
  'status',
  'endOfTerm',
  'endsOn',
  'serviceEndOn',
  'daysLeft',
  'bucket',
  'term',
  'billingCycle',
  'cancelUntilAt',
  'subscriptionId',
  'customerId',
  'readAt',
  'renewedOn',
  'noRenewalFrom',
  'perMonth',
  'perMonthIsAtMost',
  'currency',
  'pricedByOrderOf',
  'dearerByPercent',
];

/** The radar, one row per subscription, in its order. Its words are the same in every language, so that scripts can use it. */
export const radarCsv = (entries: readonly RankedEntry[], reader: Pick<Reader, 'locale'>): string =>
  csv([columns, ...entries.map(rowOf)], reader);

const told = (cell: Cell | undefined): Cell => cell ?? '';

const rowOf = (entry: RankedEntry): readonly Cell[] => [
  entry.customerName,
  entry.domain,
  told(entry.productName),
  entry.offerName,
  entry.reason,
  entry.quantity,
  entry.status,
  entry.endOfTerm,
  told(entry.endsOn),
  told(entry.serviceEndOn),
  told(entry.daysLeft),
  entry.bucket,
  told(entry.term),
  told(entry.billingCycle),
  told(entry.cancelUntilAt),
  entry.subscriptionId,
  entry.customerId,
  entry.readAt,
  renewed(entry),
  told(entry.noRenewalFrom),
  ...perMonth(entry),
  dearer(entry),
];

const renewed = ({ takeBack }: RankedEntry): Cell => takeBack?.renewedOn ?? '';

/** `3` or `3-23`. */
function dearer(entry: RankedEntry): string {
  const by = dearerBy(entry);
  if (by === undefined) return '';
  return by.least === by.most ? String(by.least) : `${by.least}-${by.most}`;
}

/** What it costs, or will, in a month of its extended term. */
function perMonth(entry: RankedEntry): readonly Cell[] {
  const cost = monthlyCost(entry);
  if (cost === undefined) return ['', '', '', ''];
  const { money, atMost, orderedOn } = cost;
  return [money.amount, String(atMost), money.currency, orderedOn];
}
