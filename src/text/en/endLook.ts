import type { KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { TakeBackEnd } from '../../migration/endOfTerm/takeBack';
import type { Format } from '../format';
import type { Phrase, Plain } from '../plain';

/** Of an end that a migration had set, and that somebody would lose the licence by. */
export const endLook = (f: Format) => ({
  title: (n: number, retired: Plain, on: KnownEnd, daysLeft: number) => {
    const [loses, lose] = daysLeft < 0 ? (['lost', 'lost'] as const) : (['loses', 'lose'] as const);
    return f.forms(n, {
      one: `One person ${loses} ${retired} on ${f.day(on, daysLeft)}`,
      other: `${f.count(n)} people ${lose} ${retired} on ${f.day(on, daysLeft)}`,
    });
  },
  why: (customer: Plain) => `${customer}: a migration had set it to end with its term, once nobody needed it any more.`,
  who: (names: Phrase, _n: number) => `Held by ${names}.`,
  seatsLeft: (n: number) =>
    f.forms(n, {
      one: 'After that day there is one licence of it in other subscriptions.',
      other: `After that day there are ${f.count(n)} licences of it in other subscriptions.`,
    }),
  move: 'Move them',
  show: 'Show',
});

const ends = {
  laterMigration: 'Its end was not taken back, because a later migration sees to it.',
  changed: 'Its end was not taken back, because it was no longer as it was shown. Nothing was changed.',
  noRight: 'Its end was not taken back, because whoever asked for it may no longer decide here.',
  notAsConfirmed: 'Its end was not taken back, because my record of it is not what was confirmed.',
  tooLate: 'Its end was not taken back: it could not be done for a whole day. Please press the button again.',
  refused: 'Its end was not taken back, because Partner Center refuses it. Set its renewal there.',
} satisfies Record<TakeBackEnd, string> as Readonly<Record<TakeBackEnd, string>>;

const suspensions = {
  laterMigration: 'It was not reactivated, because a later migration sees to it.',
  changed: 'It was not reactivated, because it was no longer as it was shown. Nothing was changed.',
  noRight: 'It was not reactivated, because whoever asked for it may no longer decide here.',
  notAsConfirmed: 'It was not reactivated, because my record of it is not what was confirmed.',
  tooLate: 'It was not reactivated: it could not be done for a whole day. Please press the button again.',
  refused: 'It was not reactivated, because Partner Center refuses it. Try to reactivate it there.',
} satisfies Record<TakeBackEnd, string> as Readonly<Record<TakeBackEnd, string>>;

const endTakenBack = (f: Format) => ({
  press: 'Take back the end',
  askTitle: (retired: Plain) => `take back the end of ${retired}?`,
  means: (licences: Phrase, on: string | undefined, daysLeft: number) =>
    on === undefined
      ? `It then renews automatically with ${licences}, and is billed until somebody ends it.`
      : `It then renews automatically with ${licences} on ${f.day(on, daysLeft)}, and is billed until somebody ends it.`,
  yes: 'Yes, take it back',
  later: 'Nothing was changed: its end stays set as it was.',
  begun: 'I am taking back its end. The migration’s card says so once Partner Center shows it.',
  doing: 'Its end is being taken back.',
  done: 'Its end was taken back.',
  over: ends,
});

const reactivated = (_f: Format) => ({
  press: 'Reactivate',
  askTitle: (retired: Plain) => `reactivate ${retired}?`,
  means: (licences: Phrase, _on: string | undefined, _daysLeft: number) =>
    `It is active again at once with ${licences}, and billed again until somebody closes it.`,
  yes: 'Yes, reactivate it',
  later: 'Nothing was changed: it stays as it is.',
  begun: 'I am reactivating it. The migration’s card says so once Partner Center shows it.',
  doing: 'It is being reactivated.',
  done: 'It was reactivated.',
  over: suspensions,
});

/** Of what a migration has closed, and somebody wants open again. */
export const takeBack = (f: Format) => ({
  of: { endAtTerm: endTakenBack(f), suspend: reactivated(f) },
  term: (term: Phrase) => `Its term: ${term}.`,
  noPrice: 'I am not told what a retired plan costs; Partner Center shows it.',
  notNow: 'Not now',
  noneLeft: 'That can’t be done any more: somebody has seen to this already, or it is too late.',
});
