// Runs jest with the practice certificate trusted, which Node only reads before a process starts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownEnvironment } from './ownEnvironment.mjs';

const require = createRequire(import.meta.url);
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'test', '.output', 'tls');
const [suite, ...rest] = process.argv.slice(2);
const named = ['e2e', 'long', 'soak', 'live', 'thirdParty'].includes(suite ?? '');

const compiled = path.join(root, 'dist', 'emulator', 'tls.js');
if (!existsSync(compiled)) {
  console.error('Nothing is built yet. Run "npm run build" first.');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const { caFile } = await require(compiled).ensureCertificates(folder);

const options = (named ? rest : process.argv.slice(2)).filter((option) => option !== '--');
// An emulator that was started by hand has a certificate of its own.
const trusted = (suite === 'live' && process.env.NODE_EXTRA_CA_CERTS) || caFile;
const report = process.env.JEST_REPORT;
if (report) options.push('--json', `--outputFile=${report}`);
const { status } = spawnSync(
  process.execPath,
  [require.resolve('jest/bin/jest'), '--config', path.join(root, 'jest.config.mjs'), ...options],
  {
    stdio: 'inherit',
    cwd: root,
    env: {
      ...ownEnvironment(process.env, suite),
      NODE_EXTRA_CA_CERTS: trusted,
      TEST_TLS_DIR: folder,
      TEST_SUITE: named ? suite : 'quick',
    },
  },
);
process.exit(status ?? 1);
