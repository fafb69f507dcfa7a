import type { ChangePart, ChangePick } from '../../cards/picks';
import { changeCard, changeName, changeParts } from '../../cards/questions/changeCard';
import type { ChangeData } from '../../cards/questions/changeCard';
import type { PeopleChoice } from '../../migration/people/people';
import { defined } from '../../platform/defined';
import { asksPeople, buysSeats, chosenOffer, peopleOf, quoteChoice, summaryOf } from '../migrate/choices';
import { without } from '../migrate/draft';
import type { Draft } from '../migrate/draft';
import type { Said } from '../migrate/heard';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { partnerNow } from './partnerNow';
import { pressedChoice, typedText } from './pressedChoice';
import { readWords } from './readChoice';

/** The same people, and about those who would have no plan nothing was said yet. */
const unasked = ({ planless: _answer, ...people }: PeopleChoice): PeopleChoice => people;

/** Forgets one part, so that it is asked again, and keeps the rest. */
const reopen: Readonly<Record<ChangePick, (draft: Draft) => Draft>> = {
  plan: (draft) => without(draft, 'reopened', 'quoteId', 'formId', 'frontlineConfirmed', 'term'),
  term: (draft) => without(draft, 'reopened', 'quoteId', 'term'),
  people: (draft) => ({ ...without(draft, 'reopened', 'quoteId', 'peopleChosen'), people: unasked(peopleOf(draft)) }),
  frontline: (draft) => without(draft, 'reopened', 'quoteId', 'frontlineConfirmed'),
  partner: (draft) => ({ ...without(draft, 'quoteId'), reopened: 'partner' }),
  close: (draft) => ({ ...without(draft, 'quoteId'), reopened: 'close' }),
  back: (draft) => without(draft, 'reopened'),
};

const isPick = (choice: string | undefined): choice is ChangePick => choice !== undefined && choice in reopen;

const pressedPart = (said: Said): string | undefined =>
  'pressed' in said && said.pressed.kind === 'change' ? said.pressed.what : pressedChoice(said);

/** What the review shows now, or would. */
function present(asking: Asking): ChangeData {
  const { draft, question, turn } = asking;
  const facts = factsOf(asking);
  const { survey } = facts;
  const offer = chosenOffer(draft, survey);
  const { close } = quoteChoice(draft, facts, turn.now);
  const partner = partnerNow(asking);
  return {
    question,
    hasReview: draft.quoteId !== undefined,
    planName: offer.name,
    isDrop: offer.cover !== undefined,
    isFrontline: offer.needsConfirmation === 'frontline',
    retiredName: survey.retired.offerName,
    ...(asksPeople(survey.retired) ? { people: summaryOf(draft, survey) } : {}),
    close,
    ...(buysSeats(draft, survey) ? { bought: defined({ term: draft.term, partner }) } : {}),
  };
}

/** Which part of the review should be different. */
export const changeQuestion: Question = {
  title: ({ turn }) => turn.text.questions.change.title,
  ask: (asking) => changeCard(present(asking), asking.turn.reader),
  read(asking: Asking, said): Outcome {
    const { draft, turn } = asking;
    const data = present(asking);
    const words = turn.text.questions.change;
    const named = (what: ChangePick): string => changeName(what, data.hasReview, words);
    const called = (part: ChangePart) => ({ value: part, names: [named(part), words.of[part], part] });
    const back = { value: 'back', names: [named('back'), 'back'] } as const;
    const pressed = pressedPart(said);
    const read = isPick(pressed)
      ? { one: pressed }
      : readWords<ChangePick>(typedText(said) ?? '', [...changeParts(data).map(called), back], turn.text);
    return 'hint' in read ? read : { draft: reopen[read.one](draft), answer: named(read.one), inPlace: true };
  },
};
