import { firstFree, sendingLimits, thatCount } from './limits';
import type { Limits } from './limits';

/** A place in the line: send after `waitMs`; or none, because this conversation is full for `fullMs`. */
export type Leave = { readonly waitMs: number } | { readonly fullMs: number };

/** Deals out the right to send. Goes by the machine's own time, because Teams does. */
export class SendQuota {
  private app: readonly number[] = [];
  /** The longest unused first. */
  private readonly conversations = new Map<string, readonly number[]>();

  constructor(
    private readonly limits: Limits = sendingLimits,
    private readonly time: () => number = () => performance.now(),
  ) {}

  /** Whoever is given a place has used it up, sent or not. */
  reserve(conversationId: string): Leave {
    const { app, conversation } = this.limits;
    const now = this.time();
    this.forget(now);
    const before = this.conversations.get(conversationId) ?? [];
    const at = firstFree(app, this.app, now);
    const freeAt = firstFree(conversation, before, at);
    if (freeAt > at) return { fullMs: freeAt - now };
    this.app = thatCount(app, [...this.app, at], now);
    this.conversations.delete(conversationId);
    this.conversations.set(conversationId, thatCount(conversation, [...before, at], now));
    return { waitMs: at - now };
  }

  /** Who was written to longer ago than the longest window need not be remembered. */
  private forget(now: number): void {
    for (const [id, times] of this.conversations) {
      if (thatCount(this.limits.conversation, times, now).length > 0) return;
      this.conversations.delete(id);
    }
  }
}
