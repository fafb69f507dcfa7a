import type { Migration, Problem } from '../../migration/plan/progress';
import type { Intent, Run } from './run';

type ClosingWord = Extract<Intent, 'close' | 'closeOver' | 'endNow'>;
type OverSeen = Extract<Intent, { readonly closeOver: string }>;

export const isClosingWord = (intent: unknown): intent is ClosingWord =>
  intent === 'close' || intent === 'closeOver' || intent === 'endNow';

/** The differences in spite of which it is to be closed. */
export const overSeenIn = (intent: Intent): OverSeen | undefined =>
  typeof intent === 'object' && 'closeOver' in intent ? intent : undefined;

export const isClosing = (intent: Intent): intent is ClosingWord | OverSeen =>
  isClosingWord(intent) || overSeenIn(intent) !== undefined;

/** What a person is asked by a run in which only the closing was left to do: that goes on to be so. */
export function askedBy({ intent }: Pick<Run, 'intent'>, problem: Problem | undefined): Problem | undefined {
  if (!problem || !isClosing(intent)) return problem;
  const asked = typeof intent === 'string' ? { intent } : { intent: 'closeOver', seen: intent.closeOver };
  return { ...problem, facts: { ...asked, ...problem.facts } };
}

const isSeen = (code: unknown): boolean => code === 'scheduledMeanwhile' || code === 'changedMeanwhile';

/**
 * As what a run that asked a person is begun again. Where only the closing was left, what the customer made of seats and
 * renewals since stays theirs; what is in an ordinary term can only be set to end with it.
 */
export function begunAgainAs(migration: Pick<Migration, 'problem'> | undefined): Intent {
  const { code, facts } = migration?.problem ?? {};
  if (isSeen(code)) return over(facts);
  if (code === 'notExtended') return 'close';
  const intent = facts?.['intent'];
  if (!isClosingWord(intent)) return 'asIs';
  return intent === 'closeOver' ? over(facts) : intent;
}

function over(facts: Problem['facts'] = {}): Intent {
  const { seen } = facts;
  return typeof seen === 'string' ? { closeOver: seen } : 'closeOver';
}
