/** Decides at which point of its life a process dies. Dying leaves everything as it is: nothing after it happens. */
export class Fate {
  /** How many points were passed so far. */
  points = 0;
  readonly death: Promise<'died'>;
  private die: () => void = () => undefined;

  constructor(private readonly dieAt = Infinity) {
    this.death = new Promise((resolve) => {
      this.die = () => resolve('died');
    });
  }

  async pass(): Promise<void> {
    this.points += 1;
    // What else was in hand dies with it.
    if (this.points < this.dieAt) return;
    this.die();
    await new Promise(() => undefined);
  }

  /** The same port, with a point before and after each call. */
  mortal<T extends object>(port: T): T {
    return new Proxy(port, {
      get: (target, name, receiver) => {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== 'function') return member;
        return async (...given: unknown[]) => {
          await this.pass();
          const result: unknown = await member.apply(target, given);
          await this.pass();
          return result;
        };
      },
    });
  }
}
