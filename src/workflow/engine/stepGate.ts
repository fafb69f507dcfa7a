import { setMaxListeners } from 'node:events';
import { DBOS, Error as EngineErrors } from '@dbos-inc/dbos-sdk';
import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { pause } from '../../platform/pause';
import { unwatched } from '../../platform/watch';
import type { Watch } from '../../platform/watch';
import { underLock } from './advisoryLock';
import type { Steps } from './steps';

interface GateDeps {
  readonly clock: Clock;
  readonly watch?: Watch;
  readonly log: Log;
}

const lookMs = 20;

/**
 * The durable steps of one life of the engine, with a door that can be shut.
 *
 * Once shut no further step begins: its run stays where it is, as if the process had died there, and is taken over. An
 * error would be kept as the result of the run instead.
 */
export class StepGate implements Steps {
  private readonly closing = new AbortController();
  /** Steps whose outcome is not written down yet. */
  private open = 0;
  /** Of these the ones that are still doing something in the world. */
  private working = 0;
  private readonly waiting = new Map<string, Date>();

  constructor(
    private readonly pool: Pool,
    private readonly deps: GateDeps,
  ) {
    // As many wait for it as requests are under way, and each leaves with its own.
    setMaxListeners(0, this.closing.signal);
  }

  /** Runs that wait here for the release that has begun them, by their workflow's id, and since when. */
  get waitingSince(): ReadonlyMap<string, Date> {
    return this.waiting;
  }

  get stopping(): AbortSignal {
    return this.closing.signal;
  }

  run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const { watch = unwatched } = this.deps;
    const watched = () => watch.step({ run: DBOS.workflowID ?? '', name }, work);
    return this.inHand(() => DBOS.runStep(() => this.counted(watched), { name }));
  }

  mayTake(added: string): Promise<boolean> {
    return this.inHand(() => DBOS.patch(added));
  }

  abandon(): Promise<never> {
    if (DBOS.isInStep()) {
      this.open -= 1;
      this.working -= 1;
    }
    return forEver();
  }

  alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    return underLock(this.pool, key, work, this.stopping);
  }

  /** Lets the steps in hand write down their outcome, for `ms` at most. */
  async shut(ms: number): Promise<void> {
    await this.shutUntil(ms, () => this.open === 0);
  }

  /** Does not wait for outcomes to be written, which the database may not allow. False when work goes on after `ms`. */
  shutWithoutOutcome(ms: number): Promise<boolean> {
    return this.shutUntil(ms, () => this.working === 0);
  }

  /** A run with steps behind it that are not this release's, as when a newer one began it, waits for one that knows them. */
  private waitsForAnother(error: unknown): boolean {
    if (!(error instanceof EngineErrors.DBOSUnexpectedStepError)) return false;
    this.waiting.set(error.workflowID, this.deps.clock.now());
    this.deps.log.warn('A run waits for the release that has begun it.', { workflowId: error.workflowID });
    return true;
  }

  private async shutUntil(ms: number, isOver: () => boolean): Promise<boolean> {
    this.closing.abort(new Error('The engine is stopping.'));
    for (let left = ms; left > 0 && !isOver(); left -= lookMs) await pause(lookMs);
    return isOver();
  }

  private async inHand<T>(step: () => Promise<T>): Promise<T> {
    if (this.stopping.aborted) return forEver();
    this.open += 1;
    try {
      return await step();
    } catch (error) {
      // The outcome could not be written down any more, so to the run this step never was.
      if (this.stopping.aborted || this.waitsForAnother(error)) return forEver();
      throw error;
    } finally {
      this.open -= 1;
    }
  }

  private async counted<T>(work: () => Promise<T>): Promise<T> {
    this.working += 1;
    // The engine may have needed long to look for a kept outcome, and found none.
    if (this.stopping.aborted) return this.abandon();
    try {
      return await work();
    } finally {
      this.working -= 1;
    }
  }
}

const forEver = (): Promise<never> => new Promise(() => undefined);
