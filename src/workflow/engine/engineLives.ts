import { OutOfService } from '../../platform/outOfService';
import { pause } from '../../platform/pause';
import type { EngineDeps } from '../deps';
import { Engine } from './engine';
import type { StepGate } from './stepGate';

const firstPauseMs = 250;
const longestPauseMs = 2_000;

/**
 * One engine after another in the same process. When a life has lost the lock that proves it alive, it is abandoned, and
 * as soon as the database lets it another begins, under another executor id.
 */
export class EngineLives {
  private engine: Engine | undefined;
  private endDuties: () => Promise<void> = async () => undefined;
  private readonly ending = new AbortController();

  /** @param onUp called after every launch; what it answers with is called when that engine ends */
  constructor(
    private readonly deps: EngineDeps,
    private readonly register: (gate: StepGate) => void,
    private readonly onUp: (engine: Engine) => () => Promise<void>,
  ) {}

  get isUp(): boolean {
    return this.engine !== undefined;
  }

  /** @throws OutOfService while no engine is up */
  get current(): Engine {
    if (!this.engine) throw new OutOfService('The durable engine is not up.');
    return this.engine;
  }

  async begin(): Promise<void> {
    await this.deps.wakeDatabase();
    const engine = await Engine.launch(this.deps, this.register);
    if (this.ending.signal.aborted) return engine.stop();
    this.rise(engine);
  }

  async end(): Promise<void> {
    this.ending.abort(new Error('The process is ending.'));
    await this.rest((engine) => engine.stop());
  }

  private async rest<T>(leave: (engine: Engine) => Promise<T>): Promise<T | undefined> {
    const { engine, endDuties } = this;
    this.engine = undefined;
    // A duty in hand ends by itself, or with the process.
    void endDuties();
    return engine && leave(engine);
  }

  private rise(engine: Engine): void {
    this.engine = engine;
    this.endDuties = this.onUp(engine);
    void engine.lost.then(async (error) => {
      if (this.ending.signal.aborted) return;
      this.deps.log.error('This process lost its lock and rests.', error);
      const isStill = await this.rest(() => engine.abandon());
      if (!isStill) return this.deps.onStuck();
      await this.comeBack();
    });
  }

  private async comeBack(): Promise<void> {
    const { signal } = this.ending;
    for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await pause(pauseMs, signal).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.begin();
        this.deps.log.info('This process is at work again.');
        return;
      } catch (error) {
        this.deps.log.warn('This process can not work yet.', { code: codeOf(error) });
      }
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
