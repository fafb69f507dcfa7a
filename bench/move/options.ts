import type { QuotaModel } from '../../emulator/core/settings';

export interface MoveWish {
  readonly users: number;
  readonly quota: QuotaModel;
  /** Mean of each answer, in emulated milliseconds. */
  readonly latencyMs: number;
  /** Writes in 150 s. */
  readonly limit: number;
  /** Left out: the largest at which a control agrees. */
  readonly scale?: number;
  readonly databaseUrl?: string;
}

const usage =
  'npm run bench:move -- --users N --quota window|bucket [--latency 300|2000] [--limit third] [--scale X] ' +
  '[--database postgresql://…]';

const documented = 3_000;
const known: readonly string[] = ['users', 'quota', 'latency', 'limit', 'scale', 'database'];

/** @throws Error of one line that says what is wrong */
export function readWish(args: readonly string[]): MoveWish {
  const given = pairs(args);
  const quota = given.get('quota');
  if (quota !== 'window' && quota !== 'bucket') throw new Error(`--quota is window or bucket. ${usage}`);
  const database = given.get('database');
  return {
    users: positive(given, 'users', 10_000),
    quota,
    latencyMs: positive(given, 'latency', 300),
    limit: limitOf(given.get('limit')),
    ...(given.has('scale') ? { scale: positive(given, 'scale', 1) } : {}),
    ...(database === undefined ? {} : { databaseUrl: database }),
  };
}

function limitOf(words: string | undefined): number {
  if (words === undefined) return documented;
  if (words === 'third') return documented / 3;
  throw new Error(`--limit is third, or left out. ${usage}`);
}

function pairs(args: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index += 2) {
    const [name = '', value] = args.slice(index, index + 2);
    if (!known.includes(name.replace(/^--/, '')) || value === undefined) throw new Error(`"${name}"? ${usage}`);
    given.set(name.slice(2), value);
  }
  return given;
}

function positive(given: ReadonlyMap<string, string>, name: string, usual: number): number {
  const value = Number(given.get(name) ?? usual);
  if (value > 0) return value;
  throw new Error(`--${name} is a number above 0. ${usage}`);
}
