import { z } from 'zod';
import { agentId, customerId, groupId } from '../ids';
import type { Assignments } from './scope';

/** Graph is asked for twenty at a time, and somebody waits for it. */
const mostGroups = 200;

const ids = (of: string) => z.array(z.guid(`must be the ${of}`));

const Row = z
  .strictObject({
    name: z.string().optional(),
    groups: ids('object id of a group of the partner’s tenant').default([]),
    people: ids('object id of somebody of the partner’s tenant').default([]),
    customers: z.union([z.literal('all'), ids('tenant id of a customer')], {
      error: 'must be "all", or a list of customers’ tenant ids',
    }),
  })
  .refine(({ groups, people }) => groups.length + people.length > 0, 'names neither groups nor people');

const File = z.strictObject({ assignments: z.array(Row) });

const place = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

const faulty = (path: string, what: string): Error =>
  new Error(`CUSTOMER_SCOPE: ${path}: ${what}. examples/customer-scope.json shows how it has to look.`);

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw faulty(path, 'is no JSON');
  }
}

/**
 * Reads who sees which customers.
 *
 * @throws Error of one sentence, with the file, the first place that is wrong, and what to do
 */
export function parseScope(text: string, path: string): Assignments {
  const read = File.safeParse(parsed(text, path));
  if (!read.success) {
    const { path: at = [], message = '' } = read.error.issues[0] ?? {};
    throw faulty(path, at.length === 0 ? message : `${place(at)} ${message}`);
  }
  const assignments = read.data.assignments.map(({ groups, people, customers }) => ({
    groups: groups.map(groupId),
    people: people.map(agentId),
    customers: customers === 'all' ? customers : customers.map(customerId),
  }));
  const groups = new Set(assignments.flatMap((each) => each.groups));
  if (groups.size > mostGroups) throw faulty(path, `names ${groups.size} groups, and ${mostGroups} may be asked for`);
  return assignments;
}
