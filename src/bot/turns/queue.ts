/** Runs the work of one key in the order it came, and of different keys at the same time. */
export class KeyedQueue {
  private readonly tails = new Map<string, Promise<void>>();
  private readonly lengths = new Map<string, number>();

  /** How much is in line under this key, with what is under way. */
  length(key: string): number {
    return this.lengths.get(key) ?? 0;
  }

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    this.lengths.set(key, this.length(key) + 1);
    const before = this.tails.get(key) ?? Promise.resolve();
    const result = before.then(work);
    const tail = result.then(
      () => undefined,
      () => undefined,
    );
    this.tails.set(key, tail);
    try {
      return await result;
    } finally {
      if (this.tails.get(key) === tail) this.tails.delete(key);
      if (this.length(key) > 1) this.lengths.set(key, this.length(key) - 1);
      else this.lengths.delete(key);
    }
  }
}
