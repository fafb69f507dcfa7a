import type { KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { Format } from '../format';

/** Of an end that a migration had set, and that somebody would lose the licence by. */
export const endLook = (f: Format) => ({
  title: (n: number, retired: string, on: KnownEnd, daysLeft: number) =>
    f.forms(n, {
      one: `One person loses ${retired} on ${f.day(on, daysLeft)}`,
      other: `${f.count(n)} people lose ${retired} on ${f.day(on, daysLeft)}`,
    }),
  why: (customer: string) =>
    `${customer}: a migration had set it to end with its term, when nobody needed it any more.`,
  who: (names: string, n: number) => f.forms(n, { one: `It is held by ${names}.`, other: `They hold it: ${names}.` }),
  seatsLeft: (n: number) =>
    f.forms(n, {
      one: 'After that day there is one licence of it in other subscriptions.',
      other: `After that day there are ${f.count(n)} licences of it in other subscriptions.`,
    }),
  move: 'Move them',
  show: 'Show',
});
