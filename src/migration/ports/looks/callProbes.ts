import type { KnownError } from '../../errors';

/** What came of one call that only reads. `nothingToAsk`: the customer has nothing of the kind that it is about. */
export interface ProbedCall {
  /** Its name in the table of calls. */
  readonly operation: string;
  readonly came: 'answer' | 'nothingToAsk' | KnownError;
}
