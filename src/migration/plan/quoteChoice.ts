import type { CloseAction } from '../packs/pack';
import type { PeopleChoice } from '../people/people';
import type { BillingCycle, TermDuration } from '../term';

/** Everything an agent chose, from which the quote and the frozen plan are made. */

export interface QuoteChoice {
  readonly formId: string;
  readonly termDuration?: TermDuration;
  readonly billingCycle?: BillingCycle;
  /** The plan is sold for other people than the retired one, and is to be had all the same, with its free seats. */
  readonly audienceConfirmed?: true;
  readonly people: PeopleChoice;
  readonly renewsItself: boolean;
  readonly partnerOfRecord?: string;
  readonly close: CloseAction;
}
