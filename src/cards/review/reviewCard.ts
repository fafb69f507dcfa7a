import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { shown } from '../parts/names';
import { partnerShown } from '../parts/partnerShown';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/review.json';
import { putAwayReview } from './putAwayReview';
import { renewal } from './renewal';
import { buyParticulars, buyStep } from './reviewBuy';
import { moreButtons, reviewButtons } from './reviewButtons';
import { closeParticulars, closeStep, isLeftOpen } from './reviewClose';
import type { ReviewData } from './reviewData';
import { driftWords } from './reviewDrift';
import { moveParticulars, moveStep } from './reviewMove';
import { subtitleOf, summaryOf } from './reviewSummary';

/** Everything that one confirmation sets off, as a receipt: what is bought, who moves, what becomes of the rest. */
export function reviewCard(data: ReviewData, reader: Reader): CardContent {
  const { answered } = data;
  const answer = answered?.answer ?? 'confirmed';
  return answered === undefined || answer === 'confirmed'
    ? receipt(data, reader)
    : putAwayReview(data.plan, { ...answered, answer }, reader);
}

/** Open, or locked by its confirmation. */
function receipt(data: ReviewData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { plan, answered } = data;
  const closing = closeStep(data, reader);
  return render(template, reader, {
    summary: summaryOf(plan, text),
    title: shown(plan.customer.name),
    subtitle: subtitleOf(plan, text),
    answers: answered === undefined ? [] : [text.review.confirmedBy(shown(answered.by), answered.at)],
    steps: [buyStep(data, reader), moveStep(data, reader), ...(isLeftOpen(data) ? [] : [closing])],
    stays: isLeftOpen(data) ? [{ ...closing, lead: closing.lines.slice(0, 1), lines: closing.lines.slice(1) }] : [],
    particulars: [buyParticulars(data, reader), moveParticulars(data, reader), closeParticulars(data, reader)],
    details: text.review.details,
    ...(answered === undefined ? asking(data, reader) : locked),
  });
}

/** What is there only as long as it can be pressed. */
function asking(data: ReviewData, reader: Reader) {
  const text = textFor(reader);
  const { plan, changed } = data;
  return {
    warnings: changed === undefined ? [] : [driftWords(changed, plan, reader)].filter((words) => words !== ''),
    renewals: plan.purchase ? [renewal(plan.purchase, text)] : [],
    attests: attestation(data, text),
    hints: [plan.purchase ? text.review.hintBuying : text.review.hint],
    buttons: reviewButtons(data, reader),
    more: moreButtons(data, reader),
  };
}

const locked = { warnings: [], renewals: [], attests: [], hints: [], buttons: [], more: [] };

function attestation({ plan: { purchase }, partnerName }: ReviewData, text: Text): readonly Phrase[] {
  if (purchase === undefined) return [];
  const { review } = text;
  const id = purchase.partnerOfRecord;
  return [id === undefined ? review.attestDirect : review.attest(partnerShown({ id, name: partnerName }, text))];
}
