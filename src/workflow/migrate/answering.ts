import type { Migration } from '../../migration/plan/progress';
import type { MigrationControl } from '../../migration/ports';
import type { RunPorts } from '../deps';
import { atRest } from './atRest';
import type { RunAgain } from './run';

/** Nobody knows of the purchase: a person is asked, or has ended the migration without knowing. */
const isAsked = (migration: Migration | undefined): boolean =>
  atRest(migration)
    ? migration?.problem?.code === 'purchaseUnknown'
    : migration?.state === 'stopped' && migration.doubt !== undefined;

/** What people may say of a purchase nobody knows of. */
export const answering = (
  { migrations }: Pick<RunPorts, 'migrations'>,
  now: () => string,
  runAgain: RunAgain,
): Pick<MigrationControl, 'answerPurchase' | 'endInDoubt'> => ({
  answerPurchase: async (id, answer) => (isAsked(await migrations.load(id)) ? runAgain(id, 'asIs', answer) : false),

  endInDoubt: async (id) => {
    const migration = await migrations.load(id);
    if (!atRest(migration) || migration?.problem?.facts['stop'] !== 'asked') return false;
    await migrations.setState(id, 'stopped', now(), undefined, migration.runNo);
    return true;
  },
});
