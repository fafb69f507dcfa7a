import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const infra = path.join(__dirname, '..', '..', 'infra');

/** The compiler by itself, or the one that comes with Azure CLI. It is in no package registry that a check reaches. */
const compilers = [
  { command: 'bicep', before: [], asked: ['--version'], after: [] },
  { command: 'az', before: ['bicep'], asked: ['bicep', 'version'], after: ['--file'] },
] as const;

const compiler = compilers.find(
  ({ command, asked }) => spawnSync(command, asked, { shell: process.platform === 'win32' }).status === 0,
);
/** Without these the file of parameters stops; what stands in them is not looked at. */
const needed = [...readFileSync(path.join(infra, 'app.bicepparam'), 'utf8').matchAll(/Variable\('(\w+)'\)/g)];
const environment = { ...process.env, ...Object.fromEntries(needed.map(([, name]) => [name!, 'x'])) };

const compiling = compiler === undefined ? it.skip : it;
const because = compiler === undefined ? ' (skipped: neither "bicep" nor "az bicep" is installed here)' : '';

compiling.each([
  ['azure.bicep', 'build'],
  ['app.bicep', 'build'],
  ['app.bicepparam', 'build-params'],
])(`compiles infra/%s${because}`, (file, build) => {
  const { command, before, after } = compiler!;

  const { status, stderr } = spawnSync(command, [...before, build, '--stdout', ...after, path.join(infra, file)], {
    encoding: 'utf8',
    env: environment,
    shell: process.platform === 'win32',
  });

  expect(status === 0 ? '' : stderr).toBe('');
});
