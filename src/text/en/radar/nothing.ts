import type { Format } from '../../format';
import type { Phrase, Plain } from '../../plain';

/** What was looked for and is not there, and what there is instead. */
export const nothing = (f: Format) => ({
  nothing: {
    mine: 'None of your customers has a subscription that needs attention.',
    notAssigned: 'No customer is assigned to you yet.',
    free: 'No subscription is free or a trial.',
    extended: 'No subscription continues at a higher price.',
    within: (days: number) =>
      days === 0
        ? 'Nothing needs attention today.'
        : f.forms(days, {
            one: 'Nothing needs attention within a day.',
            other: `Nothing needs attention within ${f.count(days)} days.`,
          }),
    named: (words: Plain) => `No customer, domain or plan matches “${words}”.`,
    several: (filter: Plain) => `Nothing matches “${filter}”.`,
    inPart: (part: Phrase) => `None of these is under “${part}”.`,
  },
  takeOn: 'To take one on, type **assign contoso to me**.',
  instead: (n: number) =>
    f.forms(n, {
      one: 'In all, one subscription needs attention: type **expiring**.',
      other: `In all, ${f.count(n)} subscriptions need attention: type **expiring**.`,
    }),
});
