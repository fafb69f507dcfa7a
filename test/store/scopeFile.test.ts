import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { agentId, customerId, groupId } from '../../src/migration/ids';
import { customersIn } from '../../src/migration/rights/scope';
import { parseScope } from '../../src/migration/rights/scopeShape';
import { createLog } from '../../src/platform/log';
import { ScopeFile } from '../../src/store/scopeFile';

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-00000000000a`;
const row = (change: object) => ({ groups: [id('a')], customers: [id('1')], ...change });
const text = (...assignments: readonly object[]) => JSON.stringify({ assignments });
const example = path.resolve(__dirname, '..', '..', 'examples', 'customer-scope.json');

let folder: string;
let file: string;
let lines: string[];
const log = () =>
  createLog({
    level: 'info',
    room: 'test',
    destination: { write: (line: string) => void lines.push((JSON.parse(line) as { msg: string }).msg) },
  });

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'planshift-scope-'));
  file = path.join(folder, 'scope.json');
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads the example, by groups and by people', () => {
  const [north, dana, leads] = parseScope(readFileSync(example, 'utf8'), example);

  expect(north?.customers).toHaveLength(2);
  expect([dana?.groups, dana?.people.length, leads?.customers]).toEqual([[], 1, 'all']);
});

it('takes ids however they are written, and a file that begins as Windows writes it', () => {
  const read = parseScope(`\uFEFF${text(row({ people: [id('B')], customers: [id('C')] }))}`, 'f');

  expect(read).toEqual([{ groups: [groupId(id('a'))], people: [agentId(id('b'))], customers: [customerId(id('c'))] }]);
});

it.each([
  ['no JSON', '{', 'is no JSON'],
  ['a list alone', '[]', 'expected object'],
  ['a misspelt name', text(row({ costumers: [] })), 'assignments[0]'],
  ['a name in place of an id', text(row({}), row({ groups: ['Team North'] })), 'assignments[1].groups[0] must be'],
  ['a customer’s domain', text(row({ customers: ['contoso.com'] })), 'assignments[0].customers'],
  ['rows for nobody', text({ customers: [id('1')] }), 'assignments[0] names neither groups nor people'],
  [
    'more groups than may be asked for',
    text(row({ groups: Array.from({ length: 201 }, (_, at) => id('a').replace(/.{3}$/, `${at}`.padStart(3, '0'))) })),
    '200 may be asked for',
  ],
])('refuses %s in one sentence, with the file, the place and what to do', (_name, written, said) => {
  const reading = () => parseScope(written, '/etc/scope.json');

  expect(reading).toThrow(said);
  expect(reading).toThrow(/^CUSTOMER_SCOPE: \/etc\/scope\.json: .*examples\/customer-scope\.json/);
});

it('does not start without the file that was named', async () => {
  await expect(ScopeFile.open(file, log())).rejects.toThrow(`${file}: there is no such file. Put it there`);
});

it('takes a change without a restart, and keeps what was there while the file is wrong or gone', async () => {
  writeFileSync(file, text(row({})));
  const scopes = await ScopeFile.open(file, log());
  const customers = () => [...customersIn(scopes.current())];

  writeFileSync(file, text(row({ customers: [id('2')] })));
  await scopes.lookAgain();
  expect(customers()).toEqual([id('2')]);

  writeFileSync(file, '{');
  await scopes.lookAgain();
  await scopes.lookAgain();
  rmSync(file);
  await scopes.lookAgain();
  expect(customers()).toEqual([id('2')]);
  expect(lines).toEqual([
    'Who sees which customers was read anew.',
    expect.stringMatching(/scope\.json: is no JSON.*What it said before goes on to count/),
    expect.stringMatching(/there is no such file.*What it said before goes on to count/),
  ]);

  writeFileSync(file, text(row({ customers: [id('3')] })));
  await scopes.lookAgain();
  expect(customers()).toEqual([id('3')]);
});
