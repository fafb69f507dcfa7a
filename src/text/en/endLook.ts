import type { KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { TakeBackEnd } from '../../migration/endOfTerm/takeBack';
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

/** Of an end that a migration had set, and that somebody wants back. */
export const takeBack = (f: Format) => ({
  press: 'Take the end back',
  askTitle: (retired: string) => `Take the end of ${retired} back?`,
  renews: (customer: string, licences: string, on: string, daysLeft: number) =>
    `${customer}: it then renews itself with ${licences} on ${f.day(on, daysLeft)}, and is billed until somebody ends it.`,
  term: (term: string) => `Its term: ${term}.`,
  noPrice: 'What a retired plan costs is not told to me; Partner Center shows it.',
  yes: 'Yes, take it back',
  notNow: 'Not now',
  later: 'Nothing was changed: its end stays set as it was.',
  begun: 'I am taking its end back. The card of the migration says so once it reads so.',
  noneLeft: 'Somebody has seen to this already.',
  doing: 'Its end is being taken back.',
  done: 'Its end was taken back.',
  over: {
    laterMigration: 'Its end was not taken back, because a later migration sees to it.',
    changed: 'Its end was not taken back, because it was no longer as it was shown. Nothing was changed.',
    noRight: 'Its end was not taken back, because who asked for it may no longer decide here.',
    notAsConfirmed: 'Its end was not taken back, because what is stored of it is not what was confirmed.',
    tooLate: 'Its end was not taken back: for a whole day it could not be done. Press it once more.',
    refused: 'Its end was not taken back, because Partner Center refuses it. Set its renewal there.',
  } satisfies Record<TakeBackEnd, string> as Readonly<Record<TakeBackEnd, string>>,
});
