import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const projectDir = path.resolve(__dirname, '..', '..');
const empty = mkdtempSync(path.join(tmpdir(), 'planshift-refused-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

const guid = '7d9f6f0a-6f0e-4a3c-a1de-000000000001';
const production = {
  PARTNER_TENANT_ID: guid,
  PARTNER_CLIENT_ID: guid,
  PARTNER_CLIENT_SECRET: 'very-secret',
  TOKEN_KEY: 'dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgYWxvbmU=',
  BOT_ID: guid,
  BOT_PASSWORD: 'very-secret',
  BOT_TENANT_ID: guid,
  ALLOWED_AGENTS: guid,
};

const serve = (change: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, [path.join(projectDir, 'dist', 'src', 'index.js')], {
    cwd: projectDir,
    env: { PATH: process.env['PATH'], ...production, ...change },
    encoding: 'utf8',
    timeout: 20_000,
  });

it.each([
  [
    'a database that is not there',
    { DATABASE_URL: 'postgresql://bot:very-secret@127.0.0.1:1/planshift' },
    /^The database 127\.0\.0\.1:1\/planshift can't be used: nothing listens there \(ECONNREFUSED\)\.\n$/,
  ],
  [
    'a folder without packs',
    { DATABASE_URL: 'postgresql://bot:very-secret@127.0.0.1:1/planshift', PACKS_DIR: empty },
    /^There is no retirement pack in .+planshift-refused-\w+\.\n$/,
  ],
  [
    'a data folder that can not be made',
    { DATA_DIR: '/dev/null/planshift' },
    /^DATA_DIR: the folder \/dev\/null\/planshift can't be used: that is a file, or lies below one \(ENOTDIR\)\.\n$/,
  ],
  [
    'a folder of packs that is not there',
    { PACKS_DIR: path.join(empty, 'none') },
    /^PACKS_DIR: the folder .+none can't be used: there is no such folder \(ENOENT\)\.\n$/,
  ],
  [
    'a data folder in a place where nothing can be made',
    { DATA_DIR: '/proc/planshift/data' },
    /^DATA_DIR: the folder \/proc\/planshift\/data can't be used: there is no such folder \(ENOENT\)\.\n$/,
  ],
])('ends with one line that names what and where: %s', (_what, change, line) => {
  const { status, stderr, stdout } = serve(change);

  expect(stderr).toMatch(line);
  expect(status).toBe(1);
  expect(stderr + stdout).not.toContain('very-secret');
});
