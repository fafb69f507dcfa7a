import type { MigrationId } from '../../migration/ids';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { MigrationState } from '../../migration/plan/progress';
import type { RunPorts } from '../deps';
import type { Steps } from '../engine/steps';

/** Why a run was started: `asIs` unless a person said something about a purchase of unknown outcome, or wants to stop there. */
export type Intent = 'asIs' | 'bought' | 'notBought' | 'keepLooking' | 'stop';

/** One run of one migration. */
export interface Run {
  readonly id: MigrationId;
  readonly runNo: number;
  readonly intent: Intent;
  readonly plan: MigrationPlan;
  readonly ports: RunPorts;
  readonly steps: Steps;
  /** What the story last said it is doing. */
  doing: MigrationState;
}

export const nowOf = ({ ports }: Run): string => ports.clock.now().toISOString();
