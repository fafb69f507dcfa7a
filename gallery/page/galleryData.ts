import type { CardContent } from '../../src/cards/render';
import type { Language } from '../../src/migration/language';

export type Theme = 'light' | 'dark';

/** A card by its name, in each language. */
export interface ShownCard {
  readonly name: string;
  readonly in: Readonly<Record<Language, CardContent>>;
}

/** What the page's script finds on the page. */
export interface GalleryData {
  readonly cards: readonly ShownCard[];
  readonly hostConfigs: Readonly<Record<Theme, object>>;
}
