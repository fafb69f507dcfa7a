import { partnerQuestionCard } from '../../cards/partnerQuestionCard';
import { partnerPicks } from '../../cards/picks';
import { given } from '../../platform/given';
import { plain } from '../../text/plain';
import { without } from '../draft';
import { pressedChoice, typedText } from '../pressedChoice';
import type { Asking, Outcome, Question } from '../question';
import { factsOf } from '../question';
import { says } from '../readChoice';
import type { Said } from '../said';

/** Empty when there is none. */
const current = ({ draft, ...asking }: Asking): string =>
  draft.partnerOfRecord ?? factsOf({ ...asking, draft }).survey.retired.partnerOfRecord ?? '';

/** The partner ID that was meant, empty for none; undefined when it is not one. A single digit counts the buttons. */
function readPartner(asking: Asking, said: Said): string | undefined {
  const kept = current(asking);
  const given = pressedChoice(said) ?? typedText(said)?.trim() ?? '';
  const buttons = kept === '' ? [partnerPicks.none] : [partnerPicks.keep, partnerPicks.none];
  const answer = /^[1-9]$/.test(given) ? (buttons[Number(given) - 1] ?? '') : given;
  const { text } = asking.turn;
  if (answer === partnerPicks.none || says(answer, 'none', text)) return '';
  if (answer === partnerPicks.keep || says(answer, 'keep', text)) return kept;
  return /^\d{5,10}$/.test(answer) ? answer : undefined;
}

/** Whose sale it is; asked only when the agent wants it changed. */
export const partnerQuestion: Question = {
  title: (asking) => asking.turn.text.questions.partner.title,
  ask: (asking) =>
    partnerQuestionCard(
      { question: asking.question, ...given({ current: current(asking) || undefined }) },
      asking.turn.reader,
    ),
  read(asking, said): Outcome {
    const { draft, turn } = asking;
    const partner = readPartner(asking, said);
    if (partner === undefined)
      return { hint: turn.text.chat.notAPartnerId(plain((typedText(said) ?? '').slice(0, 80))) };
    const answer = partner === '' ? turn.text.questions.partner.none : partner;
    return { draft: { ...without(draft, 'reopened'), partnerOfRecord: partner }, answer };
  },
};
