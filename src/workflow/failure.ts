import { isKnownError, refusedAs } from '../migration/errors';
import type { KnownError } from '../migration/errors';
import type { Problem } from '../migration/plan/progress';
import { defined } from '../platform/defined';
import { isOutOfService } from '../platform/outOfService';
import { Ending, factsOf } from './ending';
import type { RestingState } from './ending';

/** What a failed try comes to, as data: it is kept with the step, and a class does not survive a database. */
export type StepFailure =
  | { readonly kind: 'ending'; readonly state: RestingState; readonly problem?: Problem }
  | { readonly kind: 'again'; readonly facts: Problem['facts']; readonly retryAfterSeconds?: number }
  | { readonly kind: 'unforeseen' };

const toldFacts = ({ code, facts }: KnownError): Problem['facts'] =>
  factsOf({
    code,
    serviceCode: facts.serviceCode,
    correlationId: facts.correlationId,
    httpStatus: facts.httpStatus,
    unread: facts.unread,
    read: facts.read,
  });

const passes = ({ code, remedy }: KnownError): boolean =>
  remedy === 'waitAndRetry' || code === 'unknownOutcome' || code === 'conflict';

function ofKnown(error: KnownError): StepFailure {
  if (!passes(error)) return waiting(refusedAs(error) ?? 'unreachable', error);
  return { kind: 'again', facts: toldFacts(error), ...defined({ retryAfterSeconds: error.facts.retryAfterSeconds }) };
}

const waiting = (code: Problem['code'], error: KnownError): StepFailure => ({
  kind: 'ending',
  state: 'waitingForPerson',
  problem: { code, facts: toldFacts(error) },
});

/** Only for work that may be done again, as every step may. */
export function failureOf(error: unknown): StepFailure {
  if (error instanceof Ending) return { kind: 'ending', state: error.state, ...defined({ problem: error.problem }) };
  if (isKnownError(error)) return ofKnown(error);
  // Our own database is waited for like any other service.
  if (isOutOfService(error)) return { kind: 'again', facts: { code: 'serviceDown' } };
  return { kind: 'unforeseen' };
}

/** What a person is told of a refusal by Partner Center. */
export const refusalFacts = toldFacts;
