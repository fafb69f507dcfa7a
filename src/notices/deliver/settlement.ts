import type { ClaimedLetter, Sent, Settlement } from '../../migration/ports';

/** An outcome that nobody knows may still become known to the reader within that time. */
const lookAgainMs = 60_000;
const firstPauseMs = 1_000;
const longestPauseMs = 5 * 60_000;
/** So that what was refused together does not come back together. */
const spread = 0.25;

/**
 * What becomes of a letter after a try. @param dice 0 to 1
 */
export function settlementOf({ id, tries, unknowns }: ClaimedLetter, sent: Sent, now: Date, dice: number): Settlement {
  switch (sent.is) {
    case 'delivered':
      return { id, as: 'delivered' };
    case 'refused':
      return { id, as: 'refused', because: sent.because };
    case 'unknown':
      if (unknowns > 0) return { id, as: 'givenUp' };
      return { id, as: 'again', nextTryAt: after(lookAgainMs), perhapsTwice: true };
    case 'notTaken': {
      const pauseMs = sent.retryAfterMs ?? Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1));
      return { id, as: 'again', nextTryAt: after(pauseMs * (1 + spread * dice)), perhapsTwice: false };
    }
  }

  function after(ms: number): string {
    return new Date(now.getTime() + ms).toISOString();
  }
}
