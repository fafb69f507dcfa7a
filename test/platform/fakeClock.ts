import type { Clock } from '../../src/platform/clock';

/** Time that passes only while somebody sleeps, or is told to. */
export class FakeClock implements Clock {
  readonly slept: number[] = [];
  private at = Date.parse('2026-11-22T10:00:00.000Z');

  now(): Date {
    return new Date(this.at);
  }

  pass(ms: number): void {
    this.at += ms;
  }

  async sleep(ms: number): Promise<void> {
    this.slept.push(ms);
    this.at += ms;
  }
}
