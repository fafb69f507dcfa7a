import type { PeopleChoice } from '../../migration/people/people';
import { defined } from '../../platform/defined';
import { without } from './draft';
import type { Draft, PastQuestion, View } from './draft';

/** Nobody goes back further than that; what is kept of a conversation stays small. */
const mostKept = 20;

/** What comes of an answer, with the question that it answered kept as it stood, so that it can be taken back. */
export function remembering(asked: Draft, answered: Draft): Draft {
  const { past = [] } = asked;
  const pastPeople = withPeople(asked);
  const { page, query } = asked.awaiting?.view ?? {};
  const question: PastQuestion = {
    view: defined({ page, query }),
    draft: without(asked, 'past', 'pastPeople', 'awaiting', 'people'),
    ...(asked.people === undefined ? {} : { people: pastPeople.length - 1 }),
  };
  return { ...without(answered, 'awaiting'), past: [...past, question].slice(-mostKept), pastPeople };
}

/** The same people several times in a row are kept once. */
function withPeople({ people, pastPeople = [] }: Draft): readonly PeopleChoice[] {
  if (people === undefined || JSON.stringify(pastPeople.at(-1)) === JSON.stringify(people)) return pastPeople;
  return [...pastPeople, people];
}

/** The question before, and all as it was when that was asked; undefined at the first. */
export function recalled({
  past = [],
  pastPeople = [],
}: Draft): { readonly draft: Draft; readonly view: View } | undefined {
  const last = past.at(-1);
  if (last === undefined) return undefined;
  const before = past.slice(0, -1);
  const people = last.people === undefined ? undefined : pastPeople[last.people];
  const kept = Math.max(0, ...before.map((each) => (each.people ?? -1) + 1));
  return {
    view: last.view,
    draft: { ...last.draft, ...defined({ people }), past: before, pastPeople: pastPeople.slice(0, kept) },
  };
}
