import type { Meter, ObservableGauge, ObservableResult, BatchObservableResult } from '@opentelemetry/api';
import { endedStates, restingStates, runningStates } from '../migration/plan/states';
import type { Figures, HouseFigures, SignInTrouble } from '../migration/ports';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';
import { within } from '../platform/within';

export interface GaugeDeps {
  readonly figures: Figures;
  readonly clock: Clock;
  readonly log: Log;
}

/** Less than a scrape waits, so that what this process counts is told also while the database is away. */
const readWithinMs = 3_000;

const states = [...runningStates, ...restingStates, ...endedStates];
const troubles: Readonly<Record<SignInTrouble, true>> = {
  missing: true,
  unreadable: true,
  ended: true,
  withdrawn: true,
  factor: true,
  policy: true,
};

const described = {
  planshift_migrations: 'Migrations of the house, by state.',
  planshift_runs: 'Work of the durable engine, by queue: waiting for a place, or under way.',
  planshift_letters_due: 'Letters whose time has come and that Teams has not taken yet.',
  planshift_letters_due_since_timestamp_seconds: 'Since when the oldest of them is due; absent where none is.',
  planshift_radar_read_timestamp_seconds: 'When the customers were read last; absent until they were.',
  planshift_radar_customers: 'Customers of that reading, by whether they could be read.',
  planshift_sign_in_trouble: '1 for the trouble that the sign-in to Partner Center has, if it has one.',
  planshift_on_hold: '1 while nothing is bought or changed.',
  planshift_house_read: '1 where the database told all of the above, 0 where it did not answer.',
} as const;

type Name = keyof typeof described;
type Observe = (name: Name, value: number, labels?: Readonly<Record<string, string>>) => void;

/** How the house stands, read when somebody asks and at no other time. */
export function gaugesOf(meter: Meter, deps: GaugeDeps): void {
  const gauges = Object.entries(described).map(([name, description]) => [
    name,
    meter.createObservableGauge(name, { description }),
  ]);
  const named = Object.fromEntries(gauges) as Readonly<Record<Name, ObservableGauge>>;
  meter.addBatchObservableCallback((result) => observeHouse(named, result, deps), Object.values(named));
  const description = 'Connections of this process to the database, and who waits for one (wanted).';
  meter
    .createObservableGauge('planshift_database_connections', { description })
    .addCallback((result) => observeConnections(result, deps.figures));
}

function observeConnections(result: ObservableResult, figures: Figures): void {
  const { busy, idle, wanted } = figures.connections();
  result.observe(busy, { state: 'busy' });
  result.observe(idle, { state: 'idle' });
  result.observe(wanted, { state: 'wanted' });
}

async function observeHouse(
  named: Readonly<Record<Name, ObservableGauge>>,
  result: BatchObservableResult,
  { figures, clock, log }: GaugeDeps,
): Promise<void> {
  const observe: Observe = (name, value, labels = {}) => result.observe(named[name], value, labels);
  try {
    tell(await within(readWithinMs, () => figures.ofHouse(clock.now())), observe);
    observe('planshift_house_read', 1);
  } catch (error) {
    log.warn('the figures of the house could not be read', { code: error instanceof Error ? error.name : 'unknown' });
    observe('planshift_house_read', 0);
  }
}

function tell({ migrations, runs, letters, radar, signInTrouble, isOnHold }: HouseFigures, observe: Observe): void {
  for (const state of states) observe('planshift_migrations', migrations[state] ?? 0, { state });
  for (const { queue, state, count } of runs) observe('planshift_runs', count, { queue, state });
  tellLetters(letters, observe);
  if (radar) tellRadar(radar, observe);
  for (const trouble of Object.keys(troubles))
    observe('planshift_sign_in_trouble', trouble === signInTrouble ? 1 : 0, { trouble });
  observe('planshift_on_hold', isOnHold ? 1 : 0);
}

function tellLetters({ due, dueSince }: HouseFigures['letters'], observe: Observe): void {
  observe('planshift_letters_due', due);
  if (dueSince) observe('planshift_letters_due_since_timestamp_seconds', secondsOf(dueSince));
}

function tellRadar(radar: NonNullable<HouseFigures['radar']>, observe: Observe): void {
  observe('planshift_radar_read_timestamp_seconds', secondsOf(radar.readAt));
  observe('planshift_radar_customers', radar.customersRead, { outcome: 'read' });
  observe('planshift_radar_customers', radar.customersFailed, { outcome: 'failed' });
}

const secondsOf = (at: Date): number => at.getTime() / 1_000;
