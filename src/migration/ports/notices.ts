import type { CustomerName } from '../customerName';
import type { AgentId, CustomerId, SubscriptionId } from '../ids';
import type { Digest, Milestone, NoticeKey, PlanKey, QuietHours, Recipient } from '../notices/notice';
import type { AgentContact } from './conversation';
import type { Letter } from './letters';

/** Which agent answers for which customer. */
export interface CustomerAssignments {
  /** The customers assigned to this agent. */
  of(agent: AgentId): Promise<ReadonlySet<CustomerId>>;
  all(): Promise<readonly Assignment[]>;
  /** Every customer that can be assigned. */
  customers(): Promise<readonly CustomerName[]>;
  /** Puts these in the place of what was; `agentId` undefined takes the assignment away. */
  assign(
    changes: readonly { readonly customerId: CustomerId; readonly agentId?: AgentId }[],
    at: string,
  ): Promise<void>;
}

export interface Assignment {
  readonly customerId: CustomerId;
  readonly agentId: AgentId;
}

/** `notMine` takes the agent out of those who hear of a customer; the others only silence it for the agent. */
export type Mute =
  | { readonly what: 'customer' | 'notMine'; readonly key: CustomerId }
  | { readonly what: 'plan'; readonly key: PlanKey };

export type NamedMute = Mute & {
  /** As it was called when it was muted. */
  readonly name: string;
};

export interface NoticeSettings {
  readonly isOn: boolean;
  /** The agent's own; absent: the administrator's. */
  readonly quietHours?: QuietHours;
}

/** What agents said about the notices they get. */
export interface NoticeWishes {
  settings(agent: AgentId): Promise<NoticeSettings>;
  setSettings(agent: AgentId, settings: NoticeSettings): Promise<void>;
  mutes(agent: AgentId): Promise<readonly NamedMute[]>;
  mute(agent: AgentId, mute: NamedMute, at: string): Promise<void>;
  unmute(agent: AgentId, mute: Mute): Promise<void>;
  /**
   * One reminder for each agent and subscription; undefined takes it away.
   *
   * @param beforeEnd so many days before the end of its term, which moves with that end
   */
  remind(agent: AgentId, subscription: SubscriptionId, on: string | undefined, beforeEnd?: number): Promise<void>;
  /** Somebody sees to this end of this subscription, so it does not escalate. */
  acted(subscription: SubscriptionId, endsOn: string, agent: AgentId, at: string): Promise<void>;
}

/** What was told already about one end of one subscription. */
export interface Told {
  readonly recipient: Recipient;
  readonly subscriptionId: SubscriptionId;
  readonly endsOn: string;
  readonly milestones: readonly Milestone[];
  readonly customerName: string;
  readonly offerName: string;
}

/** One row: something told, or covered by something more urgent about the same end in the same letter. */
export interface NoticeRow extends NoticeKey {
  readonly coveredBy?: Milestone;
  readonly customerName: string;
  readonly offerName: string;
}

/** What everybody's digests are decided by, beside the radar. */
export interface NoticeFacts {
  readonly assignments: readonly Assignment[];
  readonly mutes: readonly (Mute & { readonly agentId: AgentId })[];
  readonly reminders: readonly {
    readonly agentId: AgentId;
    readonly subscriptionId: SubscriptionId;
    readonly on: string;
  }[];
  /** `subscriptionId endsOn` of what somebody sees to. */
  readonly acted: ReadonlySet<string>;
  /** `subscriptionId endsOn` of what an agent was told of, with the local day of the first time. */
  readonly toldOn: ReadonlyMap<string, string>;
  /** Subscriptions that have a migration, and how far the latest one is; `undecided`: it has stopped or waits for a person. */
  readonly migrations: ReadonlyMap<SubscriptionId, 'running' | 'moved' | 'undecided'>;
}

/** Letters and what they told, written together. */
export interface NoticeLedger {
  /** Differs when another reading or another agent came, which may make something due at once. Cheap. */
  stamp(): Promise<string>;
  settings(): Promise<ReadonlyMap<AgentId, NoticeSettings>>;
  facts(): Promise<NoticeFacts>;
  /** Moves what is to remind before an end to where that end is now by the radar, unless it has reminded already. */
  reckonReminders(): Promise<void>;
  /** Those of the recipients who have a letter for this day already. */
  written(day: string, recipients: readonly Recipient[]): Promise<ReadonlySet<Recipient>>;
  /** What was told to them and is not closed, or concerns one of these subscriptions. `exceptOn` leaves out a day's letter. */
  told(
    recipients: readonly Recipient[],
    subscriptions: readonly SubscriptionId[],
    exceptOn?: string,
  ): Promise<readonly Told[]>;
  /** All or nothing. False when the recipient has a letter for that day, or any of it was told meanwhile. */
  write(letter: Letter, rows: readonly NoticeRow[], at: string): Promise<boolean>;
}

/** Days before which something need not be known any more. */
export interface Forgettable {
  /** Those that have come to an end, one way or another. */
  readonly lettersBefore: string;
  readonly remindersBefore: string;
  /** What was told and done about ends. */
  readonly endsBefore: string;
}

/** What was said long ago. */
export interface OldNotices {
  /** By the database's clock, in UTC. */
  today(): Promise<string>;
  /** Answers with how much there was of it. */
  forget(before: Forgettable): Promise<number>;
}

/** Puts a digest into a card in the reader's words. */
export interface DigestPrinter {
  print(digest: Digest, reader: Pick<AgentContact, 'locale' | 'timeZone' | 'language' | 'name'>): unknown;
}

/** What the conversation may ask of the notices. */
export interface NoticePreview {
  /** Today's digest as it would look, without anything being written; `isDue` is false for a mere example. */
  preview(agent: AgentId): Promise<{ readonly card: unknown; readonly isDue: boolean } | undefined>;
}
