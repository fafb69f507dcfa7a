import { dayOf } from '../../migration/days';
import { isCalledOff } from '../../migration/endOfTerm/scheduled';
import { closeLaterDays } from '../../migration/plan/closeLater';
import { staysOpenFor } from '../../migration/plan/forecast';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { consequenceFor, whyThatDay } from '../parts/consequenceLines';
import { commas, shown } from '../parts/names';
import { reasons } from '../parts/peopleReasons';
import { promisedBy, staysOpen } from '../parts/staysOpen';
import { paidTwice } from './paidTwice';
import type { ReviewData } from './reviewData';
import { saved } from './reviewDrop';
import type { Particulars, ReceiptStep } from './reviewStep';
import { whoStays } from './whoStays';

const longestNote = 900;
const mostAddOns = 6;

/** True where it is foreseen that nothing is closed: that is told in a colour and with a sign of its own. */
export const isLeftOpen = ({ plan }: ReviewData): boolean => staysOpenFor(plan) !== undefined;

/** What will become of the retired subscription and of its data. */
export function closeStep(data: ReviewData, reader: Reader): ReceiptStep {
  const { plan, summary, consequence } = data;
  const { closing, review } = textFor(reader);
  const retired = shown(plan.retired.offerName);
  const isKept = summary.staying > 0 && plan.staying === undefined && plan.close !== 'leave';
  return {
    what: isLeftOpen(data)
      ? review.staysOpen(retired)
      : review.closes(review.licencesOf(closing.name[plan.close](retired), plan.retired.quantity)),
    amounts: [],
    lines: [
      ...whatFollows(data, reader),
      ...callsOff(data, reader),
      ...paidTwice(data, reader),
      ...saved(data, reader),
      ...addOns(data, reader),
      ...others(data, reader),
      ...(isKept ? [closing.onlyWhenEmpty(retired)] : []),
      ...(consequence.isKept ? [] : whoStays(data, reader)),
    ],
  };
}

/** Why so, what is promised for later, and what would help those who stay. */
export function closeParticulars(data: ReviewData, reader: Reader): Particulars {
  const { plan, summary, consequence, dataNote } = data;
  const text = textFor(reader);
  const { closing, review } = text;
  const promised = isLeftOpen(data) ? promisedBy(plan) : undefined;
  const then = promised && closing.foreseen.then[promised];
  return {
    heading: review.step.close,
    facts: [],
    lines: [
      ...(then === undefined ? [] : [then]),
      ...(isLeftOpen(data) ? [] : whyThatDay(consequence, text)),
      ...(dataNote === '' ? [] : [phrase`${review.data}: ${shown(dataNote, longestNote)}`]),
      ...whatIsKnown(data, text),
      onlyWhen(data, text),
      ...(plan.closeLater ? [closing.foreseen.promise(closeLaterDays)] : []),
      ...reasons(summary, reader),
    ],
  };
}

/** What its closing waits for. */
const onlyWhen = ({ plan, consequence }: ReviewData, { closing, rebuy }: Text): Phrase =>
  (consequence.isKept ? rebuy.onlyWhenCovered : closing.onlyWhenEmpty)(shown(plan.retired.offerName));

/** How the plan is known, where no verified id says so, and whether that is to be checked again. */
const whatIsKnown = (
  { survey: { retired }, toBeCheckedSince }: ReviewData,
  { review, words }: Text,
): readonly Phrase[] => [
  ...(retired.knownBy === undefined ? [] : [review.knownBy(shown(retired.knownBy))]),
  ...(toBeCheckedSince === undefined ? [] : [words.toBeChecked(toBeCheckedSince)]),
];

/** Of closing it, unless it is foreseen to stay open: then nothing is said to stop. */
function whatFollows({ plan, survey, consequence, endNowInstead, now }: ReviewData, reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  const staying = staysOpenFor(plan);
  if (staying !== undefined) return [staysOpen({ staying, retired: plan.retired }, reader, promisedBy(plan))];
  const { endsOn, endOfTerm } = plan.retired;
  const { cancellableUntil } = survey.retired;
  const term = { endsOn, endOfTerm, cancellableUntil, today: dayOf(now, reader.timeZone) };
  return [
    ...consequenceFor(consequence, text, term),
    ...instead(endNowInstead, consequence.isKept ? text.rebuy : text.closing),
  ];
}

/** Somebody else’s plan is not written over unseen. */
function callsOff({ plan: { close, retired } }: ReviewData, reader: Reader): readonly Phrase[] {
  const { scheduled, endOfTerm } = retired;
  if (close === 'leave' || scheduled === undefined || !isCalledOff(scheduled)) return [];
  const words = textFor(reader).closing.callsOff;
  return [words[endOfTerm === 'changes' || endOfTerm === 'extends' ? endOfTerm : 'unknown']];
}

/** What could be done as well, with what differs in money; the agent decides. */
function instead(
  endNow: ReviewData['endNowInstead'],
  { instead: words }: Pick<Text['closing'], 'instead'>,
): readonly Phrase[] {
  if (endNow === undefined) return [];
  const { refundedUntil } = endNow;
  return [refundedUntil === undefined ? words.stops : words.refunded(refundedUntil)];
}

/** One is closed, and whoever reads its name may take all of that name for closed. Where nothing is closed, all stay. */
function others(data: ReviewData, reader: Reader): readonly Phrase[] {
  const { plan, survey, consequence } = data;
  const active = survey.retired.siblings.filter(({ status }) => status === 'active');
  if (active.length === 0 || plan.close === 'leave' || consequence.isKept || isLeftOpen(data)) return [];
  const licences = active.reduce((sum, { quantity }) => sum + quantity, 0);
  return [textFor(reader).closing.others(active.length, licences)];
}

function addOns({ plan, survey }: ReviewData, reader: Reader): readonly Phrase[] {
  const names = survey.retired.addOns.slice(0, mostAddOns).map((addOn) => shown(addOn.offerName));
  return names.length > 0 && plan.close !== 'leave' ? [textFor(reader).closing.addOns(commas(names))] : [];
}
