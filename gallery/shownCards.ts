import type { ShownCard } from './page/galleryData';
import { cardSamples } from './samples/cardSamples';
import { sampleReaders } from './samples/readers';

/**
 * Every sample card in both languages, or the one that is wanted.
 *
 * @throws Error that names the cards there are when none is called so
 */
export function shownCards(only?: string): readonly ShownCard[] {
  const [english, italian] = sampleReaders.map((reader) => cardSamples(reader));
  const names = english!.map(({ name }) => name);
  if (only !== undefined && !names.includes(only))
    throw new Error(`No card is called "${only}". ${those(names, only)}`);
  return english!.flatMap(({ name, build }, index) =>
    only === undefined || only === name ? [{ name, in: { en: build(), it: italian![index]!.build() } }] : [],
  );
}

function those(names: readonly string[], wanted: string): string {
  const near = names.filter((name) => name.includes(wanted));
  return `There is: ${(near.length === 0 ? names : near).join(', ')}.`;
}
