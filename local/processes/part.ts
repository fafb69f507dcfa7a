import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterDeath } from './backOff';
import { launch } from './launch';
import type { Launched, LaunchPlan, Ready } from './launch';

export interface PartSpec {
  /** As a person would call it: "bot". */
  readonly name: string;
  readonly logFile: string;
  /** Asked before every start; the port is the one it had before. */
  plan(port: number | undefined): Promise<LaunchPlan>;
}

export interface PartHooks {
  say(line: string): void;
  onStarted(child: ChildProcess, ready: Ready | undefined): Promise<void>;
  /** It died too often. */
  onGivenUp(): void;
}

/** On Ctrl-C a terminal tells every process at once, so a child may be gone a moment before we know why. */
const whyMs = 300;
/** The bot lets steps in hand write down their outcome. */
const leaveWithinMs = 12_000;

class PartFailed extends Error {}

/** One child that is kept running. */
export class Part {
  private launched: Launched | undefined;
  private isReady = false;
  private port: number | undefined;
  private readonly stopping = new AbortController();

  constructor(
    private readonly spec: PartSpec,
    private readonly hooks: PartHooks,
  ) {}

  /** @throws PartFailed when it does not come up the first time: nothing is gained by trying that again */
  async start(): Promise<Ready> {
    const ready = await this.startOnce();
    void this.keepRunning();
    return ready;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    const { launched } = this;
    if (!launched) return;
    const { child, gone } = launched;
    if (child.connected) child.disconnect();
    // Before it is ready it may not be listening for the channel's end yet.
    if (!this.isReady) child.kill('SIGTERM');
    const patience = new AbortController();
    await Promise.race([gone, pause(leaveWithinMs, undefined, { signal: patience.signal }).catch(() => undefined)]);
    patience.abort();
    this.kill();
    await gone;
  }

  kill(): void {
    this.stopping.abort();
    this.launched?.child.kill('SIGKILL');
  }

  private async startOnce(): Promise<Ready> {
    this.isReady = false;
    const plan = await this.spec.plan(this.port);
    if (this.stopping.signal.aborted) throw new PartFailed(`The ${this.spec.name} was stopped.`);
    const launched = launch(plan);
    this.launched = launched;
    try {
      await this.hooks.onStarted(launched.child, undefined);
      const ready = await launched.ready;
      await this.hooks.onStarted(launched.child, ready);
      this.isReady = true;
      this.port = ready.port;
      return ready;
    } catch (error) {
      launched.child.kill('SIGKILL');
      const reason = error instanceof Error ? error.message : String(error);
      throw new PartFailed(`The ${this.spec.name} ${reason}\nIts log is ${this.spec.logFile}`);
    }
  }

  private async keepRunning(): Promise<void> {
    const diedAtMs: number[] = [];
    for (;;) {
      await this.launched?.gone;
      diedAtMs.push(Date.now());
      await pause(whyMs);
      if (this.stopping.signal.aborted) return;
      const next = afterDeath(diedAtMs, Date.now());
      if (next === 'giveUp') return this.hooks.onGivenUp();
      await this.restart(next.restartInMs);
      if (this.stopping.signal.aborted) return;
    }
  }

  private async restart(afterMs: number): Promise<void> {
    const { name, logFile } = this.spec;
    this.hooks.say(`The ${name} stopped by itself and is started again. Its log is ${logFile}`);
    await pause(afterMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    if (this.stopping.signal.aborted) return;
    try {
      await this.startOnce();
      if (!this.stopping.signal.aborted) this.hooks.say(`The ${name} is running again.`);
    } catch {
      // It is gone once more, and counts as such.
    }
  }
}
