import type { View } from './draft';

/** Where the next card goes and how it looks at first. */

export interface Placing {
  /** An earlier card that the next one replaces. */
  readonly place?: string;
  readonly view?: View;
}
