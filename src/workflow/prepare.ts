import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import { isKnownError } from '../migration/errors';
import type { KnownError } from '../migration/errors';
import type { Preparation, PreparationResult, Preparer } from '../migration/ports';
import type { World } from './deps';
import { failureOf } from './failure';
import { applicationVersion, preparationsQueue, prepareWorkflow } from './names';
import { newMigrationId } from './newMigrationId';
import { persistently } from './persistently';
import { quote } from './quote';
import type { Steps } from './steps';
import { takeSurvey } from './survey';

type PrepareDeps = Pick<World, 'preparations' | 'clock'> & { readonly client: () => DBOSClient };

export const createPreparer = ({ preparations, clock, client }: PrepareDeps): Preparer => ({
  prepare: async (preparation) => {
    await preparations.open(preparation, clock.now().toISOString());
    const options = { workflowName: prepareWorkflow, queueName: preparationsQueue, appVersion: applicationVersion };
    await client().enqueue({ ...options, workflowID: preparation.id }, preparation.id);
  },
});

/** The durable run of one preparation; result and plan are kept in the store, not with the steps. */
export async function runPreparation(world: World, steps: Steps, id: string): Promise<void> {
  // Kept before it is used, so that a repetition asks for the same cart with the same mark.
  const migration = await steps.run('name the migration', async () => newMigrationId());
  await steps.run('prepare', async () => {
    const preparation = await persistently(world, steps, () => world.preparations.get(id));
    if (!preparation || preparation.result) return;
    const result = await resultOf(world, preparation, () => makeResult(world, preparation, migration));
    if (steps.stopping.aborted && result.kind === 'unavailable') return steps.abandon();
    await persistently(world, steps, () => world.preparations.complete(id, result, world.clock.now().toISOString()));
  });
  await steps.run('say that it is ready', () =>
    world.messenger.preparationReady(id).catch((error: unknown) => {
      world.log.error('A preparation is ready, but nobody could be told.', error, { preparationId: id });
    }),
  );
}

const makeResult = (world: World, { id, agentId, wish }: Preparation, migration: ReturnType<typeof newMigrationId>) =>
  wish.kind === 'survey'
    ? takeSurvey(world, wish, id)
    : quote(world, { ...wish, preparationId: id, agentId, migrationId: migration });

async function resultOf(
  world: World,
  { id }: Preparation,
  make: () => Promise<PreparationResult>,
): Promise<PreparationResult> {
  try {
    return await make();
  } catch (error) {
    const code = isKnownError(error) ? codeOf(error) : fallbackCode(error);
    world.log.error('A preparation failed.', error, { preparationId: id, code });
    return { kind: 'unavailable', code };
  }
}

type Unavailable = Extract<PreparationResult, { kind: 'unavailable' }>['code'];

function codeOf({ code, remedy }: KnownError): Unavailable {
  if (code === 'noAccess') return 'noAccess';
  return remedy === 'waitAndRetry' ? 'serviceDown' : 'unexpectedAnswer';
}

const fallbackCode = (error: unknown): Unavailable =>
  failureOf(error).kind === 'again' ? 'serviceDown' : 'unexpectedAnswer';
