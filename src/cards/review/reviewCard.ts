import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { startWarning } from '../approval/reasonWords';
import type { Button } from '../buttons';
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
  const { answered, plan } = data;
  if (answered === undefined) return receipt(data, reader, asking(data, reader));
  const { answer, by, at } = answered;
  if (answer !== 'confirmed') return putAwayReview(plan, { answer, by, at }, reader);
  return receipt(data, reader, { answers: [textFor(reader).review.confirmedBy(shown(by), at)] });
}

/** What stands on a receipt beside its steps. */
export interface ReceiptParts {
  /** Title and subtitle in one sentence, where it is not the usual one. */
  readonly summary?: Phrase;
  /** What was decided about it. */
  readonly answers?: readonly Phrase[];
  readonly warnings?: readonly Phrase[];
  readonly renewals?: readonly ReturnType<typeof renewal>[];
  readonly attests?: readonly Phrase[];
  /** Asks for words of whoever decides. */
  readonly asksWords?: readonly { readonly label: Phrase; readonly placeholder: Phrase }[];
  readonly hints?: readonly Phrase[];
  readonly buttons?: readonly Button[];
  readonly more?: readonly Button[];
}

/** What is bought, who moves and what becomes of the rest, with what is asked or was decided about it. */
export function receipt(data: ReviewData, reader: Reader, parts: ReceiptParts): CardContent {
  const text = textFor(reader);
  const { plan } = data;
  const closing = closeStep(data, reader);
  return render(template, reader, {
    ...noParts,
    summary: summaryOf(plan, text),
    title: shown(plan.customer.name),
    subtitle: subtitleOf(plan, text),
    steps: [buyStep(data, reader), moveStep(data, reader), ...(isLeftOpen(data) ? [] : [closing])],
    stays: isLeftOpen(data) ? [{ ...closing, lead: closing.lines.slice(0, 1), lines: closing.lines.slice(1) }] : [],
    particulars: [buyParticulars(data, reader), moveParticulars(data, reader), closeParticulars(data, reader)],
    details: text.review.details,
    ...parts,
  });
}

const noParts = {
  answers: [],
  warnings: [],
  renewals: [],
  attests: [],
  asksWords: [],
  hints: [],
  buttons: [],
  more: [],
};

/** What is there only as long as it can be pressed. */
function asking(data: ReviewData, reader: Reader): ReceiptParts {
  const text = textFor(reader);
  const { plan, changed, approval } = data;
  return {
    warnings: [
      ...(changed === undefined ? [] : [driftWords(changed, plan, reader)]).filter((words) => words !== ''),
      ...(approval === undefined ? [] : startWarning(approval, plan, reader)),
    ],
    renewals: plan.purchase ? [renewal(plan.purchase, text)] : [],
    attests: approval?.needs === 'cannot' ? [] : attestation(data, text),
    hints: hintsOf(data, text),
    buttons: reviewButtons(data, reader),
    more: moreButtons(data, reader),
  };
}

function hintsOf({ plan, approval }: ReviewData, { review, approval: words }: Text): readonly Phrase[] {
  if (approval?.needs === 'cannot') return [];
  if (approval?.needs === 'approval') return [words.hint];
  return [plan.purchase ? review.hintBuying : review.hint];
}

/** Whoever presses attests, also where somebody else approves. */
function attestation({ plan: { purchase }, partnerName, approval }: ReviewData, text: Text): readonly Phrase[] {
  if (purchase === undefined) return [];
  const { review } = text;
  const id = purchase.partnerOfRecord;
  const [attest, direct] =
    approval?.needs === 'approval'
      ? [review.attestAsking, review.attestDirectAsking]
      : [review.attest, review.attestDirect];
  return [id === undefined ? direct : attest(partnerShown({ id, name: partnerName }, text))];
}
