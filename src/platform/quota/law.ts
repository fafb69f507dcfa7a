import type { Seen } from './learned';
import type { CommonPace, Pace } from './sharing';
import type { Rank } from './waitingLine';

/** A request that asks to be sent. */
export interface Ask {
  readonly rank: Rank;
  readonly units: number;
  /** It goes although others stand above it. */
  readonly isOverdue: boolean;
}

/** By what the requests of one quota are let go. Told of each as it goes and as it is answered; the time is an argument. */
export interface Law {
  /** In milliseconds; 0: now; `Infinity`: until something was answered. */
  waitFor(ask: Ask, now: number): number;
  sending(ask: Ask, now: number): void;
  answered(seen: Seen, now: number): void;
  /** It was let go and not sent after all: as if it had never gone. */
  unsent?(gone: Pick<Seen, 'units' | 'sentAt'>, now: number): void;
  /** What was seen to go through, as long as that tells anything. */
  pace?(now: number): Pace | undefined;
  /** Others have seen their part of it, too: so much it is. */
  keepPace?(pace: CommonPace, now: number): void;
}
