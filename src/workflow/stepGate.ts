import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Pool } from 'pg';
import { pause } from '../platform/pause';
import { alone } from './alone';
import type { Steps } from './steps';

const lookMs = 20;

/**
 * The durable steps of this process, with a door that can be shut.
 *
 * Once shut no further step begins: its run stays where it is, as if the process had died there, and is taken over. An
 * error would be kept as the result of the run instead.
 */
export class StepGate implements Steps {
  private readonly closing = new AbortController();
  private underWay = 0;

  constructor(private readonly pool: Pool) {}

  get stopping(): AbortSignal {
    return this.closing.signal;
  }

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (this.stopping.aborted) return forEver();
    this.underWay += 1;
    try {
      return await DBOS.runStep(work, { name });
    } finally {
      this.underWay -= 1;
    }
  }

  abandon(): Promise<never> {
    this.underWay -= 1;
    return forEver();
  }

  alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    return alone(this.pool, key, work);
  }

  /** Lets the steps in hand write down their outcome, for `ms` at most. */
  async shut(ms: number): Promise<void> {
    this.closing.abort(new Error('The process is stopping.'));
    for (let left = ms; left > 0 && this.underWay > 0; left -= lookMs) await pause(lookMs);
  }
}

const forEver = (): Promise<never> => new Promise(() => undefined);
