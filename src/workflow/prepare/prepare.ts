import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import { isKnownError } from '../../migration/errors';
import type { Preparation, PreparationResult, Preparer, Unavailable } from '../../migration/ports';
import { unavailableAs } from '../../migration/unavailable';
import { newIncident } from '../../platform/incident';
import { isOutOfService } from '../../platform/outOfService';
import { unlessAborted } from '../../platform/unlessAborted';
import type { PreparationPorts } from '../deps';
import { enqueue } from '../engine/enqueue';
import { preparationsQueue, prepareWorkflow } from '../engine/names';
import type { Steps } from '../engine/steps';
import { backOffMs } from '../patience';
import { persistently } from '../persistently';
import { newMigrationId } from './newMigrationId';
import { quote } from './quote';
import { takeSurvey } from './survey';

const tellTries = 5;

type PrepareDeps = Pick<PreparationPorts, 'preparations' | 'clock'> & { readonly client: () => DBOSClient };

export const createPreparer = ({ preparations, clock, client }: PrepareDeps): Preparer => ({
  prepare: async (preparation) => {
    const run = { workflowName: prepareWorkflow, queueName: preparationsQueue, workflowID: preparation.id };
    // Whoever has asked for less of late comes first, so that nobody's questions queue behind one person's many.
    await preparations.open(preparation, clock.now().toISOString(), (transaction, lately) =>
      enqueue(client(), transaction, { ...run, priority: lately }, preparation.id),
    );
  },
});

/** The durable run of one preparation; result and plan are kept in the store, not with the steps. */
export async function runPreparation(ports: PreparationPorts, steps: Steps, id: string): Promise<void> {
  // Kept before it is used, so that a repetition asks for the same cart with the same mark.
  const migration = await steps.run('name the migration', async () => newMigrationId());
  let people = 0;
  await steps.run('prepare', async () => {
    const preparation = await persistently(ports, steps, () => ports.preparations.get(id));
    // One person who asks again and again keeps nobody else waiting.
    if (!preparation || preparation.result || preparation.isOvertaken) return;
    const result = await persistently(ports, steps, () =>
      // What is read may wait long for a quota, where another process takes the preparation over in seconds.
      unlessAborted(steps.stopping, () =>
        resultOf(ports, preparation, () => makeResult(ports, preparation, migration)),
      ),
    );
    if (steps.stopping.aborted && result.kind === 'unavailable') return steps.abandon();
    await persistently(ports, steps, () => ports.preparations.complete(id, result, ports.clock.now().toISOString()));
    people = peopleIn(result);
  });
  ports.sweepAfter(people, 'compacting');
  await steps.run('say that it is ready', () => tell(ports, steps, id));
  // Its card was drawn from what is kept, which was read for it.
  ports.sweepAfter(people, 'compacting');
}

function peopleIn(result: PreparationResult): number {
  if (result.kind === 'survey') return result.survey.holders.length;
  return result.kind === 'quote' ? result.plan.people.length : 0;
}

/** Teams may be busy for a moment, and our database away for longer. Later, whatever the agent says brings it up. */
async function tell(ports: PreparationPorts, steps: Steps, preparationId: string): Promise<void> {
  for (let tries = 0; tries < tellTries; tries += 1) {
    try {
      return await persistently(ports, steps, () => ports.messenger.preparationReady(preparationId));
    } catch (error) {
      if (steps.stopping.aborted) return steps.abandon();
      ports.log.error('A preparation is ready, but nobody could be told.', error, { preparationId, tries });
      await ports.clock.sleep(backOffMs(tries), steps.stopping).catch(() => undefined);
    }
  }
}

const makeResult = (
  ports: PreparationPorts,
  { id, agentId, wish }: Preparation,
  migration: ReturnType<typeof newMigrationId>,
) =>
  wish.kind === 'survey'
    ? takeSurvey(ports, wish, id)
    : quote(ports, { ...wish, preparationId: id, agentId, migrationId: migration });

/** @throws when this process is out of service, which is no result */
async function resultOf(
  ports: PreparationPorts,
  { id }: Preparation,
  make: () => Promise<PreparationResult>,
): Promise<PreparationResult> {
  try {
    return await make();
  } catch (error) {
    if (isOutOfService(error)) throw error;
    const unavailable: Unavailable = isKnownError(error) ? unavailableAs(error) : { code: 'unexpectedAnswer' };
    const incident = newIncident();
    ports.log.error('A preparation failed.', error, { preparationId: id, code: unavailable.code, incident });
    return { kind: 'unavailable', ...unavailable, incident };
  }
}
