import type { Migration, Person } from '../../migration/plan/progress';
import { asIs } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { csv } from '../parts/csv';
import { plainFacts } from '../parts/names';

export interface ResultCsvData {
  readonly migration: Migration;
  /** Everybody, from the ledger. */
  readonly people: readonly Person[];
}

const columns = ['address', 'name', 'action', 'state', 'at', 'reason'];

/**
 * The result of a migration, one row per person. Columns, actions, states and instants read the same everywhere, so
 * that scripts can use them; only `reason` is in the reader's words.
 */
export function resultCsv({ people }: ResultCsvData, reader: Reader): string {
  const text = textFor(reader);
  const rows = people.map((person) => [
    person.address,
    person.name,
    person.disposition,
    person.state,
    person.movedAt ?? '',
    reason(person, text),
  ]);
  return csv([columns, ...rows], reader);
}

const reason = ({ failure }: Person, { problems }: Text): string =>
  failure === undefined ? '' : problems.failure[failure.code](plainFacts(failure.facts, asIs));
