import type { CloseConsequence } from '../migration/close';
import type { CloseAction } from '../migration/pack';
import type { Reader } from '../text/reader';
import { textFor } from '../text/textFor';
import { button, pick } from './buttons';
import { consequenceLines } from './consequenceLines';
import { numbered } from './entryRow';
import { shown } from './names';
import { render } from './render';
import type { CardContent } from './render';
import template from './templates/choice.json';

export interface CloseQuestionData {
  readonly question: string;
  readonly options: readonly { readonly action: CloseAction; readonly consequence: CloseConsequence }[];
  readonly retiredName: string;
}

export function closeQuestionCard({ question, options, retiredName }: CloseQuestionData, reader: Reader): CardContent {
  const text = textFor(reader);
  const retired = shown(retiredName);
  const rows = options.map(({ action, consequence }) => ({
    name: text.closing.name[action](retired),
    lines: consequenceLines(consequence, text),
    buttons: [button(text.closing.choose, pick(question, action))],
  }));
  return render(template, {
    title: text.closing.title(retired),
    paragraphs: [],
    rows: numbered(rows),
    asides: [],
    search: [],
    notes: [text.closing.hint],
    buttons: [button(text.questions.notNow, { kind: 'notNow', question })],
  });
}
