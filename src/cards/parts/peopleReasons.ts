import type { PeopleSummary } from '../../migration/people/preflight';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { adviceOn } from './advice';
import { someOf } from './names';

const mostReasons = 4;

/** Who can't move, why, and what to do about it. */
export function reasons({ cannot }: Pick<PeopleSummary, 'cannot'>, reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  const worded = cannot.slice(0, mostReasons).map(({ refusal, users }) => {
    const { rule, next } = adviceOn(refusal, text);
    const names = users.slice(0, 11).map(({ name }) => name);
    return text.review.notMovingBecause(someOf(names, users.length, reader), phrase`${rule} ${next}`);
  });
  const others = cannot.slice(mostReasons).reduce((sum, { users }) => sum + users.length, 0);
  return others > 0 ? [...worded, text.people.otherReasons(others)] : worded;
}
