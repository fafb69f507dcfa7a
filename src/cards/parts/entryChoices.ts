import { phrase, spoken } from '../../text/plain';
import { button } from '../buttons';
import type { ButtonValue } from '../buttons';
import type { Row } from './entryRow';
import { commas } from './names';
import { asRow } from './remedies';

/** A row of a list of subscriptions that is pressed as a whole. */
export interface EntryChoice extends Omit<Row, 'buttons'> {
  readonly sends: ButtonValue;
}

/** What is read aloud of a row, which stands for all that is in it. */
const longest = 120;

/** That a row can be pressed, which a pointer or the hint below the rows tells as well. */
const leads = phrase`›`;

/** As they can be typed. */
export const entryChoices = (rows: readonly EntryChoice[]) =>
  rows.map(({ name, lines, links = [], sends }, index) => ({
    number: String(index + 1),
    name,
    lines,
    press: button(spoken(commas([name, ...lines]), longest), sends),
    sign: leads,
    remedies: asRow(links),
  }));
