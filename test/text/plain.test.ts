import fc from 'fast-check';
import { clip, oneLine, plain, spoken } from '../../src/text/plain';

/** What a Markdown reader shows of it: an escaped sign is the sign. */
const read = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

it.each([
  ['[click](http://evil.example)', '\\[click\\](http:\\//evil.example)'],
  ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
  ['# heading', '\\# heading'],
  ['1. one', '1\\. one'],
  ['- item', '\\- item'],
  ['> quote', '\\> quote'],
  ['<b>x</b>', '\\<b>x\\</b>'],
  ['~~gone~~ a|b', '\\~\\~gone\\~\\~ a\\|b'],
  ['{{DATE(2026-01-01T00:00:00Z)}}', '\\{\\{DATE(2026-01-01T00:00:00Z)}}'],
  ['&lt;', '\\&lt;'],
  ['back\\slash', 'back\\\\slash'],
])('shows %s letter for letter', (outside, markdown) => {
  expect(plain(outside)).toBe(markdown);
});

it.each([
  'Contoso Freight',
  'Smith & Sons (Italy)',
  'Ångström-Bücher e.K.',
  'A + B = C',
  'name ${field}',
  "O'Neill #2",
])('leaves %s alone', (name) => {
  expect(plain(name)).toBe(name);
});

it('keeps a name on one line and free of marks that turn writing around', () => {
  expect(oneLine(' a\nb\r\n\tc\u0000\u202Ed ')).toBe('a b c d');
});

it('never lets an unescaped sign through, and loses no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (outside) => {
      const markdown = plain(outside);

      expect(read(markdown)).toBe(oneLine(outside));
      expect(markdown.replace(/\\./g, '')).not.toMatch(/[*_`[\]<|~]|\{\{|:\/\//);
    }),
  );
});

it('cuts long names at whole characters', () => {
  expect(clip('👩‍🚀👍👍👍👍', 4)).toHaveLength(Array.from('👩‍🚀').length + 3);
  expect(clip('abcdef', 4)).toBe('abc…');
  expect(clip('abcd', 4)).toBe('abcd');
});

it('reads every string from outside aloud letter for letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (outside) => {
      expect(spoken(plain(outside), 1_000)).toBe(oneLine(outside));
    }),
  );
});

it('reads no mark of emphasis aloud', () => {
  expect(spoken('Type **expiring** or `help`', 100)).toBe('Type expiring or help');
});
