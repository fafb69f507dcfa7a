import type { Format } from '../format';
import type { OneLine } from '../plain';

/** What stands for a card where it can't be seen: in a toast, read aloud, on a client too old for it. */
export const unseen = (_f: Format) => ({
  asks: {
    review: 'Look at it, then confirm, change or leave it.',
    question: 'I need your answer.',
  },
  /** After the title, what can be typed. Nobody confirms a purchase that can't be seen. */
  next: {
    review: () =>
      'Open it where cards are shown to see what would be bought. Type **change** or **not now** to go on here.',
    reading: () => 'The next question follows. Type **cancel** to leave it.',
    question: () => 'Type your answer, or **cancel** to leave the question.',
    migration: (id: OneLine) => `Type **migration ${id}** to see it again, or **help**.`,
    approval: () => 'Open it where cards are shown to see what would be bought, or type **approvals**.',
    hold: () => 'Type **hold** to see it again.',
    ending: () => 'Type **expiring** to see what ends, or **help**.',
    migrations: () => 'Type **migrations** to see them, or **help**.',
    other: () => 'Type **help** to see what I can do.',
  },
});
