import type { Steps } from '../../src/workflow/engine/steps';
import { Fate } from './fate';

export interface Kept {
  readonly name: string;
  readonly result: string;
}

/** Durable steps in memory. Lives that share `kept` are one run, taken over by the next life after each death. */
export class Journal implements Steps {
  private position = 0;
  private leave: () => void = () => undefined;
  /** Resolves when its run has given up where it was. */
  readonly abandoned = new Promise<void>((resolve) => (this.leave = resolve));
  private readonly controller = new AbortController();

  constructor(
    readonly kept: Kept[] = [],
    private readonly fate = new Fate(),
    /** What a release has added since this run was at that point. */
    private readonly notTaken: readonly string[] = [],
  ) {}

  get stopping(): AbortSignal {
    return this.controller.signal;
  }

  stop(): void {
    this.controller.abort(new Error('stopping'));
  }

  abandon(): Promise<never> {
    this.leave();
    return new Promise(() => undefined);
  }

  alone<T>(_key: string, work: () => Promise<T>): Promise<T> {
    return work();
  }

  async mayTake(added: string): Promise<boolean> {
    if (this.notTaken.includes(added)) return false;
    const name = `added: ${added}`;
    const known = this.kept[this.position];
    if (known && known.name !== name) return false;
    return this.run(name, async () => true);
  }

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const known = this.kept[this.position++];
    if (known) {
      if (known.name !== name) throw new Error(`The run took another way: ${name} instead of ${known.name}.`);
      return (JSON.parse(known.result) as [T])[0];
    }
    const result = await work();
    await this.fate.pass();
    this.kept.push({ name, result: JSON.stringify([result]) });
    await this.fate.pass();
    return result;
  }
}
