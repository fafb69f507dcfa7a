import { folded } from '../typed/foldedText';

/** Marks are compared as forgivingly as they can be and still be ours. */
export const isMarked = (name: string | undefined, mark: string): boolean => folded(name ?? '') === folded(mark);
