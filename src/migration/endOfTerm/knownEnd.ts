import type { EndOfTerm } from './endOfTerm';

declare const known: unique symbol;

/** The last day of a subscription that is known to end: sentences that say so take nothing else. */
export type KnownEnd = string & { readonly [known]: 'read' };

/** The last day of a term that was chosen to be the last one. Sentences of what is to be confirmed take it; it is no news. */
export type ChosenEnd = string & { readonly [known]: 'read' | 'chosen' };

/** Undefined unless it ends, and the day is told. */
export const knownEnd = ({
  endOfTerm,
  endsOn,
}: {
  readonly endOfTerm?: EndOfTerm;
  readonly endsOn?: string;
}): KnownEnd | undefined => (endOfTerm === 'ends' && endsOn !== undefined ? (endsOn as KnownEnd) : undefined);

/** Undefined unless it is to end with its term, and the day is told. */
export const chosenEnd = (isToEnd: boolean, endsOn: string | undefined): ChosenEnd | undefined =>
  isToEnd && endsOn !== undefined ? (endsOn as ChosenEnd) : undefined;
