import type { PromotionNotes } from '../../migration/offers/promotions/promotion';
import type { Survey } from '../../migration/offers/survey';
import type { Cohort } from '../../migration/people/cohorts';
import type { PeopleSummary } from '../../migration/people/peopleSummary';
import type { StartAdvice } from '../../migration/ports';
import type { CloseConsequence } from '../../migration/plan/close';
import type { MigrationPlan } from '../../migration/plan/plan';

export interface ReviewData {
  readonly question: string;
  readonly plan: MigrationPlan;
  readonly survey: Survey;
  readonly cohorts: readonly Cohort[];
  readonly summary: PeopleSummary;
  /** What the reseller of the purchase is called, where that is told. */
  readonly partnerName?: string;
  /** Beside the one that the price rests on. */
  readonly promotions?: PromotionNotes;
  readonly consequence: CloseConsequence;
  /** Where it could be cancelled at once instead. */
  readonly endNowInstead?: { readonly refundedUntil?: string };
  /** The pack's words in the reader's language. */
  readonly dataNote: string;
  /** When what is known of the retired plan was last checked, where that is to be done again. */
  readonly toBeCheckedSince?: string;
  /** The day of a reminder before the end of a term that can be waited for. */
  readonly remindAtEndOn?: string;
  readonly now: Date;
  /** What differs from the review before, as a difference is kept; one that nobody can word any more is not told. */
  readonly changed?: { readonly field: string; readonly was: string | number; readonly is: string | number };
  /** What it takes to begin it, where the agent's word is not enough. */
  readonly approval?: StartAdvice;
  /** Once pressed: the same card, locked, without buttons. */
  readonly answered?: {
    readonly answer: 'confirmed' | 'notNow' | 'changing' | 'expired';
    readonly by: string;
    readonly at: string;
  };
}
