import { partnerShown } from '../../cards/parts/partnerShown';
import { partnerPicks } from '../../cards/picks';
import { partnerQuestionCard } from '../../cards/questions/partnerQuestionCard';
import { defined } from '../../platform/defined';
import { plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import { without } from '../migrate/draft';
import type { Said } from '../migrate/heard';
import type { Asking, Outcome, Question } from '../migrate/question';
import { partnerNow } from './partnerNow';
import { pressedChoice, typedText } from './pressedChoice';
import { says } from './readChoice';

/** What was pressed or typed; a single digit counts the buttons. */
function given(said: Said, kept: string): string {
  const answer = pressedChoice(said) ?? typedText(said)?.trim() ?? '';
  const buttons = kept === '' ? [partnerPicks.none] : [partnerPicks.keep, partnerPicks.none];
  return /^[1-9]$/.test(answer) ? (buttons[Number(answer) - 1] ?? answer) : answer;
}

/** The partner ID that was meant, empty for none; undefined when it is not one. */
function readPartner(asking: Asking, said: Said): string | undefined {
  const kept = partnerNow(asking)?.id ?? '';
  const answer = given(said, kept);
  const { text } = asking.turn;
  if (answer === partnerPicks.none || says(answer, 'none', text)) return '';
  if (answer === partnerPicks.keep || says(answer, 'keep', text)) return kept;
  return /^\d{5,10}$/.test(answer) ? answer : undefined;
}

/** What somebody else is called is told by the next review. */
function named(asking: Asking, id: string): Phrase {
  const now = partnerNow(asking);
  return partnerShown({ id, name: now?.id === id ? now.name : undefined }, asking.turn.text);
}

/** Whose sale it is; asked only when the agent wants it changed. */
export const partnerQuestion: Question = {
  title: (asking) => asking.turn.text.questions.partner.title,
  ask(asking) {
    const { question, draft, turn } = asking;
    const isChosen = draft.partnerOfRecord !== undefined;
    return partnerQuestionCard({ question, isChosen, ...defined({ current: partnerNow(asking) }) }, turn.reader);
  },
  read(asking, said): Outcome {
    const { draft, turn } = asking;
    const partner = readPartner(asking, said);
    if (partner === undefined)
      return { hint: turn.text.chat.notAPartnerId(plain((typedText(said) ?? '').slice(0, 80))) };
    const answer = partner === '' ? turn.text.questions.partner.none : named(asking, partner);
    return { draft: { ...without(draft, 'reopened'), partnerOfRecord: partner }, answer };
  },
};
