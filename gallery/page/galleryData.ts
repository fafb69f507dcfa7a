import type { CardContent } from '../../src/cards/render';
import type { Language } from '../../src/migration/language';

/** Teams' three, in the order in which they are shown. */
export const themes = ['light', 'dark', 'contrast'] as const;

export type Theme = (typeof themes)[number];

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
