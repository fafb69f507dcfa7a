import type { QuotaModel } from '../../emulator/core/settings';
import { megabytes } from '../memoryWatch';

const perMinute = 500;

/** What the quota allows at best: a bucket that starts full, or windows of a minute of which the first begins with it. */
export const neededSeconds = (requests: number, quota: QuotaModel): number =>
  quota === 'bucket'
    ? Math.max(0, (requests - perMinute) / (perMinute / 60))
    : 60 * Math.floor((requests - 1) / perMinute);

const customersOnAPage = 500;

/** The fewest calls a scan can do with: each page of the list, and each customer's subscriptions. */
export const fewestCalls = (customers: number): number => Math.ceil(customers / customersOnAPage) + customers;

export interface ScanRun {
  readonly customers: number;
  readonly quota: QuotaModel;
  /** Emulated, from opening the scan to closing it. */
  readonly seconds: number;
  /** Calls to Partner Center that arrived meanwhile, and those of them that got 429. */
  readonly calls: number;
  readonly refused: number;
  /** The most memory that the bot's process had of the machine, in bytes; undefined where nobody tells. */
  readonly rssMax: number | undefined;
}

export function scanFigures({ customers, quota, seconds, calls, refused, rssMax }: ScanRun) {
  const optimumSeconds = neededSeconds(fewestCalls(customers), quota);
  return {
    customers,
    quota,
    seconds: Math.round(seconds),
    optimumSeconds: Math.round(optimumSeconds),
    ratioToOptimum: thousandths(seconds / optimumSeconds),
    throttledShare: thousandths(refused / Math.max(1, calls)),
    rssMaxMb: megabytes(rssMax),
  };
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;
