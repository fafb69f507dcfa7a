import type { MigrationId } from '../../ids';
import type { EarlierReading, PromiseEnd } from '../../plan/closeLater';
import type { Transaction } from '../transaction';

/** A migration that was left open, with the promise to close it later. */
export interface DuePromise {
  readonly id: MigrationId;
  /** When it was left open. */
  readonly promisedAt: string;
  readonly earlier?: EarlierReading;
  /** What has ended it meanwhile by what people did. */
  readonly overBecause?: PromiseEnd;
}

/** Of the ledger: what acts later on what was left open. Every write is conditional and may be repeated. */
export interface ClosePromises {
  /**
   * Those to look at on `day`, each to one caller at a time. What was left open since counts as looked at that day.
   *
   * @param againMinutes how soon after a look that came to nothing there is another
   */
  claimDue(day: string, at: string, againMinutes: number): Promise<readonly DuePromise[]>;
  /** Keeps that a complete reading was made on that day. */
  noteReading(id: MigrationId, reading: EarlierReading, mayClose: boolean): Promise<void>;
  end(id: MigrationId, because: PromiseEnd, at: string): Promise<void>;
  /** Keeps that it is acted on, in the commit that begins the run. False when it is over, and nothing may be done. */
  keep(id: MigrationId, day: string, at: string, transaction: Transaction): Promise<boolean>;
  /** Those of which people have to hear, each to one caller at a time. */
  claimUntold(at: string, againMinutes: number): Promise<readonly MigrationId[]>;
  told(id: MigrationId, at: string): Promise<void>;
}
