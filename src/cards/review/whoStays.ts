import type { PeopleSummary } from '../../migration/people/peopleSummary';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { commas, shown, someOf } from '../parts/names';

type Stuck = PeopleSummary['cannot'][number];

const mostReasons = 4;
const mostNames = 3;

/** Who stays behind, by name where somebody can help them, on one line. */
export function whoStays({ staying, cannot }: PeopleSummary, reader: Reader): readonly Phrase[] {
  if (staying === 0) return [];
  const { review, people } = textFor(reader);
  const byChoice = staying - countIn(cannot);
  const others = countIn(cannot.slice(mostReasons));
  const parts = [
    ...cannot.slice(0, mostReasons).map((stuck) => briefly(stuck, reader)),
    ...(others > 0 ? [people.otherReasons(others)] : []),
    ...(byChoice > 0 ? [review.byChoice(byChoice)] : []),
  ];
  return [review.staying(staying, commas(parts))];
}

const countIn = (cannot: readonly Stuck[]): number => cannot.reduce((sum, { users }) => sum + users.length, 0);

function briefly({ refusal: { code, facts }, users }: Stuck, reader: Reader): Phrase {
  const { stuck } = textFor(reader).review;
  const names = someOf(
    users.slice(0, mostNames + 1).map(({ name }) => name),
    users.length,
    reader,
    mostNames,
  );
  if (code === 'inheritedFromGroup') return stuck.inheritedFromGroup(names, shown(String(facts['groups'] ?? '')));
  return code === 'noUsageLocation' ? stuck.noUsageLocation(names) : names;
}
