import { mayEndNow } from '../../migration/endOfTerm/mayEndNow';
import type { Migration, MigrationState, ProblemCode } from '../../migration/plan/progress';
import { isRunning } from '../../migration/plan/states';
import type { MigrationControl } from '../../migration/ports';
import type { RunPorts } from '../deps';
import { answering } from './answering';
import { atRest } from './atRest';
import { decideAt, doing } from './deeds';
import type { Decide, Doing, Load } from './deeds';
import { begunAgainAs } from './onlyClosing';
import type { RunAgain } from './run';

type Steered = Pick<RunPorts, 'migrations' | 'purchases' | 'log'>;
type Steering = Omit<MigrationControl, 'start' | 'takeBack'>;
type WhileRunning = 'pause' | 'resume' | 'stop' | 'letGoOn';
type AtRest = 'retry' | 'checkAgain' | 'endNow' | 'settle';

const underWay = (migration: Migration | undefined): boolean => migration !== undefined && isRunning(migration.state);

/** Only the new subscription's renewal was left to a person. */
const isSetByHand = (migration: Migration | undefined): boolean => migration?.problem?.code === 'renewalNotSet';

/** Everybody has moved when these are asked. */
const askedLast: readonly (ProblemCode | undefined)[] = [
  'closeRefused',
  'scheduledMeanwhile',
  'changedMeanwhile',
  'renewalNotSet',
];

/** Where only that is left, everything else has come to its end, and it is no stop. */
function asItIs(migration: Migration | undefined): MigrationState {
  if (!askedLast.includes(migration?.problem?.code)) return 'stopped';
  return migration?.closed || migration?.plan.close === 'leave' ? 'done' : 'leftOpen';
}

/**
 * What people may ask of a migration. A run under way obeys after the chunk in hand; a resting migration is changed at
 * once. Each answers false when there is nothing to do, and is a deed when it changes something.
 */
export function steering(ports: Steered, now: () => string, runAgain: RunAgain): Steering {
  const load: Load = (id) => ports.migrations.load(id);
  const means = [load, decideAt(now), doing(ports, runAgain)] as const;
  return { ...underWayOrNot(...means), ...goingOn(...means), ...answering(...means) };
}

const underWayOrNot = (
  load: Load,
  decide: Decide,
  { again, end, ask, letGoOn }: Doing,
): Pick<Steering, WhileRunning> => ({
  pause: async (id, by) => {
    const migration = await load(id);
    return underWay(migration) ? ask(id, decide('paused', by, migration), 'pause') : false;
  },
  resume: async (id, by) => {
    const migration = await load(id);
    const deed = decide(migration?.state === 'waitingForPerson' ? 'triedAgain' : 'resumed', by, migration);
    if (atRest(migration)) return again(id, deed, 'asIs', begunAgainAs(migration));
    return underWay(migration) && migration?.control === 'pause' ? ask(id, deed, 'run') : false;
  },
  stop: async (id, by) => {
    const migration = await load(id);
    const deed = decide('stopped', by, migration);
    if (atRest(migration)) return end(id, deed, 'stopped', migration?.runNo);
    return underWay(migration) ? ask(id, deed, 'stop') : false;
  },
  letGoOn: async (id, by) => letGoOn(id, decide('letGoOn', by, await load(id))),
});

/** What a migration at rest, or left open, asks of a person. */
const goingOn = (load: Load, decide: Decide, { again, end, leaveOpen }: Doing): Pick<Steering, AtRest> => ({
  retry: async (id, change, by) => {
    const migration = await load(id);
    const people = migration?.counts.failed ?? 0;
    const deed = decide(change === 'leaveOutFailed' ? 'leftOut' : 'triedAgain', by, migration, { people });
    return atRest(migration) ? again(id, deed, change, begunAgainAs(migration)) : false;
  },
  checkAgain: async (id, by) => {
    const migration = await load(id);
    const deed = decide('checkedAgain', by, migration);
    // Of an end that does not hold, what is scheduled instead stood on the card.
    if (migration?.state === 'leftOpen') return again(id, deed, 'asIs', migration.unkept ? 'closeOver' : 'close');
    return atRest(migration) ? again(id, deed, 'asIs', begunAgainAs(migration)) : false;
  },
  endNow: async (id, by) => {
    const migration = await load(id);
    if (migration === undefined || !mayEndNow(migration)) return false;
    return again(id, decide('endedNow', by, migration), 'asIs', 'endNow');
  },
  settle: async (id, by) => {
    const migration = await load(id);
    const deed = decide(isSetByHand(migration) ? 'endedAsItIs' : 'leftOpen', by, migration);
    if (migration?.state === 'leftOpen') return leaveOpen(id, deed);
    return atRest(migration) ? end(id, deed, asItIs(migration), migration?.runNo) : false;
  },
});
