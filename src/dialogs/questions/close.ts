import { shown } from '../../cards/parts/names';
import { closeQuestionCard } from '../../cards/questions/closeQuestionCard';
import { closeConsequence, closeOptions } from '../../migration/plan/close';
import { stillChargedFor } from '../../migration/offers/stillCharged';
import type { CloseAction } from '../../migration/packs/pack';
import { asIs } from '../../text/plain';
import { foreseenIn } from '../migrate/choices';
import { without } from '../migrate/draft';
import { pressedChoice, typedText } from './pressedChoice';
import type { Asking, Outcome, Question } from '../migrate/question';
import { factsOf } from '../migrate/question';
import { readChoice } from './readChoice';

const retiredName = (asking: Asking): string => factsOf(asking).survey.retired.offerName;

function actions(asking: Asking): readonly CloseAction[] {
  const { survey, source } = factsOf(asking);
  return closeOptions(survey.retired, source, asking.turn.now);
}

/** What becomes of the retired subscription; asked only when the agent wants something else than proposed. */
export const closeQuestion: Question = {
  title: (asking) => asking.turn.text.closing.title(shown(retiredName(asking))),
  ask(asking) {
    const { survey, source } = factsOf(asking);
    const options = actions(asking).map((action) => ({
      action,
      consequence: closeConsequence(survey.retired, action, source, asking.turn.now),
    }));
    return closeQuestionCard(
      {
        question: asking.question,
        options,
        retiredName: retiredName(asking),
        term: survey.retired,
        foreseen: foreseenIn(asking.draft, survey),
        stillCharged: stillChargedFor(survey.retired, asking.turn.now),
      },
      asking.turn.reader,
    );
  },
  read(asking, said): Outcome {
    const { draft, turn } = asking;
    const named = (action: CloseAction): string => turn.text.closing.name[action](asIs(retiredName(asking)));
    const open = actions(asking);
    const pressed = open.find((action) => action === pressedChoice(said));
    const options = open.map((value) => ({ value, names: [named(value), turn.text.words.close[value]] }));
    const read = pressed ? { one: pressed } : readChoice(typedText(said) ?? '', options, turn.text);
    if ('hint' in read) return read;
    return { draft: { ...without(draft, 'reopened'), close: read.one }, answer: named(read.one) };
  },
};
