import { z } from 'zod';
import data from '../../../packs/rules/extended-terms.json';

const day = z.iso.date();

/** Since when, and for which purchases, a term that nobody renewed or cancelled goes on; where that is told stands beside it. */
const ExtendedTerms = z.strictObject({
  checkedOn: day,
  sources: z.array(z.string().min(1)).min(1),
  /** Of terms that end after that day. */
  endsAfter: day,
  boughtOrRenewedSince: day,
  dearerByPercent: z.strictObject({ withMonthlyPlan: z.number(), withoutMonthlyPlan: z.number() }),
});

export const extendedTerms = ExtendedTerms.parse(data);
