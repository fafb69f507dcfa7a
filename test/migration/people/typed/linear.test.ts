import { parseCommand } from '../../../../src/dialogs/commands/commands';
import { readPeople } from '../../../../src/migration/people/typed/readPeople';
import { matchChoice } from '../../../../src/migration/typed/matching';
import { rowsOf } from '../../../../src/migration/typed/rows';
import { readerOf } from '../../../../src/text/reader';
import { textFor } from '../../../../src/text/textFor';
import { someHolders } from '../../../support/survey';

const holders = someHolders(100);
const options = holders.map(({ address, name }) => ({ value: address, names: [name, address] }));
const english = textFor(readerOf({ language: 'en' }));

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  readPeople: (text) => readPeople(text, holders),
  parseCommand: (text) => parseCommand(text, english),
  matchChoice: (text) => matchChoice(text, options),
  rowsOf: (text) => rowsOf(text, ','),
};

/** What somebody may lean on, or send on purpose. */
const shapes: Readonly<Record<string, string>> = {
  'one letter': 'x',
  'exclamation marks': '!',
  spaces: ' ',
  'line breaks': '\n',
  commas: ',',
  semicolons: 'a;b;',
  quotes: '"',
  'quotes that open': ',"a',
  'quotes in quotes': '"""",',
  'brackets that open': '<',
  'addresses that open': '<a@',
  'addresses in brackets': '<a@b>',
  'at signs': 'a@ ',
  'joining words': 'x e ',
  'words for all': 'all the ',
  'marks on marks': '\u0301\u0323',
  accents: 'é',
};

const sized = (shape: string, letters: number): string => `a${shape.repeat(Math.ceil(letters / shape.length))}b`;

/** Of the processor, since a test runs beside others. */
function leastMs(read: (text: string) => unknown, text: string): number {
  const times = [1, 2].map(() => {
    const before = process.cpuUsage();
    read(text);
    return process.cpuUsage(before).user / 1_000;
  });
  return Math.min(...times);
}

/** Below this the time is that of the clock and of the collector of garbage. */
const noiseMs = 10;

const everywhere = ['exclamation marks', 'spaces', 'quotes', 'marks on marks'];

describe.each(Object.entries(readers))('%s', (name, read) => {
  const chosen = Object.entries(shapes).filter(([shape]) => name === 'readPeople' || everywhere.includes(shape));

  it.each(chosen)('takes at most 15 times as long for ten times as many %s', (_shape, shape) => {
    const few = leastMs(read, sized(shape, 200_000));
    const many = leastMs(read, sized(shape, 2_000_000));

    expect(many).toBeLessThan(15 * Math.max(few, noiseMs));
  });
});

describe('readPeople', () => {
  it.each([
    ['lines', '\n'],
    ['names on one line', ', '],
    ['addresses in one cell', '@ '],
  ])('refuses more than 20,000 %s and reads none of them', (_what, separator) => {
    const fits = readPeople(`nobody${separator}`.repeat(20_000), holders);
    const over = readPeople(`nobody${separator}`.repeat(20_001), holders);

    expect(fits.tooMany).toBeUndefined();
    expect(over).toMatchObject({ ids: [], unresolved: [], tooMany: true });
  });
});
