import { daysLeft } from './days';
import type { RadarEntry } from './radar';

export type Bucket = 'urgent' | 'soon' | 'later' | 'ended' | 'unknown';

export type RankedEntry = RadarEntry & { readonly daysLeft?: number; readonly bucket: Bucket };

const URGENT_DAYS = 30;
const SOON_DAYS = 90;
/** What can still be helped comes first; what has ended, or whose people are shut out already, comes last. */
const order: readonly Bucket[] = ['urgent', 'soon', 'later', 'unknown', 'ended'];

function bucketOf(left: number | undefined): Bucket {
  if (left === undefined) return 'unknown';
  if (left < 0) return 'ended';
  if (left <= URGENT_DAYS) return 'urgent';
  return left <= SOON_DAYS ? 'soon' : 'later';
}

function rank(entry: RadarEntry, today: string): RankedEntry {
  if (entry.endsOn === undefined) return { ...entry, bucket: 'unknown' };
  const left = daysLeft(entry.endsOn, today);
  return { ...entry, daysLeft: left, bucket: entry.status === 'suspended' ? 'ended' : bucketOf(left) };
}

const compare = (one: RankedEntry, other: RankedEntry): number =>
  order.indexOf(one.bucket) - order.indexOf(other.bucket) ||
  (one.daysLeft ?? 0) - (other.daysLeft ?? 0) ||
  other.quantity - one.quantity ||
  one.customerName.localeCompare(other.customerName) ||
  one.subscriptionId.localeCompare(other.subscriptionId);

/** Who needs a decision first: fewest days left, then most people. */
export const rankRadar = (entries: readonly RadarEntry[], today: string): readonly RankedEntry[] =>
  entries.map((entry) => rank(entry, today)).sort(compare);
