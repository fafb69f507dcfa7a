import type { CloseConsequence } from '../../migration/plan/close';
import type { CloseAction } from '../../migration/packs/pack';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';
import { consequenceLines } from '../parts/consequenceLines';
import type { ReadTerm } from '../parts/consequenceLines';

import { shown } from '../parts/names';
import { staysOpen } from '../parts/staysOpen';
import type { Foreseen } from '../parts/staysOpen';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/choice.json';
import { choiceRows } from './choiceRows';

export interface CloseQuestionData {
  readonly question: string;
  readonly options: readonly { readonly action: CloseAction; readonly consequence: CloseConsequence }[];
  readonly retiredName: string;
  readonly term?: ReadTerm;
  /** That it stays open for some, whatever is chosen. */
  readonly foreseen?: Foreseen | undefined;
}

export function closeQuestionCard(data: CloseQuestionData, reader: Reader): CardContent {
  const { question, options, retiredName, foreseen, term } = data;
  const text = textFor(reader);
  const retired = shown(retiredName);
  const rows = options.map(({ action, consequence }) => ({
    name: text.closing.name[action](retired),
    lines:
      foreseen === undefined || action === 'leave'
        ? consequenceLines(consequence, text, term)
        : [staysOpen(foreseen, reader, action)],
    buttons: [button(text.closing.choose, pick(question, action))],
  }));
  return render(template, reader, {
    title: text.closing.title(retired),
    paragraphs: [],
    rows: choiceRows(rows),
    asides: [],
    remedies: [],
    search: [],
    notes: [text.closing.hint],
    buttons: [button(text.questions.notNow, { kind: 'notNow', question })],
  });
}
