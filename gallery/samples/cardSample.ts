import type { CardContent } from '../../src/cards/render';

/** One card of one kind for one reader. `build` makes it anew each time, from data that is ready. */
export interface CardSample {
  readonly name: string;
  readonly build: () => CardContent;
}
