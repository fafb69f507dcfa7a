/** Work that nobody else waits for any more. */
export class UnderWay {
  private readonly all = new Set<Promise<void>>();

  /** The same work, of which `end` knows. */
  counting<Given extends readonly unknown[]>(
    work: (...given: Given) => Promise<void>,
  ): (...given: Given) => Promise<void> {
    return async (...given) => {
      const one = work(...given);
      this.all.add(one);
      try {
        await one;
      } finally {
        this.all.delete(one);
      }
    };
  }

  /** Resolves when all is over that has begun, however it ends. */
  async end(): Promise<void> {
    await Promise.allSettled(this.all);
  }
}
