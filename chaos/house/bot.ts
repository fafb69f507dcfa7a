import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { botEntry, outputDir, preload, projectDir } from '../places';
import type { Line, Point } from '../points/passing';

const startMs = 120_000;
let started = 0;

export interface BotPlan {
  readonly databaseUrl: string;
  /** Whose services it is told of, and how. */
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Counts every point it passes. */
  readonly points?: boolean;
  readonly dieAt?: Point;
}

/** One process of the bot, from its start to its death. */
export class Bot {
  private readonly file: string;
  private readonly child: ChildProcess;
  /** Resolves when the process is gone, with the instant of it by `performance.now()`. */
  readonly gone: Promise<number>;
  /** Resolves when it takes turns; rejects when it dies before. */
  readonly ready: Promise<string>;
  isReady = false;
  isGone = false;
  /** How it ended when nobody had asked it to. */
  ownEnd: string | undefined;
  private isAsked = false;

  constructor(plan: BotPlan) {
    started += 1;
    this.file = path.join(outputDir, `points-${process.pid}-${started}`);
    rmSync(this.file, { force: true });
    const log = openSync(plan.logFile, 'a');
    this.child = fork(botEntry, {
      cwd: projectDir,
      execArgv: ['--require', preload],
      stdio: ['ignore', log, log, 'ipc'],
      env: environment(plan, this.file),
    });
    closeSync(log);
    this.gone = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => {
        this.isGone = true;
        if (!this.isAsked && !this.died) this.ownEnd = signal ?? `code ${code}`;
        resolve(performance.now());
      });
    });
    this.ready = this.readiness(plan.logFile);
    this.ready.catch(() => undefined);
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The bot could not be started.');
    return this.child.pid;
  }

  kill(): Promise<number> {
    this.isAsked = true;
    this.child.kill('SIGKILL');
    return this.gone;
  }

  stop(): Promise<number> {
    this.isAsked = true;
    this.child.kill('SIGTERM');
    return this.gone;
  }

  /** What it wrote down about itself so far. */
  lines(): readonly Line[] {
    const whole = readIfThere(this.file).split('\n').slice(0, -1);
    return whole.map((line) => JSON.parse(line) as Line);
  }

  get died(): Point | undefined {
    return this.lines().flatMap((line) => ('died' in line ? [line.died] : []))[0];
  }

  get executors(): readonly string[] {
    return this.lines().flatMap((line) => ('executor' in line ? [line.executor] : []));
  }

  forget(): void {
    rmSync(this.file, { force: true });
  }

  private readiness(logFile: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The bot did not start in time; see ${logFile}.`)), startMs);
      void this.gone.then(() => {
        clearTimeout(timer);
        reject(new Error(`The bot ended before it was ready; see ${logFile}.`));
      });
      this.child.on('message', (message: { readonly port?: number }) => {
        if (message.port === undefined) return;
        clearTimeout(timer);
        this.isReady = true;
        resolve(`http://127.0.0.1:${message.port}/api/messages`);
      });
    });
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const environment = (plan: BotPlan, file: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  PORT: '0',
  LOG_LEVEL: 'info',
  DATABASE_URL: plan.databaseUrl,
  ...plan.environment,
  // When a notice comes is a matter of timing, and so would be the number of points.
  NOTICE_QUIET_HOURS: 'always',
  CHAOS_FILE: file,
  ...(plan.points || plan.dieAt ? { CHAOS_POINTS: 'true' } : {}),
  ...(plan.dieAt ? { CHAOS_DIE_AT: JSON.stringify(plan.dieAt) } : {}),
});
