import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { accountFor, accountIn } from '../../../src/store/embedded/account';
import { startEmbedded } from '../../../src/store/embedded/embeddedPostgres';
import { makeDataFolder, placeFor } from '../../../src/store/embedded/place';
import { tryLock } from '../../../src/store/embedded/namedLock';
import { lastWords } from '../../../src/store/embedded/run';
import { withSchemaLock } from '../../../src/store/schemaLock';
import { withClient } from '../../support/postgres';

const root = path.resolve(__dirname, '..', '..', '..');
// Only root gives the server an account of its own, which may then be shut out of a folder.
const onlyAsRoot = process.getuid?.() === 0 ? it : it.skip;

let clone: string;
let dataDir: string;
const start = (at = dataDir) => startEmbedded({ dataDir: at, projectDir: clone, settings: { fsync: 'off' } });
const serverPid = async () =>
  Number((await readFile(path.join(dataDir, 'pg18', 'postmaster.pid'), 'utf8')).split('\n')[0]);

const starter = `
  const { startEmbedded } = require(${JSON.stringify(path.join(root, 'src', 'store', 'embedded', 'embeddedPostgres.ts'))});
  const [dataDir, projectDir] = process.argv.slice(1);
  startEmbedded({ dataDir, projectDir, settings: { fsync: 'off' } }).then(({ url, adopted }) => {
    console.log(JSON.stringify({ url, adopted }));
    setInterval(() => undefined, 60_000);
  });`;

beforeAll(async () => {
  const output = path.join(root, 'test', '.output');
  await mkdir(output, { recursive: true });
  clone = await mkdtemp(path.join(output, 'clone-'));
  await chmod(clone, 0o755);
  dataDir = path.join(clone, '.planshift', 'postgres');
});

afterAll(async () => {
  await (await start()).stop();
  await rm(clone, { recursive: true, force: true });
});

function startElsewhere(): { readonly child: ChildProcess; readonly said: Promise<{ url: string; adopted: boolean }> } {
  const preload = path.join(root, 'test', 'support', 'typescript.cjs');
  const child = spawn(process.execPath, ['--require', preload, '--eval', starter, dataDir, clone], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = new Promise<{ url: string; adopted: boolean }>((resolve) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as never));
  });
  return { child, said };
}

const exit = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

it('is started once by two first starts, outlives the kill of both, and is adopted with its data', async () => {
  const starters = [startElsewhere(), startElsewhere()];
  const [one, two] = await Promise.all(starters.map(({ said }) => said));
  expect([one?.adopted, two?.adopted].sort()).toEqual([false, true]);
  expect(one?.url).toBe(two?.url);
  await withClient(one!.url, (client) => client.query('create table kept as select 42 as answer'));

  await Promise.all(starters.map(({ child }) => (child.kill('SIGKILL'), exit(child))));

  const { url, adopted } = await start();
  expect(adopted).toBe(true);
  expect(url).toBe(one?.url);
  const kept = await withClient(url, (client) => client.query('select answer from kept'));
  expect(kept.rows).toEqual([{ answer: 42 }]);
});

it('listens on loopback only and asks for its password, which nobody else may read', async () => {
  const { url } = await start();

  const { rows } = await withClient(url, (client) => client.query('show listen_addresses'));
  expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const wrong = new URL(url);
  wrong.password = 'guessed';
  await expect(withClient(wrong.href, async () => undefined)).rejects.toThrow('password authentication failed');
  expect((await stat(path.join(dataDir, 'access.json'))).mode & 0o777).toBe(0o600);
});

it('comes back on the same port with its data after the server itself was killed', async () => {
  const { url } = await start();
  process.kill(await serverPid(), 'SIGKILL');

  const again = await start();

  expect(again).toMatchObject({ adopted: false, url });
  await withClient(url, (client) => client.query('select answer from kept'));
});

it('moves to another port when somebody else took its own meanwhile', async () => {
  const { url, stop } = await start();
  await stop();
  const squatter = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => squatter.listen(Number(new URL(url).port), '127.0.0.1', resolve));

  const moved = await start();

  squatter.close();
  expect(moved.url).not.toBe(url);
  await withClient(moved.url, (client) => client.query('select answer from kept'));
});

it('is not kept from starting by a number that belongs to another process by now', async () => {
  const { stop } = await start();
  await stop();
  await writeFile(path.join(dataDir, 'pg18', 'postmaster.pid'), `${process.pid}\n${dataDir}/pg18\n`);

  const again = await start();

  expect(again.adopted).toBe(false);
  await withClient(again.url, (client) => client.query('select answer from kept'));
});

