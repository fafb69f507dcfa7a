import { addDays, addMonths, daysLeft, readTerm } from '../days';
import type { TermFacts } from './endOfTerm';

/** Nobody renews a term of less; what was bought to end with others may begin with one. */
const shortestTermDays = 7;

/** The first day of the term it is in, if that came by renewal; undefined in its first term, and where nothing tells. */
export function renewedOn(facts: TermFacts): string | undefined {
  const { commerce, status, createdAt } = facts;
  const begun = begunOn(facts);
  if (commerce !== 'nce' || status !== 'active' || begun === undefined || createdAt === undefined) return undefined;
  return daysLeft(begun, createdAt) >= shortestTermDays ? begun : undefined;
}

/** Its last day belongs to the term. */
function begunOn({ endsOn, termDuration = '' }: TermFacts): string | undefined {
  const months = readTerm(termDuration)?.months ?? 0;
  return endsOn === undefined || months === 0 ? undefined : addMonths(addDays(endsOn, 1), -months);
}
