import type { AgentId, CustomerId, SubscriptionId } from '../ids';
import type { Refusal } from '../offers/refusal';
import type { Survey } from '../offers/survey';
import type { StoredQuote } from '../plan/quote';
import type { QuoteChoice } from '../plan/quoteChoice';
import type { Queued } from '../waiting';
import type { Transaction } from './transaction';

/** What a preparation is asked; its id is the id of the question it will become. */
export type PreparationWish =
  | { readonly kind: 'survey'; readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId }
  | { readonly kind: 'quote'; readonly surveyId: string; readonly choice: QuoteChoice };

/** Why nothing could be read. Sentences: `chat.unavailable`. */
type UnavailableCode =
  | 'serviceDown'
  | 'noAccess'
  | 'signInNeeded'
  | 'tokenKind'
  | 'blockedByPolicy'
  | 'incomplete'
  | 'unexpectedAnswer';

export type PreparationResult =
  | { readonly kind: 'survey'; readonly survey: Survey }
  | ({ readonly kind: 'quote' } & StoredQuote)
  /** Refused by a rule: `refusals` are worded for the reader. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** A service did not answer; asking again later may work. */
  | ({ readonly kind: 'unavailable' } & Unavailable);

export interface Unavailable {
  readonly code: UnavailableCode;
  /** How many entries of an incomplete list could not be read, and how many could; neither where it did not end. */
  readonly unread?: number;
  readonly read?: number;
  /** Under which the log tells of it; older ones have none. */
  readonly incident?: string;
}

export interface Preparation {
  readonly id: string;
  readonly agentId: AgentId;
  readonly wish: PreparationWish;
  readonly result?: PreparationResult;
  /** The agent has wished for another one since, so nobody waits for this. */
  readonly isOvertaken?: boolean;
}

/** As it is when it begins. */
type WishedPreparation = Pick<Preparation, 'id' | 'agentId' | 'wish'>;

/** Where preparations are kept. */
export interface PreparationStore {
  /**
   * Stores the wish and lets `enqueue` add its durable run, both in one commit. A wish that is there already stays.
   *
   * `lately` is how many others this person has wished for within a minute.
   */
  open(
    preparation: WishedPreparation,
    at: string,
    enqueue: (transaction: Transaction, lately: number) => Promise<void>,
  ): Promise<void>;
  complete(id: string, result: PreparationResult, at: string): Promise<void>;
  get(id: string): Promise<Preparation | undefined>;
  /** Who wished for it; undefined where it is kept no more. Its result is not read, which may tell of 100,000 people. */
  agentOf(id: string): Promise<AgentId | undefined>;
}

export interface QueuedPreparation extends Queued {
  readonly id: string;
  readonly agentId: AgentId;
  readonly waitedMs: number;
}

/** Who waits, and behind whom. */
export interface PreparationQueue {
  /** Those of `ids` that somebody still waits for. */
  queued(ids: readonly string[], at: string): Promise<readonly QueuedPreparation[]>;
}

/** Starts durable preparations; a second start of the same id does nothing. */
export interface Preparer {
  prepare(preparation: WishedPreparation): Promise<void>;
}
