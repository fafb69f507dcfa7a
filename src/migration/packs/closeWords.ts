import type { CloseAction } from './pack';

/** What packs and plans of the first releases called them. */
const words = { autoRenewOff: 'endAtTerm', cancel: 'endNow', none: 'leave' } as const satisfies Record<
  string,
  CloseAction
>;

export type FormerCloseWord = keyof typeof words;

/** The close action of a word of today or of a former release. */
export const closeActionOf = <Word extends CloseAction>(word: Word | FormerCloseWord): Word | CloseAction =>
  word in words ? words[word as FormerCloseWord] : (word as Word);
