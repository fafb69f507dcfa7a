import type { PersonFailure, PersonFailureCode } from '../migration/plan/progress';
import { ErrorBody } from './schemas';

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
];

/** The licence to be taken away is gone, or somebody else changes the same person: what is left to do has changed. */
const changedMeanwhile = /does not have a corresponding license|concurren/i;

/** Why Graph refused the change of one person; undefined when it is no refusal, or one after which to look again. */
export function failureOf(status: number | undefined, body: unknown): PersonFailure | undefined {
  if (status === 404) return { code: 'userGone', facts: {} };
  if (status === 403) return { code: 'noAccess', facts: {} };
  if (status !== 400) return undefined;
  const words = wordsOf(body);
  if (changedMeanwhile.test(words.all)) return undefined;
  const code = byWords.find(([pattern]) => pattern.test(words.all))?.[1] ?? 'unknown';
  return { code, facts: factsOf(code, words) };
}

interface Words {
  readonly code: string;
  readonly message: string;
  readonly all: string;
}

function wordsOf(body: unknown): Words {
  const read = ErrorBody.safeParse(body);
  if (!read.success) return { code: '', message: '', all: '' };
  const { code = '', message = '', details } = read.data.error;
  const reasons = (details ?? []).flatMap((detail) => detail.code ?? []);
  return { code: reasons[0] ?? code, message, all: [message, ...reasons].join(' ') };
}

function factsOf(code: PersonFailureCode, { code: serviceCode, message }: Words): PersonFailure['facts'] {
  if (code === 'planConflict') return named('plans', /service plans? (.+?) (?:are|is) mutually/i.exec(message)?.[1]);
  if (code === 'planDependency') {
    const found = /service plan (\S+) depends on the service plan\(s\) (.+?)\.?$/i.exec(message);
    return { ...named('plan', found?.[1]), ...named('needs', found?.[2]) };
  }
  return code === 'unknown' ? named('code', serviceCode || undefined) : {};
}

const named = (name: string, value: string | undefined): PersonFailure['facts'] =>
  value === undefined ? {} : { [name]: value };
