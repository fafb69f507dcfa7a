import { defined } from '../platform/defined';
import { refusedAs } from './errors';
import type { KnownError } from './errors';
import type { Unavailable } from './ports';

/** What a service's failure means to whoever waits for what was asked of it. */
export function unavailableAs(error: KnownError): Unavailable {
  const { code, remedy, facts } = error;
  if (code === 'incomplete') return { code, ...defined({ unread: facts.unread, read: facts.read }) };
  return { code: refusedAs(error) ?? (remedy === 'waitAndRetry' ? 'serviceDown' : 'unexpectedAnswer') };
}
