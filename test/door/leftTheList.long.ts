import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { ProductionDoor } from '../support/productionDoor';
import { until } from '../support/until';
import { personalChat, typed } from './activities';
import type { Speaker } from './activities';
import { confirms, control, environmentFor, everythingBehind, longMs, somebody } from './partnersAgents';
import type { Shown } from './partnersAgents';

// The bot as a partner runs it, and then a process that knows one agent less.

const [leaving, staying] = [somebody('Alex'), somebody('Dana')];

let emulator: RunningEmulator;
let before: ProductionDoor;
let database: Database;
const shown: Shown[] = [];

beforeAll(async () => {
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-left-')) });
  before = await ProductionDoor.open(everythingBehind(emulator, shown), environmentFor([leaving, staying]));
  database = openDatabase(before.databaseUrl);
  await until(() => before.log.some(({ msg }) => msg === 'The radar is fresh.'), longMs);
}, longMs);
afterAll(async () => {
  await database.close();
  await before.close();
  await emulator.close();
}, longMs);

async function say(who: Speaker, text: string): Promise<void> {
  expect((await before.says(typed(who, text))).status).toBe(200);
}

const toldTo = ({ objectId }: Speaker): readonly string[] =>
  shown
    .filter(
      ({ to, text }) => to.includes(personalChat({ objectId } as Speaker)) && text.includes('refused the purchase'),
    )
    .map(({ text }) => text);

it(
  'tells whoever may act what waits for an agent who has left the list, once',
  async () => {
    await say(staying, 'help');
    await refuseCheckouts();
    await confirms('contoso hotels', { agent: leaving, database, say: (text) => say(leaving, text) });
    await until(() => toldTo(leaving).length > 0, longMs);
    expect(toldTo(staying)).toEqual([]);

    const after = await ProductionDoor.open(everythingBehind(emulator, shown), {
      ...environmentFor([staying]),
      DATABASE_URL: before.databaseUrl,
    });

    try {
      await until(() => toldTo(staying).length > 0, longMs);
      expect(toldTo(staying)[0]).toContain('Contoso Hotels');
      const told = () => database.pool.query('select from planshift.migration where told_run_no = run_no');
      await until(async () => (await told()).rows.length === 1, longMs);
      expect(after.log.filter(({ msg }) => /waits for somebody who can’t be told/.test(String(msg)))).toHaveLength(1);
    } finally {
      await after.close();
    }
  },
  4 * longMs,
);

const refuseCheckouts = () =>
  control(emulator, 'faults', {
    method: 'POST',
    path: '/checkout$',
    times: 1,
    status: 400,
    body: { code: 800_002, description: 'no' },
  });
