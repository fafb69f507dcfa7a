import { isKnownError } from '../../migration/errors';
import { isOutOfService } from '../../platform/outOfService';
import { TookTooLong } from '../../platform/within';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { StillBusy } from './turnOrder';

/**
 * What a person hears of a failure: what to do next, and nothing of its inside.
 *
 * @param incident under which the log tells of it
 */
export function sentenceForError(error: unknown, incident: string, { chat }: Text): Phrase {
  if (error instanceof StillBusy) return chat.stillBusy;
  if (isOutOfService(error) || error instanceof TookTooLong) return chat.atRest;
  if (!isKnownError(error)) return chat.somethingBroke(incident);
  if (error.code === 'noAccess') return chat.unavailable.noAccess(incident);
  return error.remedy === 'waitAndRetry' ? chat.unavailable.serviceDown() : chat.unavailable.unexpectedAnswer(incident);
}
