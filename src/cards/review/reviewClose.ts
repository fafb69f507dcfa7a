import { dayOf } from '../../migration/days';
import { closeLaterDays } from '../../migration/plan/closeLater';
import { staysOpenFor } from '../../migration/plan/forecast';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { consequenceLines } from '../parts/consequenceLines';
import { commas, line, shown } from '../parts/names';
import { reasons } from '../parts/peopleReasons';
import { promisedBy, staysOpen } from '../parts/staysOpen';
import { paidTwice } from './paidTwice';
import type { ReviewData } from './reviewData';

const longestNote = 900;
const mostAddOns = 6;

/** What becomes of the retired subscription and of its data. */
export function closeSection(data: ReviewData, reader: Reader) {
  const { plan, survey, dataNote } = data;
  const { closing, review } = textFor(reader);
  const { offerName, quantity } = plan.retired;
  const addOns = survey.retired.addOns.slice(0, mostAddOns).map((addOn) => shown(addOn.offerName));
  const retired = shown(offerName);
  return {
    heading: review.step.close,
    what: review.licencesOf(closing.name[plan.close](retired), quantity),
    lines: [
      ...whatFollows(data, reader),
      ...paidTwice(data, reader),
      ...(addOns.length > 0 && plan.close !== 'leave' ? [closing.addOns(commas(addOns))] : []),
    ],
    notes: [
      ...(dataNote === '' ? [] : [phrase`${review.data}: ${shown(dataNote, longestNote)}`]),
      closing.onlyWhenEmpty(retired),
      ...(plan.closeLater ? [closing.foreseen.promise(closeLaterDays)] : []),
    ],
  };
}

/** Of closing it, unless it is foreseen to stay open: then nothing is said to stop. */
function whatFollows({ plan, survey, consequence, endNowInstead, now }: ReviewData, reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  const staying = staysOpenFor(plan);
  if (staying !== undefined) {
    const promised = promisedBy(plan);
    const then = promised && text.closing.foreseen.then[promised];
    return [staysOpen({ staying, retired: plan.retired }, reader, promised), ...(then === undefined ? [] : [then])];
  }
  const { endsOn, endOfTerm } = plan.retired;
  const { cancellableUntil } = survey.retired;
  const term = { endsOn, endOfTerm, cancellableUntil, today: dayOf(now, reader.timeZone) };
  return [...consequenceLines(consequence, text, term), ...instead(endNowInstead, text)];
}

/** What could be done as well, with what differs in money; the agent decides. */
function instead(endNow: ReviewData['endNowInstead'], { closing }: Text): readonly Phrase[] {
  if (endNow === undefined) return [];
  const { refundedUntil } = endNow;
  return [refundedUntil === undefined ? closing.instead.stops : closing.instead.refunded(refundedUntil)];
}

/** Who stays behind, and why; the groups are named in the reasons. */
export function stayingSection({ summary }: ReviewData, reader: Reader) {
  const { review } = textFor(reader);
  if (summary.staying === 0) return [];
  const stuck = summary.cannot.reduce((sum, { users }) => sum + users.length, 0);
  const byChoice = summary.staying - stuck;
  return [
    {
      title: review.notMoving(summary.staying),
      lines: [...reasons(summary, reader), ...(byChoice > 0 ? [line(review.leftByChoice(byChoice))] : [])],
    },
  ];
}
