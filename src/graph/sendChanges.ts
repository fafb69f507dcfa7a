import type { CustomerId } from '../migration/ids';
import type { LicenceChange, LicenceOutcome } from '../migration/ports';
import { defined } from '../platform/defined';
import { chunksOf, sendBatch } from './batch';
import type { BatchItem } from './batch';
import type { GraphOutcome } from './call';
import { errorOf } from './errors';
import { failureOf } from './failures';
import { isSuccess } from './http';
import type { Graph } from './http';

const assignLicense = 'users.assignLicense';

/**
 * Sends each change once. Whatever leaves a doubt is `unsure`, so that the people are looked at before the next try.
 *
 * @throws KnownError when the whole batch was refused, so that nothing was done to anybody
 */
export async function sendChanges(
  graph: Graph,
  customer: CustomerId,
  changes: readonly LicenceChange[],
): Promise<readonly LicenceOutcome[]> {
  const outcomes: LicenceOutcome[] = [];
  for (const chunk of chunksOf(changes)) outcomes.push(...(await changeChunk(graph, customer, chunk)));
  return outcomes;
}

async function changeChunk(
  graph: Graph,
  customer: CustomerId,
  changes: readonly LicenceChange[],
): Promise<LicenceOutcome[]> {
  const { whole, each } = await sendBatch(graph, customer, assignLicense, changes.map(itemOf));
  if (isRefused(whole)) throw errorOf({ operation: assignLicense }, whole);
  return changes.map((change, index) =>
    licenceOutcome(
      change,
      isSuccess(whole) ? (each[index] ?? {}) : defined({ retryAfterSeconds: whole.retryAfterSeconds }),
    ),
  );
}

/** Both arrays are always there: Graph refuses a body that lacks one. */
const itemOf = ({ userId, add, remove }: LicenceChange): BatchItem => ({
  method: 'POST',
  url: `/users/${userId}/assignLicense`,
  body: { addLicenses: add, removeLicenses: remove },
});

const isRefused = ({ status }: GraphOutcome): boolean =>
  status !== undefined && status >= 300 && status < 500 && status !== 408 && status !== 429;

function licenceOutcome({ userId }: LicenceChange, outcome: GraphOutcome): LicenceOutcome {
  if (isSuccess(outcome)) return { userId, result: 'accepted' };
  const failure = failureOf(outcome.status, outcome.body);
  if (failure) return { userId, result: 'failed', failure };
  return { userId, result: 'unsure', ...defined({ retryAfterSeconds: outcome.retryAfterSeconds }) };
}
