import { defined } from '../../platform/defined';
import { isKnownError, KnownError } from '../errors';
import type { KnownErrorCode } from '../errors';
import type { Witness } from '../ports/chains';
import type { OutsideWrite, WriteAnswer, WriteFacts } from './entry';

/** What came of a request, and what is written down of it. */
interface Sent<T> {
  readonly value: T;
  readonly correlationId?: string;
  readonly found?: WriteFacts;
}

/** Sends a request after it was written down, and writes down what came of it. */
export async function told<T>(
  witness: Witness | undefined,
  write: OutsideWrite,
  send: () => Promise<Sent<T>>,
): Promise<T> {
  await tellSending(witness, [write]);
  const sent = await send().catch(async (error: unknown) => {
    await witness?.answered([failedAnswer(write.requestId, error)]);
    throw error;
  });
  const { value, ...answer } = sent;
  await witness?.answered([{ requestId: write.requestId, result: 'accepted', ...answer }]);
  return value;
}

/** @throws KnownError `isUnsent` where it can't be written down: then it is not sent either */
export async function tellSending(witness: Witness | undefined, writes: readonly OutsideWrite[]): Promise<void> {
  await witness?.sending(writes).catch((error: unknown) => {
    const unsent = new KnownError('serviceDown', 'waitAndRetry', 'What was to be sent could not be written down.', {
      isUnsent: true,
    });
    throw Object.assign(unsent, { cause: error });
  });
}

/** After these nothing was done, for certain. */
const certainlyNot: readonly KnownErrorCode[] = [
  'refused',
  'noAccess',
  'signInNeeded',
  'tokenKind',
  'blockedByPolicy',
  'notFound',
  'throttled',
  'onHold',
];

const isCertainlyNot = (code: KnownErrorCode, { isUnsent, httpStatus }: KnownError['facts']): boolean =>
  certainlyNot.includes(code) || isUnsent === true || httpStatus === 412;

/** What a failure says of a request. Whatever may hide a success is `unknown`. */
export function failedAnswer(requestId: string, error: unknown): WriteAnswer {
  if (!isKnownError(error)) return { requestId, result: 'unknown' };
  const { code, facts } = error;
  const isNot = facts.mayBeDone !== true && isCertainlyNot(code, facts);
  const { correlationId, serviceCode } = facts;
  return {
    ...{ requestId, result: isNot ? 'refused' : 'unknown' },
    ...defined({ correlationId, code: serviceCode ?? code }),
  };
}
