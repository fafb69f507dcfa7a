import type { UnkeptEnd } from '../../endOfTerm/unkeptEnd';
import type { AgentId, MigrationId } from '../../ids';
import type { RadarEntry } from '../../radar/radar';

/** The retired subscription, or the new one that was confirmed not to renew itself. */
export type EndedSubscription = 'retired' | 'replacement';

/** What a migration that is over had set to end, and how that was read last. */
export interface SetToEnd {
  readonly id: MigrationId;
  readonly which: EndedSubscription;
  readonly setAt: string;
  readonly entry: RadarEntry;
}

export interface UntoldEnd {
  readonly id: MigrationId;
  readonly which: EndedSubscription;
  readonly runNo: number;
  readonly agentId: AgentId;
  readonly customerName: string;
  /** Of the subscription that goes on. */
  readonly offerName: string;
  readonly unkept: UnkeptEnd;
}

/** Of the ledger: ends that we had set and that do not hold. */
export interface UnkeptEnds {
  /** Of migrations that are done and have no successor, those whose subscription does not read as ending. */
  readingOtherwise(): Promise<readonly SetToEnd[]>;
  /** The migration is not done after all. False when it is not done any more, or another of its subscription is under way. */
  reopen(id: MigrationId, which: EndedSubscription, unkept: UnkeptEnd, at: string): Promise<boolean>;
  /** Those of which somebody is to hear now. They are due again after a while unless they were told. */
  claimUntold(at: string): Promise<readonly UntoldEnd[]>;
  setTold(ids: readonly MigrationId[]): Promise<void>;
}
