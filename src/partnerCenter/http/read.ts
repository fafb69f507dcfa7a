import type { z } from 'zod';
import { isKnownError } from '../../migration/errors';
import type { KnownErrorCode } from '../../migration/errors';
import type { Call, Send, ServiceAnswer } from './call';
import { unexpected } from './errors';

/**
 * The body of an answer, checked.
 *
 * @throws KnownError `unexpectedAnswer` when it lacks what we cannot do without.
 */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  call: Pick<Call, 'operation' | 'nature'>,
  answer: ServiceAnswer,
): z.output<Schema> {
  const read = schema.safeParse(answer.body);
  if (!read.success) throw unexpected(call, answer);
  return read.data;
}

/** Asks a plain question: a GET that may be repeated. */
export async function read<Schema extends z.ZodType>(
  send: Send,
  schema: Schema,
  question: Pick<Call, 'operation' | 'path' | 'query'>,
): Promise<z.output<Schema>> {
  const call: Call = { ...question, method: 'GET', nature: 'repeatable' };
  return checked(schema, call, await send(call));
}

/** Why something is not told: it is not there, or whoever asks may not. */
export const notTold = ['notFound', 'noAccess', 'tokenKind', 'blockedByPolicy', 'refused'] as const;

/** Undefined instead of these failures, which are answers too. */
export async function unless<T>(codes: readonly KnownErrorCode[], reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isKnownError(error) && codes.includes(error.code)) return undefined;
    throw error;
  }
}
