import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { lastWords, openLog } from './logFile';

export interface LaunchPlan {
  readonly script: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly readyWithinMs: number;
}

const Ready = z.object({
  ready: z.literal(true),
  port: z.number().int(),
  caFile: z.string().optional(),
  /** Of a process that the child started and that is to be known too. */
  pid: z.number().int().optional(),
});

/** What a child says when it can be used. */
export type Ready = z.infer<typeof Ready>;

export interface Launched {
  readonly child: ChildProcess;
  readonly ready: Promise<Ready>;
  /** Resolves when the process is gone, whatever the reason. */
  readonly gone: Promise<void>;
}

/** A child with a channel to us; when we die the channel closes, and it leaves. Its output goes to its log. */
export function launch(plan: LaunchPlan): Launched {
  const log = openLog(plan.logFile);
  const child = spawn(process.execPath, [plan.script, ...plan.args], {
    cwd: plan.cwd,
    env: plan.environment,
    stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'],
  });
  log.close();
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ready = readiness(child, gone, plan.readyWithinMs).catch((error: Error) => {
    throw new Error([error.message, ...lastWords(plan.logFile, log.from).map((line) => `  ${line}`)].join('\n'));
  });
  // Whoever stops it while it starts no longer asks.
  ready.catch(() => undefined);
  return { child, ready, gone };
}

function readiness(child: ChildProcess, gone: Promise<void>, withinMs: number): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`was not ready after ${withinMs / 1000} seconds`));
    }, withinMs);
    child.on('message', (message) => {
      const parsed = Ready.safeParse(message);
      if (parsed.success) settle(() => resolve(parsed.data));
    });
    void gone.then(() => settle(() => reject(new Error('stopped before it was ready'))));
    function settle(how: () => void): void {
      clearTimeout(timer);
      how();
    }
  });
}
