import { quantile } from './quantile';

/** Milliseconds of each turn. */
type Times = readonly number[];

export interface Measured {
  /** One agent at a time; the echo's beside each kind of turn. */
  readonly echo: Times;
  readonly kinds: Readonly<Record<string, Times>>;
  /** Fifty agents, each from the instant it was due. */
  readonly openLoop: { readonly bot: Times; readonly echo: Times };
  /** Turns a second when nobody waits. */
  readonly closedLoop: { readonly bot: number; readonly echo: number };
}

export interface TurnFigures {
  readonly echoP50Ms: number;
  /** Of the kind of turn that takes longest. */
  readonly p50Ms: number;
  readonly ratioP50: number;
  readonly openLoopP50Ms: number;
  readonly openLoopP99Ms: number;
  readonly echoOpenLoopP99Ms: number;
  readonly turnsPerSecond: number;
  readonly echoTurnsPerSecond: number;
}

export function turnFigures({ echo, kinds, openLoop, closedLoop }: Measured): TurnFigures {
  const echoP50 = quantile(echo, 0.5);
  const p50 = Math.max(...Object.values(kinds).map((times) => quantile(times, 0.5)));
  return {
    echoP50Ms: tenths(echoP50),
    p50Ms: tenths(p50),
    ratioP50: hundredths(p50 / echoP50),
    openLoopP50Ms: tenths(quantile(openLoop.bot, 0.5)),
    openLoopP99Ms: tenths(quantile(openLoop.bot, 0.99)),
    echoOpenLoopP99Ms: tenths(quantile(openLoop.echo, 0.99)),
    turnsPerSecond: tenths(closedLoop.bot),
    echoTurnsPerSecond: tenths(closedLoop.echo),
  };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** What a reader wants to see of it, a line for each. */
export function turnTable({ echo, kinds, openLoop, closedLoop }: Measured): readonly string[] {
  const base = quantile(echo, 0.5);
  const line = (name: string, times: Times): string =>
    `${name.padEnd(20)}${[0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(1).padStart(9)).join('')}` +
    `${(quantile(times, 0.5) / base).toFixed(2).padStart(9)}`;
  return [
    `${''.padEnd(20)}${['p50 ms', 'p95 ms', 'p99 ms', '× echo'].map((head) => head.padStart(9)).join('')}`,
    line('echo', echo),
    ...Object.entries(kinds).map(([name, times]) => line(name, times)),
    line('50 agents, echo', openLoop.echo),
    line('50 agents', openLoop.bot),
    `turns a second      ${closedLoop.bot.toFixed(0)} beside ${closedLoop.echo.toFixed(0)} of the echo`,
  ];
}

/** Beyond that it is no longer the machine's mood. */
const dearer = 1.5;

const shares: Readonly<Record<string, (figures: TurnFigures) => number>> = {
  'a turn of one agent, in echoes': ({ ratioP50 }) => ratioP50,
  'the slowest of fifty agents’ turns, in the echo’s': (one) => one.openLoopP99Ms / one.echoOpenLoopP99Ms,
  'the time of a turn when nobody waits, in the echo’s': (one) => one.echoTurnsPerSecond / one.turnsPerSecond,
};

/** A line for each ratio that became half as large again; times themselves say nothing of another machine. */
export const dearerThan = (before: TurnFigures, now: TurnFigures): readonly string[] =>
  Object.entries(shares).flatMap(([name, of]) =>
    of(now) > dearer * of(before)
      ? [`dearer than the baseline: ${name}, ${of(before).toFixed(1)} → ${of(now).toFixed(1)}`]
      : [],
  );
