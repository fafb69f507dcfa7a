import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodedText } from '../../../src/bot/files/decodedText';
import { readPeople } from '../../../src/migration/people/typed/readPeople';
import { aHolder, userNumber } from '../../support/survey';

const folder = path.join(__dirname, '../../support/lists');
const lists = readdirSync(folder).filter((name) => name.endsWith('.csv'));

const person = (number: number, name: string, address: string) => aHolder({ id: userNumber(number), name, address });
const holders = [
  person(1, 'Dana Kline', 'dana.kline@contosofreight.example'),
  person(2, 'Zoë D’Angelo', 'zoe.dangelo@contosofreight.example'),
  person(3, 'Bo Vess', 'boss@contosofreight.example'),
];

const little = (text: string): Buffer => Buffer.from(text, 'utf16le');
const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with its mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, little end first', (text) => little(`\uFEFF${text}`)],
  ['UTF-16, big end first', (text) => little(`\uFEFF${text}`).swap16()],
  ['Windows-1252', (text) => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')],
];

const read = (body: Buffer) => readPeople(decodedText(body)?.text ?? '', holders, { fileLine: 1 });

describe.each(encodings)('a list in %s', (_encoding, written) => {
  it.each(lists)('names the two people of %s and tells the one line that names nobody', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\n', '\r\n');
    const { ids, unresolved, columns } = read(written(text));

    expect(columns).toBeUndefined();
    expect(ids).toEqual([userNumber(1), userNumber(2)]);
    expect(unresolved).toHaveLength(1);
  });
});

it('has a source for each list', () => {
  const sources = readFileSync(path.join(folder, 'README.md'), 'utf8');
  expect(lists.filter((name) => !sources.includes(`\`${name}\``))).toEqual([]);
});
