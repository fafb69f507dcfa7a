import type { MigrationPlan } from '../../migration/plan/plan';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/answered.json';
import type { ReviewData } from './reviewData';
import { summaryOf } from './reviewSummary';

type Answered = NonNullable<ReviewData['answered']>;

type PutAway = Answered & { readonly answer: Exclude<Answered['answer'], 'confirmed'> };

/** What never happened needs no page: whose it was, what became of it, who and when. */
export function putAwayReview(plan: MigrationPlan, { answer, by, at }: PutAway, reader: Reader): CardContent {
  const text = textFor(reader);
  return render(template, reader, {
    title: summaryOf(plan, text),
    answer: text.review.answered[answer],
    notes: [answer === 'expired' || by === '' ? text.general.answeredAt(at) : text.general.answeredBy(shown(by), at)],
  });
}
