import type { Deed } from '../../deed';
import type { ShownClosing, TakeBackEnd, TakenBackAction } from '../../endOfTerm/takeBack';
import type { AgentId, MigrationId } from '../../ids';

/** An end that somebody wants back, or a suspension. */
export interface AskedTakeBack {
  readonly id: MigrationId;
  readonly action: TakenBackAction;
  /** Of the run that had closed it. */
  readonly runNo: number;
  readonly by: AgentId;
  readonly askedAt: string;
  readonly shown: ShownClosing;
  /** What has ended it meanwhile. */
  readonly overBecause?: TakeBackEnd;
}

/** Of the ledger: what is opened again on a person's word. Every write is conditional and may be repeated. */
export interface TakeBacks {
  /** Keeps the wish with its deed. False where nothing is set to end, another migration sees to it, or it was asked already. */
  ask(id: MigrationId, runNo: number, shown: ShownClosing, deed: Deed): Promise<boolean>;
  /**
   * Each to one caller at a time.
   *
   * @param againMinutes how soon after a try that came to nothing there is another
   */
  claimAsked(at: string, againMinutes: number): Promise<readonly AskedTakeBack[]>;
  /** It was read that it is open: so its migration is left open. */
  done(asked: Pick<AskedTakeBack, 'id' | 'runNo'>, at: string): Promise<void>;
  end(id: MigrationId, because: TakeBackEnd, at: string): Promise<void>;
  /** Those of which people have to hear, each to one caller at a time. */
  claimUntold(at: string, againMinutes: number): Promise<readonly MigrationId[]>;
  told(id: MigrationId, at: string): Promise<void>;
}
