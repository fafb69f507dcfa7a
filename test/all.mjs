// Everything `npm test` promises. The build comes first, because the tests start it; then the checks of the text and the
// tests run side by side, and what the checks say is printed in one piece.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
// `lint` checks the types, too.
const checks = ['lint', 'format', 'unused'];

function runCheck(name) {
  return new Promise((resolve) => {
    const child = spawn(npm, ['run', '--silent', name], { cwd: root, shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('close', (code) => resolve({ name, said, passed: code === 0 }));
  });
}

async function runChecks() {
  const results = [];
  for (const name of checks) results.push(await runCheck(name));
  return results;
}

console.log('Building; the first result comes in about half a minute, the last some minutes later.\n');
const build = spawnSync(npm, ['run', '--silent', 'build'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (build.status !== 0) process.exit(build.status ?? 1);

const checked = runChecks();
const tests = spawn(process.execPath, [path.join(root, 'test', 'run.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
const tested = await new Promise((resolve) => tests.once('close', resolve));
const results = await checked;
for (const { name, said, passed } of results)
  console.log(`\n== ${name}: ${passed ? 'passed' : 'failed'}${passed ? '' : `\n${said}`}`);
process.exit(tested === 0 && results.every(({ passed }) => passed) ? 0 : 1);