it('begins again what was cut off in the middle of the first set-up', async () => {
  const other = path.join(clone, 'cut-off');
  await mkdir(path.join(other, 'pg18', 'base'), { recursive: true });

  const { stop, adopted } = await start(other);
  await stop();

  expect(adopted).toBe(false);
});

it('names what failed and where in one line', async () => {
  const broken = path.join(clone, 'broken');
  await mkdir(path.join(broken, 'pg18'), { recursive: true });
  await writeFile(path.join(broken, 'pg18', 'READY'), '');
  await writeFile(path.join(broken, 'access.json'), '{"port":1,"password":"x"}');

  const failure = await start(broken).catch((error: Error) => error.message);

  expect(failure).toMatch(/^PostgreSQL could not be started in .*broken\/pg18: .+$/);
});

onlyAsRoot('finds the data of a clone that its account may not enter in one place outside, every time', async () => {
  const closed = await mkdtemp(path.join(clone, 'closed-'));
  const inside = path.join(closed, 'clone');
  await mkdir(inside);
  const options = { dataDir: path.join(inside, '.planshift'), projectDir: inside };
  const hash = createHash('sha256')
    .update(await realpath(inside))
    .digest('hex')
    .slice(0, 12);
  const outside = `/var/tmp/planshift-${hash}`;

  try {
    const first = await startEmbedded(options);
    expect(existsSync(outside)).toBe(true);
    expect(await startEmbedded(options)).toMatchObject({ url: first.url, adopted: true });
    await first.stop();
    const second = await startEmbedded(options);
    expect(second).toMatchObject({ url: first.url, adopted: false });
    await second.stop();
  } finally {
    await rm(outside, { recursive: true, force: true });
  }
});

onlyAsRoot.each([0o755, 0o751])('leaves a data folder that was there the mode it has: %i', async (mode) => {
  const own = await mkdtemp(path.join(clone, 'own-'));
  await chmod(own, mode);

  const account = await accountFor();
  await makeDataFolder(own, account);
  await placeFor({ dataDir: own, projectDir: clone }, account);

  expect((await stat(own)).mode & 0o777).toBe(mode);
});

onlyAsRoot('begins no second database where the one that is there was closed to its account', async () => {
  const closed = await mkdtemp(path.join(clone, 'closed-'));
  await mkdir(path.join(closed, 'pg18'));

  const failure = placeFor({ dataDir: closed, projectDir: clone }, await accountFor());

  await expect(failure).rejects.toThrow(/holds the database, but "\w+", .* may not pass: chmod o\+x/);
  expect((await stat(closed)).mode & 0o777).toBe(0o700);
});

it('is reached by its own settings, whatever the shell says of databases', async () => {
  const before = process.env['PGSSLMODE'];
  process.env['PGSSLMODE'] = 'require';
  try {
    const { url } = await start();

    const { rows } = await withClient(url, (client) => client.query('select 1 as one'));
    expect(rows).toEqual([{ one: 1 }]);
  } finally {
    if (before === undefined) delete process.env['PGSSLMODE'];
    else process.env['PGSSLMODE'] = before;
  }
});

it('lets one process at a time set up the schema, and lets go when that one dies of an error', async () => {
  const { url } = await start();
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await withClient(url, (client) => client.query('select pg_sleep(0.05)'));
    inside -= 1;
  };

  await expect(withSchemaLock(url, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await Promise.all([1, 2, 3].map(() => withSchemaLock(url, work)));
});

it('gives a named lock to one holder', async () => {
  const first = await tryLock(clone);
  expect(await tryLock(clone)).toBeUndefined();

  await first?.release();
  const second = await tryLock(clone);
  expect(second).toBeDefined();
  await second?.release();
});

it('reads accounts, and never takes root for one', () => {
  const passwd = 'root:x:0:0::/root:/bin/sh\npostgres:x:101:104::/:/bin/sh\nbroken\n';

  expect(accountIn(passwd, 'postgres')).toEqual({ name: 'postgres', ids: { uid: 101, gid: 104 } });
  expect(accountIn(passwd, 'root')).toBeUndefined();
  expect(accountIn(passwd, 'nobody')).toBeUndefined();
  expect(accountIn(passwd, 'broken')).toBeUndefined();
});

it('picks the line that names the fault', () => {
  const full = 'creating\n2026 FATAL:  could not write file "x": No space left on device\nchild exited\nremoving\n';

  expect(lastWords(full)).toContain('No space left on device');
  expect(lastWords('\n one\n two \n')).toBe('two');
  expect(lastWords('')).toBeUndefined();
});
