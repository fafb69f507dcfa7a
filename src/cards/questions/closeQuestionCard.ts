import type { CloseConsequence } from '../../migration/plan/close';
import type { StillCharged } from '../../migration/offers/stillCharged';
import type { CloseAction } from '../../migration/packs/pack';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';
import { goesOn, whyThatDay } from '../parts/consequenceLines';
import type { ReadTerm } from '../parts/consequenceLines';

import { capital, shown } from '../parts/names';
import { staysOpen } from '../parts/staysOpen';
import { stillChargedNote, stillChargedSum } from '../parts/stillChargedWords';
import type { Foreseen } from '../parts/staysOpen';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/close.json';
import { choiceRows } from './choiceRows';
import { closeCells, isPaidToItsEnd } from './closeCells';

interface Way {
  readonly action: CloseAction;
  readonly consequence: CloseConsequence;
}

export interface CloseQuestionData {
  readonly question: string;
  /** The proposed one first. */
  readonly options: readonly Way[];
  readonly retiredName: string;
  readonly term?: ReadTerm;
  /** That it stays open for some, whatever is chosen. */
  readonly foreseen?: Foreseen | undefined;
  /** Until its end, where its order tells the price. */
  readonly stillCharged?: StillCharged | undefined;
}

export function closeQuestionCard(data: CloseQuestionData, reader: Reader): CardContent {
  const { question, options, retiredName, foreseen } = data;
  const text = textFor(reader);
  const { closing } = text;
  const retired = shown(retiredName);
  const rows = options.map((way, index) => ({
    mark: index === 0 ? closing.proposed : undefined,
    name: closing.name[way.action](retired),
    ...meaningOf(way, data, reader),
    buttons: [button(closing.choose, pick(question, way.action))],
  }));
  return render(template, reader, {
    title: isKept(data) ? text.rebuy.closeTitle(retired) : closing.title(retired),
    paragraphs: foreseen === undefined ? [] : [phrase`⚠ ${staysOpen(foreseen, reader)}`],
    rows: choiceRows(rows).map((row, index) => ({ ...row, cells: rows[index]!.cells })),
    asides: foreseen === undefined ? explained(data, reader) : [],
    notes: [isKept(data) ? text.rebuy.closeHint : closing.hint],
    buttons: [button(text.questions.notNow, { kind: 'notNow', question })],
  });
}

/** Nobody is moved: what it waits for is licences. */
const isKept = ({ options }: CloseQuestionData): boolean => options.some(({ consequence }) => consequence.isKept);

/** Where it stays open for some, what is promised for later; nothing else happens then. */
function meaningOf({ action, consequence }: Way, { foreseen, term, stillCharged }: CloseQuestionData, reader: Reader) {
  const text = textFor(reader);
  if (foreseen === undefined) {
    const sum = stillCharged && stillChargedSum(stillCharged, reader);
    return { lines: [], cells: [{ columns: closeCells(consequence, text, term, sum) }] };
  }
  const { later, then, notLater } = text.closing.foreseen;
  const promised = later[action];
  const told = promised === undefined ? notLater[action] : phrase`${capital(promised)}.`;
  return { lines: [told, then[action]].filter((each) => each !== undefined), cells: [] };
}

/** What needs more words than a cell has, once for all ways. */
function explained({ options, term = {}, stillCharged }: CloseQuestionData, reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  const isToldSum = options.some(({ consequence }) => isPaidToItsEnd(consequence, term));
  return [
    ...(stillCharged && isToldSum ? stillChargedNote(stillCharged, reader) : []),
    ...new Set(options.flatMap(({ consequence }) => [...whyThatDay(consequence, text), ...goesOn(consequence, text)])),
  ];
}
