import type { AgentId } from '../ids';
import type { Recipient } from '../notices/notice';

/** A finished message that nobody asked for. */
export interface Letter {
  readonly id: string;
  readonly recipient: Recipient;
  /** The recipient's local day. */
  readonly day: string;
  /** The card's JSON, rendered once: every copy is word for word the same. */
  readonly content: unknown;
}

export interface ClaimedLetter extends Letter {
  /** This one included. */
  readonly tries: number;
  /** How often its outcome stayed unknown so far. */
  readonly unknowns: number;
}

export type RefusedBecause =
  | 'left'
  | 'blocked'
  | 'notInstalled'
  | 'removed'
  | 'disabledByAdmin'
  | 'tooBig'
  | 'malformed'
  | 'notAllowed';

/** What became of one try. */
export type Sent =
  | { readonly is: 'delivered' }
  /** It surely did not arrive; the same again may work. */
  | { readonly is: 'notTaken'; readonly retryAfterMs?: number }
  /** The answer got lost; it may have arrived. */
  | { readonly is: 'unknown' }
  /** It did not arrive, and never will. */
  | { readonly is: 'refused'; readonly because: RefusedBecause };

/** Sends one letter with at most one request that could show it, within Teams' limits. Never throws. */
export interface Post {
  /** @param signal aborted: what has not been sent yet is not taken */
  send(letter: Letter, signal?: AbortSignal): Promise<Sent>;
}

/** Gives the app to an agent who does not have it. */
export interface AppInstaller {
  /** `chatId`: the conversation between this person and the bot. Harmless when repeated. */
  install(
    agent: AgentId,
  ): Promise<{ readonly is: 'installed'; readonly chatId: string } | Exclude<Sent, { is: 'delivered' }>>;
}

export type Settlement =
  | { readonly id: string; readonly as: 'delivered' | 'givenUp' }
  | { readonly id: string; readonly as: 'refused'; readonly because: RefusedBecause }
  /** `perhapsTwice`: it may have arrived already. */
  | { readonly id: string; readonly as: 'again'; readonly nextTryAt: string; readonly perhapsTwice: boolean };

/** Letters on their way. Each belongs to one sender at a time, and only that one settles it. */
export interface Letters {
  /** Whether any is due, in whose hands ever. */
  areDue(now: Date): Promise<boolean>;
  /**
   * The one process that delivers: true as long as this is it. Ends by itself soon after the last call, by the
   * database's clock.
   */
  hold(): Promise<boolean>;
  letGo(): Promise<void>;
  /**
   * For when nothing is in hand: what this process took all the same, but never heard of or could not give back, can be
   * taken again.
   */
  recall(): Promise<void>;
  /**
   * Takes up to `count` that are due. What another sender had taken and never settled is recorded as perhaps sent
   * twice. Nothing, unless this process is the one that delivers.
   */
  claim(count: number, now: Date): Promise<readonly ClaimedLetter[]>;
  settle(settlements: readonly Settlement[], now: Date): Promise<void>;
  /** Gives back what was surely not sent. */
  release(ids: readonly string[]): Promise<void>;
}
