import { spawnSync } from 'node:child_process';
import path from 'node:path';

const project = path.resolve(__dirname, '..', '..', '..');
const customer = '5152d2de-eec4-4382-af0d-1de98b13e57e';

it.each([
  ['nobody', []],
  ['a name', ['--person', 'Dana Kline']],
  ['a part of an id, which is in others too', ['--customer', customer.slice(0, 8)]],
  ['no id', ['--customer', ' ', '--dry-run']],
  ['two at once', ['--customer', customer, '--person', customer]],
])('npm run erase takes %s for a slip, says how it is called, and goes to no database', (_what, args) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['dist/src/erase.js', ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' },
  });

  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(/npm run erase -- --person ID \| --customer ID \[--dry-run\]$/);
  expect(stdout).toBe('');
});
