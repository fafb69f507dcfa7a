import type { Migration, Problem } from '../../migration/plan/progress';
import type { Intent, Run } from './run';

type Closing = Extract<Intent, 'close' | 'closeOver' | 'endNow'>;

export const isClosing = (intent: unknown): intent is Closing =>
  intent === 'close' || intent === 'closeOver' || intent === 'endNow';

/** What a person is asked by a run in which only the closing was left to do: that goes on to be so. */
export const askedBy = ({ intent }: Pick<Run, 'intent'>, problem: Problem | undefined): Problem | undefined =>
  problem && isClosing(intent) ? { ...problem, facts: { ...problem.facts, intent } } : problem;

/**
 * As what a run that asked a person is begun again. Where only the closing was left, what the customer made of seats and
 * renewals since stays theirs; what is in an ordinary term can only be set to end with it.
 */
export function begunAgainAs(migration: Pick<Migration, 'problem'> | undefined): Intent {
  const { code, facts } = migration?.problem ?? {};
  if (code === 'scheduledMeanwhile') return 'closeOver';
  const intent = facts?.['intent'];
  if (!isClosing(intent)) return 'asIs';
  return code === 'notExtended' ? 'close' : intent;
}
