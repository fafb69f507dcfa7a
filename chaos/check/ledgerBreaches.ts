import type { LedgerRow } from './ledgerRows';

const ended = ['done', 'leftOpen', 'stopped'];
const personStates = ['todo', 'done', 'failed', 'leftOut'];
const dead = ['ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'];

type Rule = (row: LedgerRow) => string | false;

const count = (row: LedgerRow, state: string): number => row.people.filter((person) => person.state === state).length;

/** What has to hold for each migration once nothing is under way, whatever happened before. */
const rules: readonly Rule[] = [
  ({ planned, people }) => {
    const rows = new Set(people.map(({ id }) => id));
    const isWhole = planned.length === people.length && planned.every(({ id }) => rows.has(id));
    return !isWhole && `has ${people.length} people of ${planned.length} planned`;
  },
  (row) => {
    const known = personStates.reduce((sum, state) => sum + count(row, state), 0);
    return known !== row.people.length && 'has people in states nobody knows';
  },
  ({ attempts }) => {
    const out = attempts.filter(({ state }) => state === 'confirmed' || state === 'sent').length;
    return out > 1 && `has ${out} purchases out`;
  },
  ({ state, problem }) => {
    const waits = state === 'waitingForPerson' && problem !== null;
    return (
      !ended.includes(state) && !waits && `rests as ${state}${state === 'waitingForPerson' ? ' and says not why' : ''}`
    );
  },
  (row) => row.state === 'done' && count(row, 'todo') > 0 && `is done with ${count(row, 'todo')} people still to do`,
  ({ state, buys, attempts }) =>
    state === 'done' && buys && !attempts.some((one) => one.state === 'confirmed') && 'is done without its purchase',
  ({ runs }) => {
    const died = runs.find((status) => dead.includes(status));
    return died !== undefined && `has a run that ended as ${died}`;
  },
  ({ state, runs }) =>
    ended.includes(state) &&
    runs.some((status) => !dead.includes(status) && status !== 'SUCCESS') &&
    'ended, but a run goes on',
];

/** One line for everything in the database that contradicts itself. */
export function ledgerBreaches(rows: readonly LedgerRow[]): readonly string[] {
  const single = rows.flatMap((row) =>
    rules.flatMap((rule) => {
      const breach = rule(row);
      return breach === false ? [] : [`migration ${row.id} ${breach}`];
    }),
  );
  return [...single, ...sharedOrders(rows)];
}

/** An order belongs to one migration only. */
function sharedOrders(rows: readonly LedgerRow[]): readonly string[] {
  // One that was given up and came after all is of two attempts.
  const orders = rows.flatMap(({ attempts }) => [...new Set(attempts.flatMap(({ orderId }) => orderId ?? []))]);
  return orders
    .filter((order, index) => orders.indexOf(order) !== index)
    .map((order) => `order ${order} is counted twice`);
}
