import { KnownError } from '../../src/migration/errors';

/** What can fail. */
export type Operation =
  | 'checkout'
  | 'attest'
  | 'getCart'
  | 'findByMark'
  | 'listed'
  | 'users'
  | 'change'
  | 'holders'
  | 'skus'
  | 'list'
  | 'findInRecords'
  | 'readOrder'
  | 'close'
  | 'setAutoRenew'
  | 'reactivate'
  | 'setUsageLocation';

export const changing: ReadonlySet<Operation> = new Set(['close', 'setAutoRenew', 'reactivate', 'setUsageLocation']);

/** `lost`: it happened, but no answer came. `unheard`: it did not happen, and no answer came either. `unsent`: there was no token. */
export type Fault =
  | 'lost'
  | 'unheard'
  | 'unsent'
  | 'throttled'
  | 'serviceDown'
  | 'signInNeeded'
  | 'noAccess'
  | 'refused';

/** For which whoever is throttled is asked to wait. */
export const askedSeconds = 30;

export const errorFor = (fault: Fault, buys: boolean): KnownError => {
  if (fault === 'lost' || fault === 'unheard') {
    return buys
      ? new KnownError('unknownOutcome', 'askAgent', fault)
      : new KnownError('serviceDown', 'waitAndRetry', fault);
  }
  if (fault === 'unsent') return new KnownError('serviceDown', 'waitAndRetry', fault, { isUnsent: true });
  const remedies = {
    throttled: 'waitAndRetry',
    serviceDown: 'waitAndRetry',
    signInNeeded: 'waitAndRetry',
    noAccess: 'askAdmin',
    refused: 'askAgent',
  };
  return new KnownError(fault, remedies[fault] as KnownError['remedy'], fault, {
    serviceCode: `fake-${fault}`,
    ...(fault === 'throttled' ? { retryAfterSeconds: askedSeconds } : {}),
  });
};
