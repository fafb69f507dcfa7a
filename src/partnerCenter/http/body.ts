import { defined } from '../../platform/defined';
import { DisguisedError, ErrorBody } from '../schemas/error';

const byteOrderMark = '\uFEFF';

/** The JSON of a body, with or without a byte order mark; undefined when it is none, such as a gateway's HTML. */
export function jsonOf(text: string): unknown {
  const plain = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  try {
    return JSON.parse(plain) as unknown;
  } catch {
    return undefined;
  }
}

/** The service's error code, in whichever of its error shapes; numbers and texts alike. */
export function errorCodeIn(body: unknown): { code?: string } {
  const read = ErrorBody.safeParse(body);
  return read.success ? defined({ code: read.data.code }) : {};
}

export const isDisguisedError = (body: unknown): boolean => DisguisedError.safeParse(body).success;

/** Headers arrive doubled now and then, as `guid,guid`. */
export const firstOf = (header: string | undefined): string | undefined => header?.split(',')[0]?.trim() || undefined;
