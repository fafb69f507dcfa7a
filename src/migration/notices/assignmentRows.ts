import type { AgentId, CustomerId } from '../ids';
import { folded } from '../typed/foldedText';
import type { Option } from '../typed/matching';
import { columns, separatorOf } from '../typed/rows';

/** `saidAgain`: a later row says something of the same customer. */
type RowFault = 'noColumns' | 'noCustomers' | 'severalCustomers' | 'noAgents' | 'severalAgents' | 'saidAgain';

export interface FaultyRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly fault: RowFault;
  readonly typed: string;
}

interface Change {
  readonly customerId: CustomerId;
  readonly agentId: AgentId;
}

export interface AssignmentRows {
  readonly changes: readonly Change[];
  readonly faults: readonly FaultyRow[];
}

export interface Named {
  readonly customers: readonly Option<CustomerId>[];
  readonly agents: readonly Option<AgentId>[];
}

const customerColumn = /^(customer|cliente|tenant|company|azienda)/;
const agentColumn = /^(agent|agente|owner|responsabile|seller|venditore)/;

interface Table {
  readonly separator: string;
  readonly customer: number;
  readonly agent: number;
  /** Rows before the first assignment. */
  readonly skip: number;
}

/**
 * Reads lines of customer and agent. Every row is either a change or a fault with its number; blank ones are neither. Of two
 * rows for the same customer the later one counts.
 */
export function readAssignments(text: string, named: Named): AssignmentRows {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const table = tableOf(lines);
  const customer = finder(named.customers);
  const agent = finder(named.agents);
  const changes = new Map<CustomerId, Change & { readonly row: number; readonly typed: string }>();
  const faults: FaultyRow[] = [];
  lines.forEach((line, index) => {
    if (index < table.skip || line.trim() === '') return;
    const read = readRow(columns(line, table.separator), table, { customer, agent });
    if ('fault' in read) faults.push({ row: index + 1, ...read });
    else {
      const before = changes.get(read.customerId);
      if (before !== undefined) faults.push({ row: before.row, fault: 'saidAgain', typed: before.typed });
      changes.set(read.customerId, { ...read, row: index + 1 });
    }
  });
  return {
    changes: [...changes.values()].map(({ customerId, agentId }) => ({ customerId, agentId })),
    faults: faults.sort((one, other) => one.row - other.row),
  };
}

function tableOf(lines: readonly string[]): Table {
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  const header = lines[first] ?? '';
  const separator = separatorOf(header);
  const names = columns(header, separator).map((name) => name.toLowerCase());
  const customer = names.findIndex((name) => customerColumn.test(name));
  const agent = names.findIndex((name) => agentColumn.test(name));
  const isHeader = customer >= 0 && agent >= 0;
  return isHeader ? { separator, customer, agent, skip: first + 1 } : { separator, customer: 0, agent: 1, skip: 0 };
}

type Find<T> = (typed: string) => { readonly one: T } | 'no' | 'several';

interface Finders {
  readonly customer: Find<CustomerId>;
  readonly agent: Find<AgentId>;
}

function readRow(
  cells: readonly string[],
  table: Table,
  find: Finders,
): (Change & { readonly typed: string }) | Omit<FaultyRow, 'row'> {
  const [customer = '', agent = ''] = [cells[table.customer], cells[table.agent]];
  if (customer === '' || agent === '') return { fault: 'noColumns', typed: cells.join(' ') };
  const foundCustomer = find.customer(customer);
  if (typeof foundCustomer === 'string') return { fault: `${foundCustomer}Customers`, typed: customer };
  const foundAgent = find.agent(agent);
  if (typeof foundAgent === 'string') return { fault: `${foundAgent}Agents`, typed: agent };
  return { customerId: foundCustomer.one, agentId: foundAgent.one, typed: customer };
}

/** The whole name or id; else the only name that begins so. Thousands of rows are looked up, so nothing is guessed. */
function finder<T>(options: readonly Option<T>[]): Find<T> {
  const whole = new Map<string, Set<T>>();
  const names = options.flatMap(({ value, names: all }) => all.map((name) => ({ value, name: folded(name) })));
  for (const { value, name } of names) whole.set(name, (whole.get(name) ?? new Set()).add(value));
  return (typed) => {
    const text = folded(typed);
    const found =
      whole.get(text) ?? new Set(names.filter(({ name }) => name.startsWith(text)).map(({ value }) => value));
    const [one] = found;
    if (one === undefined) return 'no';
    return found.size === 1 ? { one } : 'several';
  };
}
