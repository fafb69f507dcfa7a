import type { Clock } from '../clock';
import { emulatedAt, wallUntil } from '../clockLine';
import type { ClockLine } from '../clockLine';
import { reasonOf } from '../pause';

const readEveryMs = 1_000;
/** While somebody sleeps, an advanced clock must be noticed soon. */
const readEveryMsWhileAsleep = 200;
const readTimeoutMs = 2_000;
/** A reading further behind than this many machine milliseconds is a new world, not the noise of a network. */
const noiseMs = 5_000;

interface Sleeper {
  readonly dueAt: number;
  readonly wake: () => void;
}

/** Follows the emulator's clock, and keeps going on its last reading while the emulator is away. */
export class EmulatorClock implements Clock {
  private readonly sleepers = new Set<Sleeper>();
  private latest: number;
  private readTimer: NodeJS.Timeout | undefined;
  private wakeTimer: NodeJS.Timeout | undefined;
  private stopped = false;

  private constructor(
    private readonly read: () => Promise<ClockLine>,
    private line: ClockLine,
  ) {
    this.latest = line.emulated;
  }

  /** Reads the clock once and then follows it until `stop`. `url` is the emulator's own. */
  static async follow(url: string): Promise<EmulatorClock> {
    const read = () => readClock(url);
    const clock = new EmulatorClock(read, await read());
    clock.readLater();
    return clock;
  }

  now(): Date {
    this.latest = Math.max(this.latest, emulatedAt(this.line, performance.now()));
    return new Date(Math.floor(this.latest));
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(reasonOf(signal));
      const end = (settle: () => void) => {
        signal?.removeEventListener('abort', onAbort);
        this.sleepers.delete(sleeper);
        settle();
      };
      const onAbort = () => end(() => signal && reject(reasonOf(signal)));
      const sleeper = { dueAt: this.now().getTime() + ms, wake: () => end(resolve) };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.sleepers.add(sleeper);
      if (this.sleepers.size === 1) this.readLater();
      this.wakeLater();
    });
  }

  /** Ends the reading; the time goes on as last read. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.readTimer);
  }

  private readLater(): void {
    clearTimeout(this.readTimer);
    if (this.stopped) return;
    const pauseMs = this.sleepers.size > 0 ? readEveryMsWhileAsleep : readEveryMs;
    this.readTimer = setTimeout(() => void this.readAgain(), pauseMs);
    this.readTimer.unref();
  }

  private async readAgain(): Promise<void> {
    const line = await this.read().catch(() => this.line);
    const wall = performance.now();
    const step = emulatedAt(line, wall) - emulatedAt(this.line, wall);
    if (step < -noiseMs * Math.max(1, line.scale)) this.latest = line.emulated;
    this.line = line;
    this.wakeTheDue();
    this.readLater();
  }

  private wakeLater(): void {
    clearTimeout(this.wakeTimer);
    if (this.sleepers.size === 0) return;
    const firstDue = Math.min(...[...this.sleepers].map(({ dueAt }) => dueAt));
    const waitMs = Math.ceil(wallUntil(this.line, firstDue, performance.now()));
    this.wakeTimer = setTimeout(() => this.wakeTheDue(), Math.min(waitMs, readEveryMs));
  }

  private wakeTheDue(): void {
    const now = this.now().getTime();
    for (const sleeper of [...this.sleepers]) if (sleeper.dueAt <= now) sleeper.wake();
    this.wakeLater();
  }
}

async function readClock(url: string): Promise<ClockLine> {
  const askedAt = performance.now();
  const response = await fetch(new URL('/_emulator/clock', url), { signal: AbortSignal.timeout(readTimeoutMs) });
  const body = (await response.json()) as { now?: unknown; scale?: unknown };
  const emulated = typeof body.now === 'number' ? body.now : Date.parse(String(body.now));
  if (!response.ok || Number.isNaN(emulated)) throw new Error('The emulator did not tell the time.');
  const wall = (askedAt + performance.now()) / 2;
  return { wall, emulated, scale: typeof body.scale === 'number' && body.scale >= 0 ? body.scale : 1 };
}
