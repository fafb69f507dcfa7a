import type { EndOfTerm } from './endOfTerm';

declare const known: unique symbol;

/** The last day of a subscription that is known to end: sentences that say so take nothing else. */
export type KnownEnd = string & { readonly [known]: true };

/** Undefined unless it ends, and the day is told. */
export const knownEnd = ({
  endOfTerm,
  endsOn,
}: {
  readonly endOfTerm?: EndOfTerm;
  readonly endsOn?: string;
}): KnownEnd | undefined => (endOfTerm === 'ends' && endsOn !== undefined ? (endsOn as KnownEnd) : undefined);
