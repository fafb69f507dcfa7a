/** One request of the bot, and what it was answered. */
export interface Arrival {
  readonly n: number;
  /** Milliseconds since the connector began, by the machine's own time. */
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  /** Of the conversation that it named, or that it began. */
  readonly conversationId: string;
  /** Absent when the connection was cut. */
  readonly status?: number;
  /** Whether what it asked for has happened. */
  readonly tookEffect: boolean;
  /** Met a fault rather than a limit or an ordinary refusal. */
  readonly isFault: boolean;
}

/** All requests of the bot, in order. */
export class ArrivalRecord {
  readonly arrivals: Arrival[] = [];
  private readonly beganAt = performance.now();

  add(arrival: Omit<Arrival, 'n' | 'atMs'>): void {
    this.arrivals.push({ n: this.arrivals.length + 1, atMs: Math.round(performance.now() - this.beganAt), ...arrival });
  }
}
