import { spawnSync } from 'node:child_process';
import path from 'node:path';

const infra = path.join(__dirname, '..', '..', 'infra');

/** The compiler by itself, or the one that comes with Azure CLI. It is in no package registry that a check reaches. */
const compilers = [
  ['bicep', 'build', '--stdout'],
  ['az', 'bicep', 'build', '--stdout', '--file'],
] as const;

const compiler = compilers.find(([command, ...words]) => {
  const asked = words[0] === 'bicep' ? ['bicep', 'version'] : ['--version'];
  return spawnSync(command, asked, { shell: process.platform === 'win32' }).status === 0;
});

const compiling = compiler === undefined ? it.skip : it;
const because = compiler === undefined ? ' (skipped: neither "bicep" nor "az bicep" is installed here)' : '';

compiling.each(['azure.bicep', 'app.bicep'])(`compiles infra/%s${because}`, (file) => {
  const [command, ...words] = compiler!;

  const { status, stderr } = spawnSync(command, [...words, path.join(infra, file)], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

  expect(status === 0 ? '' : stderr).toBe('');
});
