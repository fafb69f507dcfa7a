import type { KnownError } from '../../src/migration/errors';
import type { Promotions } from '../../src/migration/ports';

/** Promotions as a run asks about them: each that a plan rests on counts, unless a test has ended it. */
export class FakePromotions implements Pick<Promotions, 'verdicts'> {
  readonly ended = new Set<string>();
  /** Thrown instead of an answer. */
  fault: KnownError | undefined;
  /** They may not be asked about. */
  isSilent = false;

  verdicts: Promotions['verdicts'] = async (_customer, _wanted, promotionId = '') => {
    if (this.fault) throw this.fault;
    return this.isSilent ? undefined : [{ promotionId, isEligible: !this.ended.has(promotionId) }];
  };
}
