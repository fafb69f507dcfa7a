import { types } from 'node:util';

/** This process may not work at the moment. That passes by itself, so the same may be asked again. */
export class OutOfService extends Error {
  override readonly name = 'OutOfService';
}

/** Connection failure, out of resources, shutting down, or a standby that takes no writes. */
const sqlStates = /^(08|53|57P)|^25006$/;
const networkCodes = /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EHOST|ENET)/;
const lostConnection =
  /connection (terminated|ended|timeout)|client (was closed|has encountered)|timeout exceeded when trying to connect|query read timeout/i;

/** Our own database does not answer, or this process has been told to rest. */
export function isOutOfService(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.some(isOutOfService);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return error instanceof OutOfService || tellsOfOutage(code, error.message);
}

const tellsOfOutage = (code: string, message: string): boolean =>
  sqlStates.test(code) || networkCodes.test(code) || lostConnection.test(message);
