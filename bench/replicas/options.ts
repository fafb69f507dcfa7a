import { parseArgs } from 'node:util';
import type { QuotaModel } from '../../emulator/core/settings';

const modes = ['same', 'many', 'killed'] as const;
export type ReplicasMode = (typeof modes)[number];

export interface ReplicasWish {
  readonly mode: ReplicasMode;
  readonly quota: QuotaModel;
  readonly latencyMs: number;
  readonly seconds: number;
  readonly databaseUrl: string | undefined;
}

const usage =
  'npm run bench:replicas -- --mode same|many|killed [--quota bucket|window] [--latency 300] [--seconds 300] [postgresql://…]';

/** @throws Error of one line that says what is wrong */
export function readWish(args: readonly string[]): ReplicasWish {
  const { values, positionals } = parsed(args);
  const mode = modes.find((one) => one === values.mode);
  if (mode === undefined) throw new Error(`--mode is ${modes.join(', ')}. ${usage}`);
  const { quota } = values;
  if (quota !== 'window' && quota !== 'bucket') throw new Error(`--quota is bucket or window. ${usage}`);
  // In windows all may be spent before the other dies, so that there is nothing to be taken over.
  if (mode === 'killed' && quota === 'window') throw new Error(`--mode killed is of a bucket. ${usage}`);
  const [latencyMs, seconds] = [Number(values.latency), Number(values.seconds)];
  if (!(latencyMs >= 0)) throw new Error(`--latency is in milliseconds. ${usage}`);
  if (!(seconds >= 120)) throw new Error(`--seconds is 120 or more. ${usage}`);
  return { mode, quota, latencyMs, seconds, databaseUrl: positionals[0] };
}

function parsed(args: readonly string[]) {
  const text = (usual: string) => ({ type: 'string', default: usual }) as const;
  try {
    return parseArgs({
      args: [...args],
      options: { mode: text(''), quota: text('bucket'), latency: text('300'), seconds: text('300') },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Error(`${(error as Error).message} ${usage}`, { cause: error });
  }
}
