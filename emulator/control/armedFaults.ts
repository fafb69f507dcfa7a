import { seededDice } from '../seed/random';

/** At which of the calls that fit it a fault strikes. */
export interface When {
  /** Only the nth matching call, counted from 1. */
  readonly nth?: number;
  /** 0 to 1, for each matching call. */
  readonly probability?: number;
  /** How often it happens at most; once when `nth` is given, else without end. */
  readonly times?: number;
}

interface Armed<Fault, Call> {
  readonly id: number;
  readonly fault: Fault;
  readonly fits: (call: Call) => boolean;
  seen: number;
  left: number;
}

/** Faults that wait for their call. The first one that fits a call and is due is the only one it meets. */
export abstract class ArmedFaults<Fault extends When, Call> {
  private armed: Armed<Fault, Call>[] = [];
  private lastId = 0;
  private dice = freshDice();

  /** The question whether a call fits the fault. */
  protected abstract fitting(fault: Fault): (call: Call) => boolean;

  arm(fault: Fault): number {
    this.lastId += 1;
    const left = fault.times ?? (fault.nth === undefined ? Infinity : 1);
    this.armed.push({ id: this.lastId, fault, fits: this.fitting(fault), seen: 0, left });
    return this.lastId;
  }

  clear(): void {
    this.armed = [];
    this.dice = freshDice();
  }

  list(): readonly { id: number; fault: Fault; seen: number }[] {
    return this.armed.map(({ id, fault, seen }) => ({ id, fault, seen }));
  }

  strike(call: Call): Fault | undefined {
    for (const armed of this.armed) {
      if (armed.left <= 0 || !armed.fits(call)) continue;
      armed.seen += 1;
      if (!this.isDue(armed)) continue;
      armed.left -= 1;
      return armed.fault;
    }
    return undefined;
  }

  private isDue({ fault: { nth, probability }, seen }: Armed<Fault, Call>): boolean {
    if (nth !== undefined) return seen >= nth;
    return probability === undefined || this.dice() < probability;
  }
}

/** Fixed seed, so that a run of calls meets the same faults again. */
const freshDice = (): (() => number) => seededDice(1);
