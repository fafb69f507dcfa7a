import type { Format } from '../format';
import type { Phrase, Plain } from '../plain';

const endingNow = {
  endNow: 'Cancel now',
  endNowFor: (customer: Plain) => `Cancel the subscription of ${customer} now`,
  endNowTitle: (retired: Plain, licences: Phrase) => `Cancel ${retired} today, ${licences}?`,
  endNowHow:
    'It is in an extended term (Microsoft’s Extended Service Term), which can be cancelled at any time: billing stops, and access ends at once. Before that I look again who holds it; if somebody still needs it, it stays open.',
  endNowYes: 'Yes, cancel it today',
  endNowBegun: 'I am cancelling it. Its card shows what becomes of it.',
};

/** Of subscriptions that a migration had set to end, and that read otherwise since. */
export const unkept = (f: Format) => ({
  ...endingNow,
  title: (n: number) =>
    f.forms(n, {
      one: 'A subscription that was set to end continues',
      other: `${f.count(n)} subscriptions that were set to end continue`,
    }),
  why: (n: number) =>
    f.forms(n, {
      one: 'A migration had set it to end with its term. From what I read now it does not, and would be billed for nobody.',
      other:
        'Migrations had set them to end with their terms. From what I read now they do not, and would be billed for nobody.',
    }),
  costs: (n: number, cost: Phrase) =>
    f.forms(n, { one: `If it stays as it is: ${cost}.`, other: `If they stay as they are: ${cost}.` }),
  show: 'Show',
  endAll: (n: number) => f.forms(n, { one: 'End it with its term', other: `End all ${f.count(n)} with their terms` }),
  askTitle: (n: number, licences: Phrase) =>
    f.forms(n, {
      one: `End one subscription with its term: ${licences}?`,
      other: `End ${f.count(n)} subscriptions with their terms, ${licences} in all?`,
    }),
  askHow:
    'Before each I look again who holds it. One that somebody still needs stays open, and its card says who that is.',
  yes: (n: number) => f.forms(n, { one: 'Yes, end it', other: `Yes, end all ${f.count(n)}` }),
  notNow: 'Not now',
  later: 'Nothing was changed. **migrations** shows them; each card can do it.',
  begun: (n: number) =>
    f.forms(n, {
      one: 'I am setting it to end. Its card shows what becomes of it.',
      other: `I am setting ${f.count(n)} to end. Each card shows what becomes of it.`,
    }),
  noneLeft: 'Somebody has seen to these already.',
  onCard: (retired: Plain, becomes: Phrase) =>
    `${retired} had been set to end with its term. From what I read now it ${becomes}. I can set it to end once more, if nobody holds it.`,
});
