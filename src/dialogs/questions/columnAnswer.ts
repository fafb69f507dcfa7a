import { columnName } from '../../cards/questions/columnQuestionCard';
import { columnPick, noColumn } from '../../cards/picks';
import type { ReadPeople } from '../../migration/people/typed/readPeople';
import { matchChoice } from '../../migration/typed/matching';
import type { Text } from '../../text/textFor';
import type { AskedColumns, View } from '../migrate/draft';
import type { Said } from '../migrate/heard';
import { says } from './readChoice';

export type ColumnRead = (ReadPeople & { readonly unresolvedCount: number }) | 'unclear';

/** More lines than any card shows are counted, not kept. */
export const mostUnresolved = 25;

/** How the question about columns is shown, with what each of them says, so that the list need not be sent again. */
export const askedColumns = ({ all, except, columns = [] }: ReadPeople): View => ({
  columns: {
    all,
    except,
    readings: columns.map((reading) => ({
      ...reading,
      unresolved: reading.unresolved.slice(0, mostUnresolved),
      unresolvedCount: reading.unresolved.length,
    })),
  },
});

/** Several lines are another list, and "all" answers who moves. */
const isOtherAnswer = (typed: string, text: Text): boolean => typed.trim().includes('\n') || says(typed, 'all', text);

/** Said in these words alone: "done" is one slip away from "none". */
const isNone = (typed: string, { readings }: AskedColumns, text: Text): boolean =>
  says(typed, 'none', text) || [String(readings.length + 1), text.people.columns.none].includes(typed.trim());

function choiceIn(said: Said, asked: AskedColumns, text: Text): string | undefined {
  if ('pressed' in said) return said.pressed.kind === 'pick' ? said.pressed.choice : undefined;
  if (isNone(said.typed, asked, text)) return noColumn;
  const columns = asked.readings.map((reading) => ({
    value: columnPick(reading.column),
    names: [columnName(reading, text), reading.title ?? '', text.people.columns.untitled(reading.column)],
  }));
  const match = matchChoice(said.typed, columns);
  return 'one' in match ? match.one : undefined;
}

/** What the agent says about the columns: the list as the column that was picked has it, or something else. */
export function readColumn(said: Said, asked: AskedColumns, text: Text): ColumnRead | 'otherAnswer' {
  if ('typed' in said && (said.fileLine !== undefined || isOtherAnswer(said.typed, text))) return 'otherAnswer';
  const { all, except, readings } = asked;
  const choice = choiceIn(said, asked, text);
  if (choice === noColumn) return { all, except, ids: [], unresolved: [], unresolvedCount: 0 };
  const reading = readings.find(({ column }) => columnPick(column) === choice);
  if (reading === undefined) return 'unclear';
  const { ids, unresolved, unresolvedCount } = reading;
  return { all, except, ids, unresolved, unresolvedCount };
}
