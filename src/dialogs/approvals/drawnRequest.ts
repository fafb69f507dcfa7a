import { requestCard } from '../../cards/approval/requestCard';
import type { RequestSide } from '../../cards/approval/requestCard';
import type { CardContent } from '../../cards/render';
import type { ReviewData } from '../../cards/review/reviewData';
import type { ApprovalRequest } from '../../migration/approval/request';
import { defined } from '../../platform/defined';
import type { Reader } from '../../text/reader';
import type { Surveys } from '../migrate/surveys';
import { reviewFacts } from '../questions/reviewFacts';

interface Drawing {
  readonly surveys: Pick<Surveys, 'quoted'>;
  readonly now: Date;
}

/** A request as it stands, on a card for one side of it and in the words of whoever reads it. */
export async function drawnRequest(
  { surveys, now }: Drawing,
  request: ApprovalRequest,
): Promise<(side: RequestSide, reader: Reader) => CardContent> {
  const found = await surveys.quoted(request.quoteId);
  const reviewFor = (reader: Reader): ReviewData | undefined => {
    // Another quote's people would be shown beside this plan.
    if (found?.quote.plan.id !== request.plan.id) return undefined;
    const quote = { ...found.quote, plan: request.plan };
    return reviewFacts({ question: request.quoteId, quote, ...found.facts }, now, reader);
  };
  return (side, reader) => requestCard({ request, ...defined({ review: reviewFor(reader) }) }, side, reader);
}
