/** Work that nobody else waits for any more. */
export class UnderWay {
  private readonly all = new Set<Promise<void>>();
  private readonly aside = new Set<() => void>();

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
        if (this.all.size === 0) for (const goOn of this.aside) goOn();
      }
    };
  }

  /** Resolves when all is over that has begun, however it ends. */
  async end(): Promise<void> {
    await Promise.allSettled(this.all);
  }

  /** Lets whoever is answered at this moment have the processor; resolves when nobody is, or after so long. */
  async letPass(longestMs = 50): Promise<void> {
    if (this.all.size === 0) return;
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        clearTimeout(late);
        this.aside.delete(goOn);
        resolve();
      };
      const late = setTimeout(goOn, longestMs);
      this.aside.add(goOn);
    });
  }
}
