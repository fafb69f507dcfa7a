import type { PeopleSummary } from '../../migration/people/peopleSummary';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { coverWhy } from '../parts/coverWhy';
import { commas, shown, someOf } from '../parts/names';
import type { ReviewData } from './reviewData';

type Stuck = PeopleSummary['cannot'][number];

const mostReasons = 4;
const mostNames = 3;
/** Of more, three names would say no more than the number does. */
const mostToName = 10;

/** Who stays behind, by name where somebody can help them, on one line. */
export function whoStays(
  { plan, summary: { staying, cannot } }: Pick<ReviewData, 'plan' | 'summary'>,
  reader: Reader,
): readonly Phrase[] {
  if (staying === 0) return [];
  const { review, people, drop } = textFor(reader);
  const byChoice = staying - countIn(cannot);
  if (cannot.length === 0 && plan.cover === undefined) return [review.staying(staying, review.allByChoice)];
  const others = countIn(cannot.slice(mostReasons));
  const parts = [
    ...cannot.slice(0, mostReasons).map((stuck) => briefly(stuck, reader)),
    ...(others > 0 ? [people.otherReasons(others)] : []),
    ...(byChoice > 0 ? [review.byChoice(byChoice)] : []),
  ];
  const { staying: told } = plan.cover === undefined ? review : drop.review;
  return [told(staying, commas(parts))];
}

const countIn = (cannot: readonly Stuck[]): number => cannot.reduce((sum, { users }) => sum + users.length, 0);

function whom(users: Stuck['users'], reader: Reader): Phrase {
  if (users.length > mostToName) return formatFor(reader).count(users.length);
  const first = users.slice(0, mostNames + 1).map(({ name }) => name);
  return someOf(first, users.length, reader, mostNames);
}

function briefly({ refusal: { code, facts }, users }: Stuck, reader: Reader): Phrase {
  const { stuck } = textFor(reader).review;
  const names = whom(users, reader);
  if (code === 'inheritedFromGroup') return stuck.inheritedFromGroup(names, shown(String(facts['groups'] ?? '')));
  if (code === 'noUsageLocation') return stuck.noUsageLocation(names);
  const why = coverWhy({ code, facts }, reader);
  return why === undefined ? names : textFor(reader).people.sum.because(names, why);
}
