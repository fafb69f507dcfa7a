import { spoken } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Button } from '../buttons';
import type { Row } from '../parts/entryRow';

/** One option of a question: what it is at the left, what it costs at the right. */
export interface ChoiceRow extends Row {
  /** Stands out above the name. */
  readonly mark?: Phrase | undefined;
  /** The number that matters, and below it what it counts. */
  readonly sum?: Phrase | undefined;
  readonly of?: Phrase | undefined;
}

type Told<T> = T & { readonly tooltip: string };

const longest = 60;
/** Of more rows the names, told twice, would not fit into a card. */
const mostTold = 12;
const given = (told: Phrase | undefined): readonly Phrase[] => (told === undefined || told === '' ? [] : [told]);

/**
 * As they can be typed. What all buttons are called alike is told apart where it is read aloud.
 *
 * @param before how many stand on pages before this one
 */
export const choiceRows = (rows: readonly ChoiceRow[], before = 0) =>
  rows.map(({ mark, sum, of, links = [], buttons, ...row }, index) => ({
    ...row,
    number: String(before + index + 1),
    marks: given(mark),
    sums: given(sum),
    ofs: given(of),
    links,
    buttons: buttons.map((each): Told<Button> => ({
      ...each,
      tooltip: rows.length > mostTold ? `${each.title} ${index + 1}` : spoken(row.name, longest),
    })),
  }));
