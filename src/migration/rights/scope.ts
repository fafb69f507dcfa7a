import type { AgentId, CustomerId, GroupId } from '../ids';
import type { Right, RightsHeld, Scope } from './right';

/** These people, and whoever is in one of these groups, see these customers. */
interface Assigned {
  readonly groups: readonly GroupId[];
  readonly people: readonly AgentId[];
  readonly customers: 'all' | readonly CustomerId[];
}

export type Assignments = readonly Assigned[];

export const isWithin = (scope: Scope, customer: CustomerId): boolean => scope === 'all' || scope.has(customer);

/** Nobody is assigned to them, so there is nothing that they could look at. */
export const seesNobody = (scope: Scope): boolean => scope !== 'all' && scope.size === 0;

/** What may be looked at: while nobody can say where somebody is, and nothing can be done, as it was last said within a day. */
export const visible = ({ scope, lastScope }: RightsHeld): Scope => lastScope ?? scope;

/** Whoever decides about what others do, or sees to the house, has to see what that is about. */
const seeAll: readonly Right[] = ['approve', 'administer'];

interface Who {
  readonly agent: AgentId;
  readonly has: ReadonlySet<Right>;
  readonly groups: ReadonlySet<string>;
}

/**
 * Which customers somebody sees.
 *
 * @param assignments undefined where it is not written who sees whom, and everybody sees all
 */
export function scopeOf({ agent, has, groups }: Who, assignments: Assignments | undefined): Scope {
  if (assignments === undefined || seeAll.some((right) => has.has(right))) return 'all';
  const { ofPeople, ofGroups } = indexOf(assignments);
  const own = [ofPeople.get(agent), ...[...groups].map((group) => ofGroups.get(group))].flatMap((rows) => rows ?? []);
  const customers = own.map((each) => each.customers);
  return customers.includes('all') ? 'all' : new Set(customers.flatMap((each) => (each === 'all' ? [] : each)));
}

type RowsOf = ReadonlyMap<string, readonly Assigned[]>;

interface Index {
  readonly ofPeople: RowsOf;
  readonly ofGroups: RowsOf;
}

const indices = new WeakMap<Assignments, Index>();

/** Made once of each file: whom each of thousands of rows is for is asked many times a turn, and of everybody each minute. */
function indexOf(assignments: Assignments): Index {
  const known = indices.get(assignments);
  if (known !== undefined) return known;
  const ofPeople = rowsBy(assignments, ({ people }) => people);
  const index = { ofPeople, ofGroups: rowsBy(assignments, ({ groups }) => groups) };
  indices.set(assignments, index);
  return index;
}

function rowsBy(assignments: Assignments, idsOf: (row: Assigned) => readonly string[]): RowsOf {
  const rows = new Map<string, Assigned[]>();
  for (const row of assignments)
    for (const id of new Set(idsOf(row))) {
      const same = rows.get(id);
      if (same === undefined) rows.set(id, [row]);
      else same.push(row);
    }
  return rows;
}

/** Every group that counts. */
export const groupsIn = (assignments: Assignments = []): readonly GroupId[] => [
  ...new Set(assignments.flatMap(({ groups }) => groups)),
];

/** Every customer that somebody was assigned to by name; `all` names nobody. */
export const customersIn = (assignments: Assignments): ReadonlySet<CustomerId> =>
  new Set(assignments.flatMap(({ customers }) => (customers === 'all' ? [] : customers)));
