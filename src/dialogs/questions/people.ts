import { shown } from '../../cards/parts/names';
import { columnQuestionCard } from '../../cards/questions/columnQuestionCard';
import { peopleQuestionCard } from '../../cards/questions/peopleQuestionCard';
import { peoplePerPick, pickPeopleCard } from '../../cards/questions/pickPeopleCard';
import { peopleSum } from '../../migration/people/peopleSum';
import { stuckGroups } from '../../migration/people/stuckGroups';
import { isExcepting, listedSoFar } from '../../migration/people/typed/applyPeople';
import { searchPeople } from '../../migration/people/typed/searchPeople';
import { defined } from '../../platform/defined';
import { chosenOffer, foreseenIn, peopleOf, summaryOf, verdictsOf } from '../migrate/choices';
import { factsOf } from '../migrate/question';
import type { Asking, Question } from '../migrate/question';
import { readPeopleAnswer } from './peopleAnswer';

function pickCard(asking: Asking, picking: string) {
  const { survey } = factsOf(asking);
  const choice = peopleOf(asking.draft);
  return pickPeopleCard(
    {
      question: asking.question,
      query: picking,
      people: searchPeople(picking, survey.holders, peoplePerPick + 1),
      chosen: listedSoFar(choice),
      excepting: isExcepting(choice),
    },
    asking.turn.reader,
  );
}

const isDrop = (asking: Asking): boolean => chosenOffer(asking.draft, factsOf(asking).survey).cover !== undefined;

/** Who moves: everybody, everybody but some, or those who were named. */
export const peopleQuestion: Question = {
  title(asking) {
    const { survey } = factsOf(asking);
    const { people, drop } = asking.turn.text;
    if (isDrop(asking)) return drop.title(shown(survey.retired.offerName));
    return people.title(shown(chosenOffer(asking.draft, survey).name));
  },
  ask(asking) {
    const { draft, question, view, turn } = asking;
    const { survey } = factsOf(asking);
    if (view.columns !== undefined) return columnQuestionCard({ question, ...view.columns }, turn.reader);
    if (view.picking !== undefined) return pickCard(asking, view.picking);
    return peopleQuestionCard(
      {
        question,
        customerName: survey.customer.name,
        planName: chosenOffer(draft, survey).name,
        retiredName: survey.retired.offerName,
        isDrop: isDrop(asking),
        summary: summaryOf(draft, survey),
        sum: peopleSum(verdictsOf(draft, survey), peopleOf(draft)),
        choice: peopleOf(draft),
        stuckIn: { customerId: survey.customer.id, groups: stuckGroups(survey, verdictsOf(draft, survey)) },
        unresolved: view.unresolved ?? [],
        ...defined({
          unresolvedCount: view.unresolvedCount,
          unread: survey.unreadHolders,
          foreseen: summaryOf(draft, survey).staying > 0 ? foreseenIn(draft, survey) : undefined,
        }),
        adding: draft.adding === true,
      },
      turn.reader,
    );
  },
  read: readPeopleAnswer,
};
