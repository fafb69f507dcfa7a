import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../support/until';

const root = path.join(__dirname, '..', '..');
const startMs = 60_000;

/** Where one `npm start` keeps its data and listens; the next start of the same place carries on there. */
export interface Place {
  readonly dataDir: string;
  readonly emulatorPort: number;
  readonly botPort: number;
  readonly playgroundPort: number;
}

export interface Running {
  readonly place: Place;
  readonly chatUrl: string;
  /** Everything printed so far. */
  printed(): string;
  emulator<Answer>(what: string, body?: unknown): Promise<Answer>;
  /** The time without which nothing confirms a review. */
  hasRead(): Promise<void>;
  /** As Ctrl-C does it. */
  stop(): Promise<void>;
  /** The whole process group at once, as a power cut would. */
  kill(): Promise<void>;
}

export async function newPlace(): Promise<Place> {
  const [emulatorPort, botPort, playgroundPort] = await Promise.all([freePort(), freePort(), freePort()]);
  return { dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-e2e-')), emulatorPort, botPort, playgroundPort };
}

/** Starts the house as the README says, without a browser of its own. */
export async function startPlanshift(
  place: Place,
  language = 'en',
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = spawn(process.execPath, ['dist/local/start.js', '--no-open', '--lang', language], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATA_DIR: place.dataDir,
      EMULATOR_PORT: String(place.emulatorPort),
      PORT: String(place.botPort),
      PLAYGROUND_PORT: String(place.playgroundPort),
      ...environment,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await saysReady(child, () => output);
  const end = (signal: NodeJS.Signals, pid: number) => whenGone(child, () => process.kill(pid, signal));
  return {
    place,
    chatUrl: `http://localhost:${place.playgroundPort}`,
    printed: () => output,
    emulator: (what, body) => ask(place, what, body),
    hasRead: async () => {
      const clock = async () => (await ask<{ now: number }>(place, 'clock')).now;
      const since = await clock();
      await until(async () => (await clock()) >= since + 3_000);
    },
    stop: () => end('SIGINT', child.pid!),
    kill: () => end('SIGKILL', -child.pid!),
  };
}

async function ask<Answer>(place: Place, what: string, body?: unknown): Promise<Answer> {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(`http://127.0.0.1:${place.emulatorPort}/_emulator/${what}`, init);
  return (await response.json()) as Answer;
}

function saysReady(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`npm start ${why}. It printed:\n${output()}`));
    const timer = setTimeout(() => fail('was not ready in time'), startMs);
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.stdout?.on('data', () => {
      if (!output().includes('Ctrl-C')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

function whenGone(child: ChildProcess, act: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    act();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        server.close(() => resolve(port));
      });
  });
}
