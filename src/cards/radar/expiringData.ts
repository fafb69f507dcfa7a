import type { MonthlyTotal } from '../../migration/radar/monthlyCost';
import type { RadarCounts, RadarParts } from '../../migration/radar/radarCounts';
import type { Sought } from '../../migration/radar/radarFilter';
import type { Bucket, RankedEntry } from '../../migration/radar/ranking';

export interface ExpiringData {
  /** This page's rows. */
  readonly entries: readonly RankedEntry[];
  /** All rows of all pages. */
  readonly total: number;
  /** How many there are in each part, whichever is shown. */
  readonly parts: RadarParts;
  /** The part that is shown; absent when all are. */
  readonly part?: Bucket;
  /** Seats of all parts together. */
  readonly people: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly byMonth: readonly { readonly month: string; readonly count: number }[];
  readonly counts?: RadarCounts;
  /** What goes on dearer, of all rows of all pages; absent where nothing does. */
  readonly dearer?: MonthlyTotal;
  readonly readAt?: string;
  /** A reading is under way. */
  readonly reading: boolean;
  readonly progress?: { readonly done: number; readonly total: number };
  /** Customers that could not be read, and names of them. */
  readonly failed: number;
  readonly failedNames?: readonly string[];
  /** Customers whom nobody can look at, because their entry of the list is unreadable: a name each, where one was told. */
  readonly unlisted?: readonly string[];
  /** As it was typed; absent when everything is shown. */
  readonly filter?: string;
  /** What alone was asked for, whatever the part; absent where it was several things at once. */
  readonly sought?: Sought;
  /** How many there are when nothing is left out, but for what costs nothing. */
  readonly inAll?: number;
  /** Customers of all parts with whom a migration may begin and none has; absent where nothing was named. */
  readonly left?: number;
  /** The same, but for the part. */
  readonly ofAll?: string;
  readonly isMine?: boolean;
  /** Trials and free ones that are in no count, because nobody asked for them. */
  readonly freeLeftOut?: number;
}
