import { readdirSync } from 'node:fs';
import path from 'node:path';
import type * as Samples from '../../gallery/samples/cardSamples';
import { readerOf } from '../../src/text/reader';
import { elementsOf } from '../support/cardParts';

type Json = Readonly<Record<string, unknown>>;
type Build = (data: unknown, ...others: readonly unknown[]) => unknown;

/** In front, since a long name is cut at its end. */
const spoiled = '*Coffee* [click](http://x.example) ';
const unescaped = /(?<!\\)\*Coffee|(?<!\\)\[click|http:\/\/x/;

/** Where the data of a card carry words of customers, people, services, or of whoever types. */
const fromOutside = new Set(
  (
    'name customerName offerName productName retiredName replacementName planName byPlan displayName firstName by ' +
    'confirmedBy address domain examples failedNames groupNames keepOffNames people query filter typed text near ' +
    'alsoNear example status groups description order version serviceCode words body partnerOfRecord orderId ' +
    'subscriptionId secondOrderId partnerName customers knownBy'
  ).split(' '),
);

/** The same data with Markdown in every word from outside. */
function spoil(value: unknown, isFromOutside = false): unknown {
  if (typeof value === 'string') return isFromOutside && value !== '' ? `${spoiled}${value}` : value;
  if (Array.isArray(value)) return value.map((each) => spoil(each, isFromOutside));
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, spoil(each)]));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoil(each, fromOutside.has(key))]));
}

/** Every builder takes spoiled data. */
const spoiling = (module: Json): Json =>
  Object.fromEntries(
    Object.entries(module).map(([name, made]) =>
      name.endsWith('Card') && typeof made === 'function'
        ? [name, (data: unknown, ...others: unknown[]) => (made as Build)(spoil(data), ...others)]
        : [name, made],
    ),
  );

function samplesOfSpoiledData(): typeof Samples.cardSamples {
  const folder = path.join(__dirname, '../../src/cards');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /Card\.ts$/.test(each),
  )) {
    const builder = path.join(folder, file);
    jest.doMock(builder, () => spoiling(jest.requireActual<Json>(builder)));
  }
  return jest.requireActual<typeof Samples>('../../gallery/samples/cardSamples').cardSamples;
}

/** What a client reads as Markdown. */
const markdownOf = (card: Json): readonly string[] =>
  elementsOf(card).flatMap(({ type, text, facts, label }) => [
    ...(type === 'TextBlock' ? [String(text)] : []),
    ...(type === 'FactSet'
      ? (facts as readonly Json[]).flatMap(({ title, value }) => [String(title), String(value)])
      : []),
    ...(typeof label === 'string' ? [label] : []),
  ]);

const readers = ['en-GB', 'it-IT'].map((locale) => readerOf({ locale, timeZone: 'Europe/Rome' }));
const cardSamples = samplesOfSpoiledData();
const samples = readers.flatMap((reader) =>
  cardSamples(reader).map(({ name, build }) => [`${reader.language} ${name}`, markdownOf(build())] as const),
);

it.each(samples)('shows whatever customers and people are called letter for letter: %s', (_name, texts) => {
  expect(texts.filter((text) => unescaped.test(text))).toEqual([]);
});

/** They name nobody and nothing from outside; what was answered is held by a test of its own. */
const nameless = [
  ...['answered', 'help', 'hold', 'language', 'notice-answer'],
  ...['notice-settings', 'notice-settings-never', 'notice-settings-off'],
  ...['missing', 'unreadable', 'ended', 'withdrawn', 'factor', 'policy'].map((trouble) => `sign-in-${trouble}`),
];

it('puts such a name into every card that names somebody', () => {
  const without = samples.filter(([, texts]) => !texts.some((text) => text.includes('\\*Coffee')));

  expect(new Set(without.map(([name]) => name.split(' ')[1]))).toEqual(new Set(nameless));
});
