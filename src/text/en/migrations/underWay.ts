import { fact } from '../../facts';
import type { Advice, SentenceFacts } from '../../facts';
import type { Format } from '../../format';

const dated = (f: Format, facts: SentenceFacts): string =>
  fact(facts, 'on') === '' ? '' : ` on ${f.day(fact(facts, 'on'))}`;

type Worded = (facts: SentenceFacts) => Advice;

/** What somebody else has begun with the subscription. */
export const underWay = (f: Format): { readonly transferOpen: Worded; readonly transitionOpen: Worded } => ({
  transferOpen: (facts) => ({
    rule: `${fact(facts, 'partner') || 'Another partner'} has asked${dated(f, facts)} to take over this subscription, and in Partner Center that is still open. While it is, I change nothing about it.`,
    next: 'Reject the transfer in Partner Center if the customer stays with you; otherwise leave the move to that partner.',
  }),
  transitionOpen: (facts) => ({
    rule: `In Partner Center a change of this subscription to another plan was begun${dated(f, facts)} and is not finished.`,
    next: 'Wait until Partner Center shows it as finished, then begin again: perhaps nothing is left to do.',
  }),
});
