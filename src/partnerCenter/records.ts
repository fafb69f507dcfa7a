import { addDays } from '../migration/days';
import type { Reading } from '../migration/reading';
import type { Clock } from '../platform/clock';
import type { Call, Send } from './http/call';
import { readAll } from './http/collection';
import { notTold, unless } from './http/read';
import { AuditRecord } from './schemas/auditRecord';

/** How long the records are kept; further back nothing may be asked for. */
const keptDays = 89;
const pageSize = 500;

/** The records of what was changed since then, as far back as they are kept; undefined to whom may not read them. */
export function recordsSince(
  send: Send,
  clock: Clock,
  since: string,
  { operation, query }: Pick<Call, 'operation' | 'query'>,
): Promise<Reading<AuditRecord> | undefined> {
  // A day earlier, because nothing says by which clock these days begin.
  const from = addDays(since.slice(0, 10), -1);
  const oldest = addDays(clock.now().toISOString().slice(0, 10), -keptDays);
  const startDate = from > oldest ? from : oldest;
  const question = { operation, path: '/v1/auditrecords', query: { startDate, size: pageSize, ...query } };
  return unless(notTold, readAll(send, AuditRecord, question));
}
