import type { Deed, MigrationDeed } from '../../migration/deed';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { Control, Migration, MigrationState } from '../../migration/plan/progress';
import type { PurchaseAttempt } from '../../migration/ports';
import type { Log } from '../../platform/log';
import type { RunPorts } from '../deps';
import type { RunAgain } from './run';

export type Load = RunPorts['migrations']['load'];

/** What can be done with a migration on a person's word. Each is true where that is so now, and a deed where it changed something. */
export interface Doing {
  readonly again: RunAgain;
  readonly end: (id: MigrationId, deed: Deed, state: MigrationState, runNo?: number) => Promise<boolean>;
  /** Although nobody knows of its purchase. */
  readonly endInDoubt: (id: MigrationId, deed: Deed, runNo?: number) => Promise<boolean>;
  readonly ask: (id: MigrationId, deed: Deed, control: Control) => Promise<boolean>;
  readonly leaveOpen: (id: MigrationId, deed: Deed) => Promise<boolean>;
  readonly letGoOn: (id: MigrationId, deed: Deed) => Promise<boolean>;
}

export function doing(
  { migrations, purchases, log }: Pick<RunPorts, 'migrations' | 'purchases' | 'log'>,
  runAgain: RunAgain,
): Doing {
  const told = async (id: MigrationId, deed: Deed, isChanged: Promise<boolean>): Promise<boolean> => {
    if (!(await isChanged)) return false;
    logDeed(log, id, deed);
    return true;
  };
  const again: RunAgain = (id, deed, ...how) => told(id, deed, runAgain(id, deed, ...how));
  return {
    again,
    /** While nobody knows whether money was or will be spent, a last look comes first: the end frees the subscription for another purchase. */
    end: async (id, deed, state, runNo) => {
      const last = await purchases.latestAttempt(id);
      // Where it ends as anything else, its seats were there long ago.
      const isOpen = last?.state === 'sent' || (state === 'stopped' && isOnItsWay(last, deed));
      // Whatever was pressed, this run stops; that the retired subscription is to stay open for good is not said by it.
      if (isOpen) return again(id, { ...deed, what: 'stopped' }, 'asIs', 'stop');
      return told(id, deed, migrations.end(id, state, deed, runNo));
    },
    endInDoubt: (id, deed, runNo) => told(id, deed, migrations.end(id, 'stopped', deed, runNo)),
    /** What was asked already is no news. */
    ask: async (id, deed, control) =>
      (await migrations.control(id)) === control || told(id, deed, migrations.setControl(id, control, deed)),
    leaveOpen: async (id, deed) => {
      await told(id, deed, migrations.leaveOpen(id, deed));
      return true;
    },
    letGoOn: (id, deed) => told(id, deed, migrations.letGoOn(id, deed)),
  };
}

/** An order was placed, and no seat of it is there yet. What is not as it was confirmed can't be looked after by a run. */
const isOnItsWay = (last: PurchaseAttempt | undefined, { facts = {} }: Deed): boolean =>
  last?.state === 'confirmed' && last.seatsShownAt === undefined && facts['problem'] !== 'notAsConfirmed';

/** What somebody decides about a migration that stands like this, with what the person was asked. */
export type Decide = (
  what: MigrationDeed,
  by: AgentId,
  migration: Migration | undefined,
  facts?: Deed['facts'],
) => Deed;

export const decideAt =
  (now: () => string): Decide =>
  (what, by, migration, facts) => {
    const { problem } = migration ?? {};
    return { what, by, at: now(), facts: { ...(problem && { problem: problem.code }), ...facts } };
  };

/** One line for each deed that was written down, which says by id alone who it was. */
export const logDeed = (log: Log, id: MigrationId, { what, by }: Pick<Deed, 'what' | 'by'>): void =>
  log.info('A person has decided.', { migrationId: id, agentId: by, kind: what });
