import { isKnownError } from '../migration/errors';
import type { Text } from '../text/textFor';

/** What a person hears of a failure: what to do next, and nothing of its inside. */
export function sorry(error: unknown, { chat }: Text): string {
  if (!isKnownError(error)) return chat.somethingBroke;
  if (error.code === 'noAccess') return chat.unavailable.noAccess;
  return error.remedy === 'waitAndRetry' ? chat.unavailable.serviceDown : chat.unavailable.unexpectedAnswer;
}
