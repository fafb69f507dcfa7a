import type { AgentId, MigrationId } from '../ids';
import type { ShownClosing } from '../endOfTerm/takeBack';
import type { Language } from '../language';
import type { WholePlan } from '../plan/plan';
import type { RefusedBecause } from './letters';

/** What the durable side tells people through. Implemented by the bot's messenger; each call may come twice. */
export interface Messenger {
  /** Brings the migration's one live card up to date; edits at most once per two seconds, the last state always arrives. */
  showMigration(id: MigrationId): Promise<void>;
  /**
   * Shows it once more at the end of the chat, where it is seen, at any hour: to its agent, or to whoever may act where nobody
   * reaches that one.
   */
  showMigrationAnew(id: MigrationId): Promise<void>;
  /** The same, but for whoever looks at it anyway, and after quiet hours. False where it has to be asked for again later. */
  callTo(id: MigrationId): Promise<boolean>;
  /** A preparation has its result: the waiting dialog goes on, unless the agent went elsewhere meanwhile. */
  preparationReady(id: string): Promise<void>;
}

/** How to reach an agent without being asked. Kept fresh on every turn. */
export interface AgentContact {
  readonly agentId: AgentId;
  /** The Bot Framework conversation reference of the personal chat, as JSON. */
  readonly reference: unknown;
  /** From the client, for example `it-IT`. */
  readonly locale: string;
  /** IANA name from the client; `UTC` until known. */
  readonly timeZone: string;
  /** Chosen with `language`; wins over the locale. */
  readonly language?: Language;
  readonly greetedAt?: string;
  /** As the client last gave it. */
  readonly name?: string;
  /** Why nothing arrives there, until the person is heard of again. */
  readonly unreachable?: { readonly because: RefusedBecause; readonly at: string };
}

export interface AgentContacts {
  get(agent: AgentId): Promise<AgentContact | undefined>;
  /** Everybody of whom the bot has heard. The reference is null for people whom it only knows to be out of reach. */
  all(): Promise<readonly AgentContact[]>;
  /** The person is told nothing more until heard of again. */
  cannotReach(agent: AgentId, because: RefusedBecause, at: string): Promise<void>;
  /** Inserts or updates; absent optional fields keep what was stored, and the person counts as reachable again. */
  remember(contact: AgentContact): Promise<void>;
  /** True for exactly one caller: the one who may greet. */
  claimGreeting(agent: AgentId, at: string): Promise<boolean>;
}

/** Guards against the same turn delivered twice. */
export interface Turns {
  /** True for the first caller with this activity of this conversation. */
  claim(conversationId: string, activityId: string, at: string): Promise<boolean>;
}

/** Sees to it that one turn of a person is under way at a time, whichever process it came to. */
export interface TurnLeases {
  /**
   * Undefined while another turn of this person is under way. A lease ends by itself soon after its last renewal.
   *
   * @param isAsked somebody waits for the answer
   */
  take(person: AgentId, isAsked: boolean): Promise<TurnLease | undefined>;
  /** People whose last turn was never finished, because its process died. */
  abandoned(): Promise<readonly { readonly person: AgentId; readonly wasAsked: boolean }[]>;
}

export interface TurnLease {
  /** False when it had ended already and another turn may have begun. */
  renew(): Promise<boolean>;
  free(): Promise<void>;
}

/** `named`: an order or subscription by its id, which may be it. `adopt`: that order, which was shown before, is it. */
export type PurchaseAnswer =
  | 'bought'
  | 'notBought'
  | 'keepLooking'
  | { readonly named: string }
  | { readonly adopt: string };

/** Starts and steers migrations, on whose word; what the conversation may ask of the durable side. */
export interface MigrationControl {
  /**
   * Freezes the plan and enqueues its run in one commit; not without the approval that it needs.
   *
   * @param on by default the word of its agent; `approval`: nothing but one that still stands, whatever the plan needs by now
   */
  start(
    plan: WholePlan,
    on?: 'word' | 'approval',
  ): Promise<'started' | 'alreadyStarted' | 'otherRunning' | 'needsApproval'>;
  pause(id: MigrationId, by: AgentId): Promise<boolean>;
  resume(id: MigrationId, by: AgentId): Promise<boolean>;
  stop(id: MigrationId, by: AgentId): Promise<boolean>;
  /** Lets one go on that waits although the house is not on hold any more. */
  letGoOn(id: MigrationId, by: AgentId): Promise<boolean>;
  /** Another run after failures: everything still to do again, or without the failed people. */
  retry(id: MigrationId, change: 'retryFailed' | 'leaveOutFailed', by: AgentId): Promise<boolean>;
  /** Reads the holders again and closes when nobody holds the retired licence any more. */
  checkAgain(id: MigrationId, by: AgentId): Promise<boolean>;
  /** Cancels the retired subscription today, where its end does not hold and it is in an extended term. Looks first who holds it. */
  endNow(id: MigrationId, by: AgentId): Promise<boolean>;
  /** Opens again what it has closed: takes back the end that it had set, or reactivates what it has suspended. `shown`: what is known of the subscription. */
  takeBack(id: MigrationId, shown: ShownClosing, by: AgentId): Promise<boolean>;
  /** Ends it as it is. */
  settle(id: MigrationId, by: AgentId): Promise<boolean>;
  /** What a person says about a purchase of unknown outcome: evidence, after which the bot looks once more. */
  answerPurchase(id: MigrationId, answer: PurchaseAnswer, by: AgentId): Promise<boolean>;
  /** Nothing came of its order: the same is ordered again, where it is still what was confirmed. */
  orderAgain(id: MigrationId, by: AgentId): Promise<boolean>;
  /** Ends it although nobody knows of its purchase. The doubt stays, and with it the rule that this plan is not bought for this customer. */
  endInDoubt(id: MigrationId, by: AgentId): Promise<boolean>;
}
