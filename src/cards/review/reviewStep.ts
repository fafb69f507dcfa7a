import type { Phrase } from '../../text/plain';

/** One line of the receipt: what is done, its amount at the right, and little below. */
export interface ReceiptStep {
  readonly what: Phrase;
  readonly amounts: readonly { readonly sum: Phrase }[];
  readonly lines: readonly Phrase[];
}

/** The same step in full, for whoever unfolds it. */
export interface Particulars {
  readonly heading: Phrase;
  readonly lines: readonly Phrase[];
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly title: Phrase;
  readonly value: Phrase;
}
