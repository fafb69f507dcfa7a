import type { ChangePick } from '../../cards/picks';
import { changeCard, changeName } from '../../cards/questions/changeCard';
import type { PeopleChoice } from '../../migration/people/people';
import { buysSeats, peopleOf } from '../migrate/choices';
import { without } from '../migrate/draft';
import type { Draft } from '../migrate/draft';
import type { Said } from '../migrate/heard';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { pressedChoice, typedText } from './pressedChoice';
import { readChoice } from './readChoice';

/** As the card shows them, so that a typed number means the same button. */
const parts: readonly ChangePick[] = ['plan', 'term', 'people', 'partner', 'close', 'back'];
const ofPurchase: readonly ChangePick[] = ['term', 'partner'];

/** The same people, and about those who would have no plan nothing was said yet. */
const unasked = ({ planless: _answer, ...people }: PeopleChoice): PeopleChoice => people;

/** Forgets one part, so that it is asked again, and keeps the rest. */
const reopen: Readonly<Record<ChangePick, (draft: Draft) => Draft>> = {
  plan: (draft) => without(draft, 'reopened', 'quoteId', 'formId', 'frontlineConfirmed', 'term'),
  term: (draft) => without(draft, 'reopened', 'quoteId', 'term'),
  people: (draft) => ({ ...without(draft, 'reopened', 'quoteId', 'peopleChosen'), people: unasked(peopleOf(draft)) }),
  partner: (draft) => ({ ...without(draft, 'quoteId'), reopened: 'partner' }),
  close: (draft) => ({ ...without(draft, 'quoteId'), reopened: 'close' }),
  back: (draft) => without(draft, 'reopened'),
};

const isPart = (choice: string | undefined): choice is ChangePick => parts.some((part) => part === choice);

const pressedPart = (said: Said): string | undefined =>
  'pressed' in said && said.pressed.kind === 'change' ? said.pressed.what : pressedChoice(said);

const buys = (asking: Asking): boolean => buysSeats(asking.draft, factsOf(asking).survey);

const hasReview = ({ draft }: Asking): boolean => draft.quoteId !== undefined;

/** Which part of the review should be different. */
export const changeQuestion: Question = {
  title: ({ turn }) => turn.text.questions.change.title,
  ask: (asking) =>
    changeCard({ question: asking.question, buys: buys(asking), hasReview: hasReview(asking) }, asking.turn.reader),
  read(asking: Asking, said): Outcome {
    const { draft, turn } = asking;
    const words = turn.text.questions.change;
    const pressed = pressedPart(said);
    const shown = buys(asking) ? parts : parts.filter((part) => !ofPurchase.includes(part));
    const options = shown.map((value) => ({ value, names: [changeName(value, hasReview(asking), words), value] }));
    const read = isPart(pressed) ? { one: pressed } : readChoice(typedText(said) ?? '', options, turn.text);
    return 'hint' in read
      ? read
      : { draft: reopen[read.one](draft), answer: changeName(read.one, hasReview(asking), words), inPlace: true };
  },
};
