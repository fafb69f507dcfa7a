import { cleanText } from '../../src/platform/cleanText';

it.each([
  ['U+0000', 'Con\0toso', 'Contoso'],
  ['the first half of a pair', 'Contoso \uD83D', 'Contoso '],
  ['the second half of a pair', '\uDE00Contoso', 'Contoso'],
  ['halves in the wrong order', 'a\uDE00\uD83Db', 'ab'],
])('leaves out %s', (_what, dirty, clean) => {
  expect(cleanText(dirty)).toBe(clean);
});

it.each(['Contoso 😀', 'Società Àgil', '株式会社', 'e\u0301', 'a\tb'])('leaves %j as it is', (text) => {
  expect(cleanText(text)).toBe(text);
});
