import type { RankedEntry } from '../../migration/radar/ranking';
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
];

/** The radar, one row per subscription, in its order. Reads the same in every language, so that scripts can use it. */
export const radarCsv = (entries: readonly RankedEntry[]): string => csv([columns, ...entries.map(rowOf)]);

const rowOf = (entry: RankedEntry): readonly Cell[] => [
  entry.customerName,
  entry.domain,
  entry.productName ?? '',
  entry.offerName,
  entry.reason,
  entry.quantity,
  entry.status,
  entry.endOfTerm,
  entry.endsOn ?? '',
  entry.serviceEndOn ?? '',
  entry.daysLeft ?? '',
  entry.bucket,
  entry.term ?? '',
  entry.billingCycle ?? '',
  entry.cancelUntilAt ?? '',
  entry.subscriptionId,
  entry.customerId,
  entry.readAt,
];
