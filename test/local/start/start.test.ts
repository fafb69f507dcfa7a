import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { identityOf } from '../../../local/processes/processes';
import type { Running } from '../../../local/processes/runningFile';
import { startEmbedded } from '../../../src/store/embedded/embeddedPostgres';

const projectDir = path.resolve(__dirname, '..', '..', '..');
const startScript = path.join(projectDir, 'dist', 'local', 'start.js');
let dataDir: string;
const children: ChildProcess[] = [];

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exit: Promise<number | null>;
}

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'planshift-start-'));
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await (await startEmbedded({ dataDir, projectDir })).stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function start(...args: readonly string[]): Started {
  const ports = { PORT: '0', EMULATOR_PORT: '0', PLAYGROUND_PORT: '0' };
  const unset = { EMULATOR_URL: '', DATABASE_URL: '' };
  const child = spawn(process.execPath, [startScript, '--no-playground', ...args], {
    env: { ...process.env, ...unset, ...ports, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => said, exit };
}

async function isReady({ child, exit, output }: Started): Promise<void> {
  const early = exit.then(() => {
    throw new Error(`it ended at once: ${output()}`);
  });
  await Promise.race([once(child, 'message'), early]);
}

const running = (): Running => JSON.parse(readFileSync(path.join(dataDir, 'running.json'), 'utf8')) as Running;
const processesOf = ({ processes }: Running) => new Map(processes.map(({ name, pid }) => [name, pid]));

async function allGone(pids: Iterable<number>): Promise<void> {
  for (const pid of pids) {
    for (let tries = 0; (await identityOf(pid)) !== undefined; tries += 1) {
      if (tries > 200) throw new Error(`process ${pid} is still there`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

it('runs once, leaves no process behind when it is killed, carries on, and stops all of it on Ctrl-C', async () => {
  const first = start();
  await isReady(first);
  const { addresses } = running();
  const pids = processesOf(running());

  expect([...pids.keys()].sort()).toEqual(['bot', 'emulator']);
  expect(first.output()).toContain('migrate contoso freight');
  expect(await answers(addresses['bot'] ?? '')).toBe(true);

  const second = start();
  expect(await second.exit).toBe(1);
  expect(second.output()).toContain(`already running on this data: the bot is ${addresses['bot']}`);

  first.child.kill('SIGKILL');
  await first.exit;
  await allGone(pids.values());
  expect(await answers(addresses['bot'] ?? '')).toBe(false);

  const third = start();
  await isReady(third);
  const carriedOn = running();
  // The database had outlived its starter and was adopted.
  expect(carriedOn.addresses['database']).toBe(addresses['database']);

  third.child.kill('SIGINT');
  expect(await third.exit).toBe(0);
  await allGone(processesOf(carriedOn).values());
  expect(existsSync(path.join(dataDir, 'running.json'))).toBe(false);
  expect(existsSync(path.join(dataDir, 'pg18', 'postmaster.pid'))).toBe(false);
  expect(third.output()).toContain('Everything is stopped.');
}, 60_000);
