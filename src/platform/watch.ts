export type TurnKind = 'message' | 'press' | 'arrival' | 'other';
export type TurnEnd = 'done' | 'failed' | 'turnedAway';

/** One request to a service; never whom or what it is about. */
interface WatchedCall {
  readonly service: 'partnerCenter' | 'graph' | 'teams';
  /** A fixed name, such as `carts.checkout`. */
  readonly operation: string;
  /** As the service is told them, where it is told any. */
  readonly requestId?: string;
  readonly correlationId?: string;
}

/** What came of it; the ids as the service told them. */
interface WatchedAnswer {
  /** Absent where no answer came. */
  readonly status?: number;
  readonly requestId?: string;
  readonly correlationId?: string;
}

/** Told what this process does and how it ends, for whoever looks at it from outside. Changes nothing of it. */
export interface Watch {
  turn<T>(kind: TurnKind, work: () => Promise<T>, endOf: (result: T) => TurnEnd): Promise<T>;
  /** A durable run is to begin, in whichever process. `id` is the one its steps tell. */
  begun(run: { readonly id: string; readonly name: string }): void;
  /** A step that is really done now, and not one of which the result was kept. */
  step<T>(step: { readonly run: string; readonly name: string }, work: () => Promise<T>): Promise<T>;
  call<T extends WatchedAnswer>(call: WatchedCall, work: () => Promise<T>): Promise<T>;
  /** A letter was given to Teams, and this came of it. */
  letter(outcome: 'delivered' | 'refused' | 'notTaken' | 'unknown'): void;
  /** A migration called for a new message to its agent, and this came of it: a card that was edited was enough, or it is quiet. */
  ring(outcome: 'rung' | 'seen' | 'putOff' | 'failed'): void;
}

export const unwatched: Watch = {
  turn: (_kind, work) => work(),
  begun: () => undefined,
  step: (_step, work) => work(),
  call: (_call, work) => work(),
  letter: () => undefined,
  ring: () => undefined,
};
