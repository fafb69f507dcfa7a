import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readable } from '../../emulator/connector';
import type { Activity } from '../../emulator/connector';
import { guid } from '../../emulator/seed/ids';
import { partner } from '../../emulator/seed/partner';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import type { MicrosoftStandIn } from '../support/microsoftStandIn';
import { ProductionDoor } from '../support/productionDoor';
import { until } from '../support/until';
import { personalChat, typed } from './activities';
import type { Speaker } from './activities';
import { emulatorBehind } from './emulatorBehind';

// The bot as a partner runs it, and then a process that knows one agent less.

const longMs = 60_000;
const readingMs = 3_500;

const somebody = (name: string): Speaker => ({
  ...{ objectId: guid('agent', name), name, tenantId: partner.tenantId },
  client: 'iOS',
});
const [leaving, staying] = [somebody('Alex'), somebody('Dana')];

interface Shown {
  readonly to: string;
  readonly text: string;
}

let emulator: RunningEmulator;
let before: ProductionDoor;
let database: Database;
const shown: Shown[] = [];

function everythingBehind(microsoft: MicrosoftStandIn): void {
  emulatorBehind(microsoft, emulator);
  microsoft.on('smba.trafficmanager.net', ({ method, body, path: at }) => {
    shown.push({ to: decodeURIComponent(at), text: readable(JSON.parse(body || '{}') as Activity) });
    const id = method === 'PUT' ? at.split('/').at(-1) : `sent-${shown.length}`;
    return { status: method === 'PUT' ? 200 : 201, body: { id } };
  });
}

const environment = (agents: readonly Speaker[]) => ({
  PARTNER_TENANT_ID: partner.tenantId,
  PARTNER_CLIENT_ID: partner.clientId,
  PARTNER_CLIENT_SECRET: partner.clientSecret,
  ALLOWED_AGENTS: agents.map(({ objectId }) => objectId).join(),
  NOTICE_QUIET_HOURS: 'always',
});

beforeAll(async () => {
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-left-')) });
  before = await ProductionDoor.open(everythingBehind, environment([leaving, staying]));
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

const asksFor = (kind: string) =>
  until(async () => {
    const { rows } = await database.pool.query<{ kind: string | null }>(
      `select value #>> '{dialogs,dialogStack,0,state,draft,awaiting,kind}' as kind
         from planshift.bot_state where key = $1`,
      [`conversation/${leaving.objectId}`],
    );
    return rows[0]?.kind === kind;
  }, longMs);

async function confirms(customer: string): Promise<void> {
  await say(leaving, `migrate ${customer}`);
  for (const [kind, answer] of [
    ['plan', '1'],
    ['term', '1'],
    ['people', 'all'],
  ] as const) {
    await asksFor(kind);
    await say(leaving, answer);
  }
  await asksFor('review');
  await pause(readingMs);
  await say(leaving, 'confirm');
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
    await confirms('contoso hotels');
    await until(() => toldTo(leaving).length > 0, longMs);
    expect(toldTo(staying)).toEqual([]);

    const after = await ProductionDoor.open(everythingBehind, {
      ...environment([staying]),
      DATABASE_URL: before.databaseUrl,
    });

    try {
      await until(() => toldTo(staying).length > 0, longMs);
      expect(toldTo(staying)[0]).toContain('Contoso Hotels');
      const { rows } = await database.pool.query('select from planshift.migration where told_run_no = run_no');
      expect(rows).toHaveLength(1);
      expect(after.log.filter(({ msg }) => /waits for somebody who can’t be told/.test(String(msg)))).toHaveLength(1);
    } finally {
      await after.close();
    }
  },
  4 * longMs,
);

async function refuseCheckouts(): Promise<void> {
  const fault = {
    method: 'POST',
    path: '/checkout$',
    times: 1,
    status: 400,
    body: { code: 800_002, description: 'no' },
  };
  const answer = await fetch(`http://127.0.0.1:${emulator.port}/_emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  expect(answer.ok).toBe(true);
}
