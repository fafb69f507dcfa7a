/** Through which so many go at once, and nobody any more once `halt` is aborted. */
export class SendingGate {
  private readonly waiting: (() => void)[] = [];

  /** @param look before each who goes: aborts `halt` where nobody further is to go */
  constructor(
    private places: number,
    readonly halt: AbortSignal,
    private readonly look: () => Promise<void>,
  ) {}

  /** @throws the reason of `halt`, without having begun the work */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.places > 0) this.places -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      if (!this.halt.aborted) await this.look();
      this.halt.throwIfAborted();
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.places += 1;
    }
  }
}
