import type { Letters, Settlement } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { pause } from '../../platform/pause';

const againMs = 500;

/** Writes down what became of letters, whatever came up meanwhile in one statement. */
export class Outbox {
  private waiting: Settlement[] = [];
  private unwritten = 0;
  private writing: Promise<void> | undefined;

  constructor(
    private readonly letters: Pick<Letters, 'settle'>,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** How many letters a death now would leave in doubt. */
  get size(): number {
    return this.unwritten;
  }

  add(settlement: Settlement): void {
    this.waiting.push(settlement);
    this.unwritten += 1;
    this.writing ??= this.write();
  }

  /** Resolves when all that was added is written down. */
  async isEmpty(): Promise<void> {
    while (this.writing) await this.writing;
  }

  /** Until then nobody else may know that a letter has arrived, so this goes on for as long as the process lives. */
  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.letters.settle(batch, this.clock.now());
        this.unwritten -= batch.length;
      } catch (error) {
        this.log.error('What became of letters could not be written down.', error, { count: batch.length });
        this.waiting.unshift(...batch);
        await pause(againMs);
      }
    }
    this.writing = undefined;
  }
}
