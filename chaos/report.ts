import type { Verdict } from './check/verdict';

/** The last line a run prints. */
export interface Report {
  readonly mode: string;
  readonly points: number;
  readonly covered: number;
  readonly kills: number;
  readonly migrations: number;
  readonly done: number;
  readonly askedAPerson: number;
  readonly duplicatePurchases: number;
  readonly unlicensedUserSeconds: number;
  readonly closedWhileHeld: number;
  readonly lostUsers: number;
  readonly repeatedLicenceWrites: number;
  readonly unapprovedPurchases: number;
  readonly takeoverMsP50: number;
  readonly takeoverMsMax: number;
  readonly seconds: number;
}

/** Adds up what several houses showed. */
export class Tally {
  points = 0;
  covered = 0;
  kills = 0;
  migrations = 0;
  done = 0;
  askedAPerson = 0;
  readonly takeOversMs: number[] = [];
  readonly breaches: string[] = [];
  private readonly world = {
    duplicatePurchases: 0,
    unlicensedUserSeconds: 0,
    closedWhileHeld: 0,
    lostUsers: 0,
    repeatedLicenceWrites: 0,
    unapprovedPurchases: 0,
  };
  private readonly begunAt = performance.now();

  add({ facts, rows }: Verdict, takeOversMs: readonly number[] = []): void {
    for (const name of Object.keys(this.world) as (keyof typeof this.world)[]) this.world[name] += facts[name];
    this.migrations += rows.length;
    this.done += rows.filter(({ state }) => state === 'done').length;
    this.takeOversMs.push(...takeOversMs);
  }

  /** @param log where what the bot said can be read */
  blame(breaches: readonly string[], log: string): void {
    this.breaches.push(...breaches.map((breach) => `${breach}; log: ${log}`));
  }

  report(mode: string): Report {
    const sorted = [...this.takeOversMs].sort((one, other) => one - other);
    const { points, covered, kills, migrations, done, askedAPerson } = this;
    return {
      ...{ mode, points, covered, kills, migrations, done, askedAPerson },
      ...this.world,
      takeoverMsP50: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      takeoverMsMax: Math.round(sorted.at(-1) ?? 0),
      seconds: Math.round((performance.now() - this.begunAt) / 100) / 10,
    };
  }
}
