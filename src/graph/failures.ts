import type { PersonFailure, PersonFailureCode } from '../migration/plan/progress';
import { ErrorBody } from './schemas';

/** Also refused with the status of a missing right. */
const fullDirectory = /object quota limit|Directory_QuotaExceeded/i;

/**
 * Graph tells licence failures apart by their sentences alone: they share one code. So this is the last resort, after a
 * preflight that keeps most of them from happening.
 */
const byWords: readonly (readonly [RegExp, PersonFailureCode])[] = [
  [/inherited from a group/i, 'inheritedFromGroup'],
  [/invalid usage location/i, 'noUsageLocation'],
  // The second: seats that were bought a moment ago are not known to the tenant yet.
  [/any available licenses|a valid company license|CountViolation/i, 'noSeat'],
  [/mutually ?exclusive|conflicting service plan/i, 'planConflict'],
  [/depends on the service plan|DependencyViolation/i, 'planDependency'],
  [/prohibited in (?:the )?usage ?location|ProhibitedInUsageLocation/i, 'notAllowedThere'],
  [/UniquenessViolation|proxy ?address.*(?:already|in use|conflict)/i, 'addressTaken'],
  [/on-premises mastered|originated within an external service/i, 'masteredElsewhere'],
  [fullDirectory, 'directoryFull'],
];

/** The licence to be taken away is gone, or somebody else changes the same person: what is left to do has changed. */
const changedMeanwhile = /does not have a corresponding license|concurren/i;

/** Why Graph refused the change of one person; undefined when it is no refusal, or one after which to look again. */
export function failureOf(status: number | undefined, body: unknown): PersonFailure | undefined {
  if (status === 404) return { code: 'userGone', facts: {} };
  const words = wordsOf(body);
  if (status === 403) return { code: isFull(words) ? 'directoryFull' : 'noAccess', facts: {} };
  if (status !== 400) return undefined;
  if (changedMeanwhile.test(words.all)) return undefined;
  const code = byWords.find(([pattern]) => pattern.test(words.all))?.[1] ?? 'unknown';
  return { code, facts: factsOf(code, words) };
}

const isFull = ({ all }: Words): boolean => fullDirectory.test(all);

interface Words {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
  readonly all: string;
}

function wordsOf(body: unknown): Words {
  const read = ErrorBody.safeParse(body);
  if (!read.success) return { code: '', message: '', requestId: '', all: '' };
  const { code = '', message = '', details, innerError } = read.data.error;
  const reasons = (details ?? []).flatMap((detail) => detail.code ?? []);
  const requestId = innerError?.['request-id'] ?? '';
  return { code: reasons[0] ?? code, message, requestId, all: [code, message, ...reasons].join(' ') };
}

function factsOf(code: PersonFailureCode, { code: serviceCode, message, requestId }: Words): PersonFailure['facts'] {
  if (code === 'planConflict') return named('plans', /service plans? (.+?) (?:are|is) mutually/i.exec(message)?.[1]);
  if (code === 'planDependency') {
    const found = /service plan (\S+) depends on the service plan\(s\) (.+?)\.?$/i.exec(message);
    return { ...named('plan', found?.[1]), ...named('needs', found?.[2]) };
  }
  if (code !== 'unknown') return {};
  return { ...named('code', serviceCode), ...named('words', message), ...named('request', requestId) };
}

/** What Graph left out is left out. */
const named = (name: string, value: string | undefined): PersonFailure['facts'] => (value ? { [name]: value } : {});
