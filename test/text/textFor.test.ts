import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';

const roman = { locale: 'it-IT', timeZone: 'Europe/Rome' };

it('makes the sentences of a reader once, however often a card asks for them', () => {
  expect(textFor(readerOf(roman))).toBe(textFor(readerOf(roman)));
});

it.each([
  ['another language', { ...readerOf(roman), language: 'en' as const }],
  ['another time zone', readerOf({ ...roman, timeZone: 'America/New_York' })],
  ['other numbers and dates', readerOf({ ...roman, locale: 'it-CH' })],
])('never gives a reader the sentences of somebody with %s', (_what, other) => {
  expect(textFor(other)).not.toBe(textFor(readerOf(roman)));
});
