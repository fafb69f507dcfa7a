import { dayOf } from '../../migration/days';
import { clip } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { consequenceLines } from '../parts/consequenceLines';
import { line, shown } from '../parts/names';
import { reasons } from '../parts/peopleReasons';
import type { ReviewData } from './reviewData';

const longestNote = 900;
const mostAddOns = 6;

/** What becomes of the retired subscription and of its data. */
export function closeSection({ plan, survey, consequence, dataNote, now }: ReviewData, reader: Reader) {
  const text = textFor(reader);
  const { closing, review } = text;
  const { offerName, quantity, endsOn } = plan.retired;
  const addOns = survey.retired.addOns.slice(0, mostAddOns).map((addOn) => shown(addOn.offerName));
  const retired = shown(offerName);
  return {
    heading: review.step.close,
    what: review.licencesOf(closing.name[plan.close](retired), quantity),
    lines: [
      ...consequenceLines(consequence, text, { endsOn, today: dayOf(now, reader.timeZone) }),
      ...(addOns.length > 0 && plan.close !== 'leave' ? [closing.addOns(addOns.join(', '))] : []),
    ],
    notes: [
      ...(dataNote === '' ? [] : [`${review.data}: ${clip(dataNote, longestNote)}`]),
      closing.onlyWhenEmpty(retired),
    ],
  };
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
