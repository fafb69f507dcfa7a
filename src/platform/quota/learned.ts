/** What is known of a quota that nobody has told: when it turned us away, for how long, and what had gone through until then. */
export interface Learned {
  /** Units that are under way. */
  readonly underWay: number;
  /** So many may be. */
  readonly width: number;
  /** Units that are risked at once as long as nobody tells what is left; beside a share of what went through. */
  readonly atRisk: number;
  /** The largest request so far, in units. */
  readonly largest: number;
  /** Nothing is sent before. */
  readonly heldUntil: number;
  /** Since when it is counted: the end of the last wait, or of the last cycle. */
  readonly since: number;
  /** Units sent since. */
  readonly sent: number;
  /** Units that went through since the wait before, as far back as there are enough of them to tell anything. */
  readonly passed: number;
  /** When the quota turned us away last. */
  readonly turnedAwayAt: number;
  /** From where `passed` is counted: when it turned us away, and when that wait ended. */
  readonly from?: { readonly at: number; readonly until: number };
  /** Units that went through before it turned us away for the first time: so many may be all. */
  readonly guess?: number;
  /** Refusals, one after the other, between which hardly anything went through. */
  readonly thin: number;
  /** Waits for which no time was told, one after the other. */
  readonly untold: number;
  readonly rhythm: Rhythm;
  /** Share of the limit in use, as last told; absent while it is not told, which is below 0.8 where it ever was. */
  readonly used: number | undefined;
  /** Whether it was ever told. */
  readonly isTelling: boolean;
  /** When something was last sent or heard. */
  readonly lastAt: number;
}

/**
 * `cycles`: so many units in so much time, all at once if need be. `flow`: so many in each second, because what is left is
 * refilled steadily; `credit` are units that may go at once.
 */
export type Rhythm =
  | { readonly is: 'unknown' }
  | { readonly is: 'cycles'; readonly units: number; readonly periodMs: number; readonly trial: Trial }
  | {
      readonly is: 'flow';
      readonly perMs: number;
      readonly credit: number;
      readonly at: number;
      readonly trial: Trial;
    };

/**
 * Whether more goes through than was learned: `by` so much more is tried `after` so many full cycles, or milliseconds of a flow.
 * Twice as much after each success, half as often after each refusal.
 */
export interface Trial {
  readonly done: number;
  readonly after: number;
  readonly by: number;
}

/** What an answer told. */
export interface Seen {
  readonly units: number;
  /** Units that were turned away for the quota. */
  readonly refused: number;
  readonly retryAfterSeconds?: number;
  readonly used?: number;
  /** When the request was sent. */
  readonly sentAt: number;
  /** No answer, or one of a service in trouble. */
  readonly isFailure?: boolean;
}

export const nothingLearned: Learned = {
  ...{
    underWay: 0,
    width: 0,
    atRisk: 100,
    largest: 0,
    heldUntil: 0,
    since: 0,
    sent: 0,
    passed: 0,
    turnedAwayAt: -Infinity,
    untold: 0,
    thin: 0,
  },
  ...{ rhythm: { is: 'unknown' }, isTelling: false, used: undefined, lastAt: 0 },
};
