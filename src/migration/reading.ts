import { KnownError } from './errors';

/** An entry that could not be read, by its name where it told one. */
export interface Unread {
  readonly name?: string;
}

/** What a list told, and what of it could not be read. */
export interface Reading<T> {
  readonly items: readonly T[];
  readonly unread: readonly Unread[];
  /** It went round in circles instead of ending, so there may be more. */
  readonly isCut: boolean;
}

/** An absence decides only where this is true. */
export const isComplete = ({ unread, isCut }: Reading<unknown>): boolean => unread.length === 0 && !isCut;

/**
 * Everything there is, for whatever an absence decides.
 *
 * @throws KnownError `incomplete`
 */
export function wholeOf<T>(reading: Reading<T>): readonly T[] {
  if (!isComplete(reading)) throw incomplete(reading);
  return reading.items;
}

/**
 * The one that fits: it was read, whatever else was not. That there is none takes a complete reading.
 *
 * @throws KnownError `incomplete`
 */
export function foundIn<T>(reading: Reading<T>, fits: (item: T) => boolean): T | undefined {
  return reading.items.find(fits) ?? wholeOf(reading).find(fits);
}

export const completeReading = <T>(items: readonly T[]): Reading<T> => ({ items, unread: [], isCut: false });

export const readingOf = <T, R>(reading: Reading<T>, of: (item: T) => R): Reading<R> => ({
  ...reading,
  items: reading.items.map(of),
});

/** It is read again before anybody is asked: most of it passes. */
const incomplete = ({ items, unread }: Reading<unknown>): KnownError =>
  new KnownError('incomplete', 'waitAndRetry', 'A list could not be read in full.', {
    unread: unread.length,
    read: items.length,
  });
