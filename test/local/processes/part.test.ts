import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from '../../../local/processes/launch';
import { Part } from '../../../local/processes/part';
import type { PartHooks } from '../../../local/processes/part';
import { identityOf } from '../../../local/processes/processes';

const serves = `process.send({ ready: true, port: Number(process.argv[2] ?? 4321) });
process.on('disconnect', () => process.exit(0));`;
const never = `process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000);`;
const fails = `console.error('packs/a.json: skuId is no GUID'); process.exit(1);`;

let folder: string;
let said: string[];
let pids: number[];
let asked: (number | undefined)[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planshift-part-'));
  [said, pids, asked] = [[], [], []];
});
afterEach(() => rmSync(folder, { recursive: true }));

function part(program: string, hooks: Partial<PartHooks> = {}, readyWithinMs = 20_000): Part {
  const script = path.join(folder, 'child.js');
  const logFile = path.join(folder, 'child.log');
  writeFileSync(script, program);
  const plan = async (port: number | undefined) => {
    asked.push(port);
    const args = port === undefined ? [] : [String(port)];
    return { script, args, cwd: folder, environment: { ...process.env }, logFile, readyWithinMs };
  };
  const onStarted: PartHooks['onStarted'] = async (child) => {
    if (child.pid !== undefined && !pids.includes(child.pid)) pids.push(child.pid);
  };
  const say = (line: string) => void said.push(line);
  return new Part({ name: 'bot', logFile, plan }, { say, onStarted, onGivenUp: () => undefined, ...hooks });
}

it('that dies is started again on the port it had, and says so plainly', async () => {
  let tellBack: () => void = () => undefined;
  const isBack = new Promise<void>((resolve) => (tellBack = resolve));
  const say = (line: string) => {
    said.push(line);
    if (line.includes('running again')) tellBack();
  };
  const bot = part(serves, { say });
  await bot.start();

  process.kill(pids[0] ?? 0, 'SIGKILL');
  await isBack;
  await bot.stop();

  expect(asked).toEqual([undefined, 4321]);
  expect(pids).toHaveLength(2);
  expect(said[0]).toMatch(/^The bot stopped by itself and is started again\. Its log is .*child\.log$/);
});

it('that was told to leave has left when stop resolves, and does not come back', async () => {
  const bot = part(serves);
  await bot.start();

  await bot.stop();

  expect(await identityOf(pids[0] ?? 0)).toBeUndefined();
  expect(said).toEqual([]);
  expect(pids).toHaveLength(1);
});

it('that can not start says why in its own words, and names its log', async () => {
  const started = part(fails).start();

  await expect(started).rejects.toThrow(
    /The bot stopped before it was ready\n {2}packs\/a\.json: skuId is no GUID\n.*child\.log/,
  );
  expect(pids).toHaveLength(1);
});

it('that is never ready is ended', async () => {
  await expect(part(never, {}, 200).start()).rejects.toThrow('was not ready after 0.2 seconds');

  await goneSoon(pids[0] ?? 0);
});

it('is stopped also while it is still starting', async () => {
  const bot = part(never);
  const started = bot.start();
  const failed = expect(started).rejects.toThrow('stopped');
  while (pids.length === 0) await new Promise((resolve) => setImmediate(resolve));

  await bot.stop();

  await failed;
  expect(await identityOf(pids[0] ?? 0)).toBeUndefined();
});

it('leaves when its starter is killed, because its channel closes', async () => {
  const starter = path.join(folder, 'starter.js');
  const child = path.join(folder, 'child.js');
  writeFileSync(child, serves);
  writeFileSync(
    starter,
    `const c = require('child_process').spawn(process.execPath, [${JSON.stringify(child)}], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
c.on('message', () => process.send({ ready: true, port: 1, pid: c.pid })); setInterval(() => {}, 1000);`,
  );
  const logFile = path.join(folder, 'starter.log');
  const plan = {
    script: starter,
    args: [],
    cwd: folder,
    environment: { ...process.env },
    logFile,
    readyWithinMs: 20_000,
  };
  const launched = launch(plan);
  const { pid = 0 } = await launched.ready;

  launched.child.kill('SIGKILL');
  await once(launched.child, 'exit');

  await goneSoon(pid);
});

async function goneSoon(pid: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await identityOf(pid)) === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`process ${pid} is still there`);
}
