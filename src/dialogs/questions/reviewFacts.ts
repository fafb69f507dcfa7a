import type { ReviewData } from '../../cards/review/reviewData';
import { dayOf } from '../../migration/days';
import { remindAtEndOn } from '../../migration/notices/atItsEnd';
import { toBeCheckedSince } from '../../migration/packs/packAge';
import { closeConsequence, endNowInstead } from '../../migration/plan/close';
import type { Quote } from '../../migration/plan/quote';
import { noRenewalOf } from '../../migration/radar/noRenewal';
import { defined } from '../../platform/defined';
import type { Reader } from '../../text/reader';
import type { CustomerFacts } from '../migrate/choices';

interface Reviewed extends CustomerFacts {
  /** By whose name the review goes. */
  readonly question: string;
  readonly quote: Quote;
}

/** Everything that a review tells of a quote, as things stand now, whoever looks at it. */
export const reviewFacts = ({ question, quote, survey, source }: Reviewed, now: Date, reader: Reader): ReviewData => ({
  question,
  ...quote,
  survey,
  consequence: closeConsequence(survey.retired, quote.plan.close, source, now),
  dataNote: source.dataNote[reader.language],
  now,
  ...defined({
    endNowInstead: endNowInstead(survey.retired, quote.plan.close, source, now),
    remindAtEndOn: atItsEnd({ survey, source }, dayOf(now, reader.timeZone)),
    toBeCheckedSince: toBeCheckedSince(source, dayOf(now, reader.timeZone)),
  }),
});

/** When somebody would be reminded who waits for the end of the term; a service that ends before it is not waited for. */
function atItsEnd({ survey, source }: CustomerFacts, today: string): string | undefined {
  const { endsOn, endOfTerm = 'unknown' } = survey.retired;
  const noRenewalFrom = noRenewalOf(source, { endsOn, endOfTerm });
  const entry = { endOfTerm, ...defined({ endsOn, noRenewalFrom, serviceEndOn: source.dates.serviceEndOn?.value }) };
  return remindAtEndOn(entry, today);
}
