import { isKnownError } from '../../migration/errors';
import { unavailableAs } from '../../migration/unavailable';
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
  return isKnownError(error) ? chat.unavailable[unavailableAs(error).code](incident) : chat.somethingBroke(incident);
}
