import { between } from '../../../gallery/samples/between';
import { endLookSamples } from '../../../gallery/samples/endLook';
import { migrationSamples } from '../../../gallery/samples/migration';
import { sampleReaders } from '../../../gallery/samples/readers';
import { unkeptSamples } from '../../../gallery/samples/unkept';
import type { Reader } from '../../../src/text/reader';
import type { CardSample } from '../../../gallery/samples/cardSample';
import { textsOf } from '../../support/cardParts';

const inBoth = (samples: (reader: Reader) => readonly CardSample[]) =>
  sampleReaders.flatMap((reader) =>
    samples(reader).map(({ name, build }) => [`${reader.language} ${name}`, textsOf(build())] as const),
  );

it.each(inBoth(migrationSamples))('begins with the customer, whatever becomes of a migration: %s', (_name, texts) => {
  expect(texts[0]).toContain('Contoso Freight');
});

it.each(inBoth((reader) => [...endLookSamples(reader), ...unkeptSamples(reader)]))(
  'names the customers of what is asked about an end: %s',
  (_name, texts) => {
    expect(texts.join('\n')).toMatch(/Contoso Freight|Northwind Schools/);
  },
);

const reads = (reader: Reader) => between(reader).filter(({ name }) => name.startsWith('reading'));

it.each(inBoth(reads))('names the customer while something is being read: %s', (_name, texts) => {
  expect(texts.join('\n')).toContain('Contoso');
});
