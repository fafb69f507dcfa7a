import type { WrittenLedger, WrittenRow } from '../../migration/ports';
import type { Reader } from '../../text/reader';
import { csv } from '../parts/csv';
import type { Cell } from '../parts/csv';

const columns = [
  ...['no', 'at', 'what', 'phase', 'result', 'code', 'actor', 'approver', 'customer', 'user', 'subscription', 'cart'],
  ...['before', 'after', 'found', 'requestId', 'correlationId', 'run', 'erasedOn', 'hash'],
];

/** What was written outside, row by row; columns and words read the same everywhere, so that scripts can use them. */
export const ledgerCsv = ({ rows }: WrittenLedger, reader: Reader): string =>
  csv([columns, ...rows.map(cells)], reader);

const cells = (row: WrittenRow): readonly Cell[] => {
  const told = { ...row.entry, no: row.no, hash: row.hash, erasedOn: row.erasedAt?.slice(0, 10) };
  return columns.map((column) => cellOf((told as Readonly<Record<string, unknown>>)[column]));
};

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
