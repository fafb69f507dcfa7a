import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { customerId, migrationId, userId } from '../../../src/migration/ids';
import { createChains } from '../../../src/store/chain/chains';
import { freshStore } from '../../support/database';

const project = path.resolve(__dirname, '..', '..', '..');
const [whole, broken] = [migrationId('aa11bb22'), migrationId('cc33dd44')];

let store: Awaited<ReturnType<typeof freshStore>>;
let folder: string;
beforeAll(async () => {
  store = await freshStore();
  folder = mkdtempSync(path.join(tmpdir(), 'heads-'));
  for (const id of [whole, broken]) {
    const entries = [1, 2, 3].map((number) => ({
      ...({ at: '2026-11-29T08:00:00.000Z', phase: 'sent', what: 'licences', requestId: String(number) } as const),
      ...{ customer: customerId('c'), user: userId('u'), run: 1, actor: null, approver: null, before: {}, after: {} },
    }));
    await createChains(store.db).append(id, { entries, pending: [], settled: [] });
  }
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.drop();
});

function run(command: 'ledgerVerify' | 'ledgerHeads', ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`dist/src/${command}.js`, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATABASE_URL: store.url },
  });
  return { status, lines: stdout.trim().split('\n'), stderr };
}

it('tells on its exit code and by name what is whole, and what is broken where', async () => {
  expect(run('ledgerVerify')).toMatchObject({
    status: 0,
    lines: [expect.stringContaining('2 migrations, 6 rows'), expect.stringContaining('2 not signed')],
  });
  const heads = run('ledgerHeads');
  expect(heads.lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { migration: whole, entries: 3 },
    { migration: broken, entries: 3 },
  ]);
  const copy = path.join(folder, 'heads.jsonl');
  writeFileSync(copy, heads.lines.join('\n'));

  await store.db.pool.query(
    `alter table planshift.ledger_entry disable trigger all;
     delete from planshift.ledger_entry where migration_id = '${broken}';
     delete from planshift.ledger_head where migration_id = '${broken}'`,
  );

  expect(run('ledgerVerify').status).toBe(0);
  expect(run('ledgerVerify', '--heads', copy)).toMatchObject({
    status: 1,
    lines: [
      expect.stringContaining(`${broken}: BROKEN at row 1`),
      expect.stringContaining('1 BROKEN'),
      expect.anything(),
    ],
  });
  expect(run('ledgerVerify', '--heads', copy, '--migration', whole).status).toBe(0);
  const [first] = run('ledgerVerify', '--heads', copy, '--json').lines.slice(1);
  expect(JSON.parse(first!)).toMatchObject({ id: broken, break: { no: 1, how: 'removed' } });
});

it.each([[['--nonsense']], [['--heads', '/nowhere']]])('says with another code that it could not look: %s', (args) => {
  expect(run('ledgerVerify', ...args)).toMatchObject({ status: 2, lines: [''] });
});
