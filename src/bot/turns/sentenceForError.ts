import { isKnownError } from '../../migration/errors';
import { isOutOfService } from '../../platform/outOfService';
import { TookTooLong } from '../../platform/within';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { StillBusy } from './turnOrder';
import { TooManyTurns } from './waitingRoom';

/** What a person hears of a failure: what to do next, and nothing of its inside. */
export function sentenceForError(error: unknown, { chat }: Text): Phrase {
  if (error instanceof StillBusy) return chat.stillBusy;
  if (error instanceof TooManyTurns) return chat.tooMuchAtOnce;
  if (isOutOfService(error) || error instanceof TookTooLong) return chat.atRest;
  if (!isKnownError(error)) return chat.somethingBroke;
  if (error.code === 'noAccess') return chat.unavailable.noAccess;
  return error.remedy === 'waitAndRetry' ? chat.unavailable.serviceDown : chat.unavailable.unexpectedAnswer;
}
