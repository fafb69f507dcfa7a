import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbedded } from '../../../src/store/embedded/embeddedPostgres';
import { withClient } from '../../support/postgres';

const projectDir = path.resolve(__dirname, '..', '..', '..');
const dataDir = mkdtempSync(path.join(tmpdir(), 'planshift-dies-'));

afterAll(async () => {
  await (await startEmbedded({ dataDir, projectDir })).stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('goes on in the same process when the embedded database was killed', async () => {
  const child = spawn(process.execPath, [path.join(projectDir, 'dist', 'local', 'start.js'), '--no-playground'], {
    env: { ...process.env, EMULATOR_URL: '', DATABASE_URL: '', PORT: '0', EMULATOR_PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [{ addresses }] = (await once(child, 'message')) as [{ addresses: { bot: string } }];
  const ready = async () => (await fetch(addresses.bot.replace('/api/messages', '/readyz'))).status;
  expect(await ready()).toBe(200);

  const { url } = await startEmbedded({ dataDir, projectDir });
  const { rows } = await withClient(url, (client) =>
    client.query<{ pid: string }>(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`),
  );
  process.kill(Number(rows[0]!.pid), 'SIGKILL');
  for (let tries = 0; (await ready()) === 200 && tries < 200; tries += 1) await pause(20);
  for (let tries = 0; (await ready()) !== 200 && tries < 200; tries += 1) await pause(100);

  expect(await ready()).toBe(200);
  child.kill('SIGTERM');
  await once(child, 'exit');
}, 60_000);
