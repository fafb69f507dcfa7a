import type { ChangeName } from '../endOfTerm/changeReached';
import type { AgentId, CustomerId, SubscriptionId, UserId } from '../ids';

/** What can be written outside, by the name of the act. */
type WriteName = 'checkout' | 'licences' | 'usageLocation' | ChangeName;

/** Ids, codes and states; no names, no addresses, no prices. */
export type WriteFacts = Readonly<Record<string, unknown>>;

/** Whom or what a write is about. */
interface WriteSubject {
  readonly user?: UserId;
  readonly subscription?: SubscriptionId;
  readonly cart?: string;
}

/** One request that changes something outside. */
export interface OutsideWrite extends WriteSubject {
  readonly what: WriteName;
  /** Sent along where the service takes one; of a part of a Graph batch ours alone. */
  readonly requestId: string;
  readonly customer: CustomerId;
  readonly before: WriteFacts;
  readonly after: WriteFacts;
}

/** `accepted` alone is no success; `unknown`: no answer came, or one that may hide a success. */
export interface WriteAnswer {
  readonly requestId: string;
  readonly result: 'accepted' | 'refused' | 'unknown';
  /** As the service told it. */
  readonly correlationId?: string;
  /** Of a refusal. */
  readonly code?: string;
  /** What the answer brought, such as the order. */
  readonly found?: WriteFacts;
}

/** Who lets it be written, and in which run. */
export interface WrittenFor {
  readonly run: number;
  readonly actor: AgentId | null;
  /** Who has approved it, where somebody had to. */
  readonly approver: AgentId | null;
}

interface EntryBase extends WrittenFor, WriteSubject {
  readonly at: string;
  readonly what: WriteName;
  readonly requestId: string;
  readonly customer: CustomerId;
}

/**
 * One row of the ledger. `sent` is committed before the request leaves; `answered` and `readBack` say later what became of it,
 * under its request id. Every row is the whole truth of its instant and is never changed.
 */
export type ChainEntry =
  | (EntryBase & { readonly phase: 'sent'; readonly before: WriteFacts; readonly after: WriteFacts })
  | (EntryBase & {
      readonly phase: 'answered';
      readonly result: WriteAnswer['result'];
      readonly correlationId?: string;
      readonly code?: string;
      readonly found?: WriteFacts;
    })
  | (EntryBase & {
      readonly phase: 'readBack';
      readonly result: 'done' | 'notDone';
      readonly correlationId?: string;
      readonly code?: string;
      readonly found?: WriteFacts;
    });

/** A write of which it is not known yet what became. */
export interface PendingWrite extends WriteSubject {
  readonly what: WriteName;
  readonly requestId: string;
  /** It was written down that nobody knows. */
  readonly isUnknown?: boolean;
}
