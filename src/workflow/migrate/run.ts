import type { Deed } from '../../migration/deed';
import type { MigrationId } from '../../migration/ids';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { PlannedRows } from '../../migration/plan/plannedRows';
import type { MigrationState } from '../../migration/plan/progress';
import type { PurchaseAnswer, RunChange } from '../../migration/ports';
import type { RunPorts, StoryPorts } from '../deps';
import type { Steps } from '../engine/steps';

/**
 * Why a run was started: `asIs` unless a person said something about a purchase of unknown outcome, wants to stop there, or
 * wants to order again what came to nothing. `close`: the migration was left open, so only the
 * closing is left to do; `closeOver`: the same, whatever is scheduled for its end, or where it stands for the differences
 * that somebody has seen, in spite of those; `endNow`: at once, because it is in an extended term.
 */
export type Intent =
  | 'asIs'
  | 'stop'
  | 'orderAgain'
  | 'close'
  | 'closeOver'
  | { readonly closeOver: string }
  | 'endNow'
  | PurchaseAnswer;

/** Starts another run on a person's word; false where there is nothing to start. */
export type RunAgain = (id: MigrationId, deed: Deed, change?: RunChange, intent?: Intent) => Promise<boolean>;

/** One run of one migration, as a page of its story has it: beside what every page needs, with what this one touches. */
export interface RunWith<Touched extends keyof RunPorts> {
  readonly id: MigrationId;
  readonly runNo: number;
  readonly intent: Intent;
  readonly plan: MigrationPlan;
  /** Its people, as they were when the run was taken up. */
  readonly planned: PlannedRows;
  readonly ports: StoryPorts & Pick<RunPorts, Touched>;
  readonly steps: Steps;
  /** What the story last said it is doing. */
  doing: MigrationState;
}

/** As it is to whoever only takes a step, waits or shows. */
export type Run = RunWith<never>;

export const nowOf = ({ ports }: Run): string => ports.clock.now().toISOString();
