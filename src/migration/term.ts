/** ISO 8601 durations that Partner Center sells; others may appear and are shown as they are. */

export type TermDuration = 'P1M' | 'P1Y' | 'P3Y' | (string & {});
/** Lower case: `monthly`, `annual`, `triennial`; others may appear and are shown as they are. */

export type BillingCycle = 'monthly' | 'annual' | 'triennial' | (string & {});
