export type TurnKind = 'message' | 'press' | 'arrival' | 'other';
export type TurnEnd = 'done' | 'failed' | 'turnedAway';

/** One request to a service; never whom or what it is about. */
interface WatchedCall {
  readonly service: 'partnerCenter' | 'graph';
  /** A fixed name, such as `carts.checkout`. */
  readonly operation: string;
}

/** Told what this process does and how it ends, for whoever looks at it from outside. Changes nothing of it. */
export interface Watch {
  turn<T>(kind: TurnKind, work: () => Promise<T>, endOf: (result: T) => TurnEnd): Promise<T>;
  /** `status` is absent where no answer came. */
  call<T extends { readonly status?: number }>(call: WatchedCall, work: () => Promise<T>): Promise<T>;
  /** A letter was given to Teams, and this came of it. */
  letter(outcome: 'delivered' | 'refused' | 'notTaken' | 'unknown'): void;
}

export const unwatched: Watch = {
  turn: (_kind, work) => work(),
  call: (_call, work) => work(),
  letter: () => undefined,
};
