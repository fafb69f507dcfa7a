import { randomUUID } from 'node:crypto';
import type { OutsideWrite, WriteAnswer } from '../migration/chain/entry';
import { failedAnswer, tellSending } from '../migration/chain/told';
import type { CustomerId } from '../migration/ids';
import type { LicenceChange, LicenceOutcome, Witness } from '../migration/ports';
import { defined } from '../platform/defined';
import { chunksOf, sendBatch } from './batch';
import type { BatchItem } from './batch';
import type { GraphOutcome, Sending } from './call';
import { errorOf } from './errors';
import { failureOf } from './failures';
import { isSuccess } from './http';
import type { Graph } from './http';

const assignLicense = 'users.assignLicense';

/**
 * Sends each change once. Whatever leaves a doubt is `unsure`, so that the people are looked at before the next try.
 *
 * @throws KnownError when the whole batch was refused, so that nothing was done to anybody
 * @throws the reason of the signal, when that was aborted before the changes could be sent, and TooLate when it was too late by then
 */
export async function sendChanges(
  graph: Graph,
  customer: CustomerId,
  changes: readonly LicenceChange[],
  sending: Sending = {},
  witness?: Witness,
): Promise<readonly LicenceOutcome[]> {
  const outcomes: LicenceOutcome[] = [];
  for (const chunk of chunksOf(changes))
    outcomes.push(...(await changeChunk(graph, customer, chunk, sending, witness)));
  return outcomes;
}

async function changeChunk(
  graph: Graph,
  customer: CustomerId,
  changes: readonly LicenceChange[],
  sending: Sending,
  witness: Witness | undefined,
): Promise<LicenceOutcome[]> {
  const writes = changes.map((change) => writeOf(customer, change));
  let isTold = false;
  const begin = async (): Promise<void> => {
    await tellSending(witness, writes);
    isTold = true;
  };
  const { outcomes, correlationId } = await changeTogether(graph, customer, changes, { ...sending, begin }).catch(
    async (error: unknown) => {
      if (isTold) await witness?.answered(writes.map(({ requestId }) => failedAnswer(requestId, error)));
      throw error;
    },
  );
  const answers = writes.map(({ requestId }, index) => answerOf(requestId, outcomes[index], correlationId));
  await witness?.answered(answers);
  return outcomes;
}

async function changeTogether(graph: Graph, customer: CustomerId, changes: readonly LicenceChange[], sending: Sending) {
  const { whole, each } = await sendBatch(graph, customer, assignLicense, changes.map(itemOf), sending);
  if (isRefused(whole)) throw errorOf({ operation: assignLicense }, whole);
  const outcomes = changes.map((change, index) =>
    licenceOutcome(
      change,
      isSuccess(whole) ? (each[index] ?? {}) : defined({ retryAfterSeconds: whole.retryAfterSeconds }),
    ),
  );
  return { outcomes, correlationId: whole.requestId };
}

function writeOf(customer: CustomerId, { userId: user, add, remove, before = [] }: LicenceChange): OutsideWrite {
  const kept = before.filter((sku) => !remove.includes(sku));
  const off = add.flatMap(({ disabledPlans }) => disabledPlans);
  const after = { licences: [...kept, ...add.map(({ skuId }) => skuId)], ...(off.length > 0 && { off }) };
  return { what: 'licences', requestId: randomUUID(), customer, user, before: { licences: before }, after };
}

const results = { accepted: 'accepted', failed: 'refused', unsure: 'unknown' } as const;

const answerOf = (requestId: string, outcome: LicenceOutcome | undefined, correlationId?: string): WriteAnswer => ({
  requestId,
  result: results[outcome?.result ?? 'unsure'],
  ...defined({ correlationId, code: outcome?.result === 'failed' ? outcome.failure.code : undefined }),
});

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
