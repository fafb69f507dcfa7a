import type { PeopleGroup } from '../../../migration/people/people';
import type { Format } from '../../format';
import type { Phrase, Plain } from '../../plain';

type Group = Exclude<PeopleGroup, 'members'>;

/** What may become of them, and what it costs. */
const ways = (f: Format) => ({
  way: {
    move: (_retired: Plain) => 'Move',
    remove: (retired: Plain) => `Take only ${retired} away`,
    leave: (retired: Plain) => `Keep ${retired}`,
  },
  buysNothing: 'Nothing more is bought.',
  buys: (n: number) => f.forms(n, { one: 'Buys one more licence.', other: `Buys ${f.count(n)} more licences.` }),
  buysFor: (n: number, money: Phrase) =>
    f.forms(n, {
      one: `Buys one more licence: ${money} a month.`,
      other: `Buys ${f.count(n)} more licences: ${money} a month.`,
    }),
});

/** People who are easily forgotten. */
export const group = (f: Format) => ({
  title: {
    blocked: (n: number) =>
      f.forms(n, {
        one: 'What happens to the blocked account?',
        other: `What happens to the ${f.count(n)} blocked accounts?`,
      }),
    guests: (n: number) =>
      f.forms(n, { one: 'What happens to the guest?', other: `What happens to the ${f.count(n)} guests?` }),
    covered: (n: number) =>
      f.forms(n, {
        one: 'What happens to the one covered by another plan?',
        other: `What happens to the ${f.count(n)} covered by another plan?`,
      }),
  } satisfies Record<Group, (n: number) => string> as Readonly<Record<Group, (n: number) => string>>,
  about: {
    blocked: 'Nobody can sign in there, often because they have left.',
    guests: 'Guests come from another organisation and rarely need a licence of this one.',
    covered: 'They hold another plan that brings as much, so without the retired licence they lose nothing.',
  } satisfies Record<Group, string> as Readonly<Record<Group, string>>,
  ...ways(f),
  mayClose: (retired: Plain) => `Nobody keeps ${retired} open then.`,
  move: 'Move',
  remove: 'Only take the retired licence away',
  leave: 'Keep the retired licence',
  /** Understood as well. */
  alsoLeave: 'Leave as it is',
  hint: 'Press one, or type **move**, **remove** or **keep**.',
});

/** Who would have no plan at all. */
export const planless = (f: Format) => ({
  title: (n: number) =>
    f.forms(n, {
      one: 'One person would then have no plan at all',
      other: `${f.count(n)} people would then have no plan at all`,
    }),
  about: (n: number, retired: Plain) =>
    f.forms(n, {
      one: `No other licence brings this person Teams, mail, files or Office apps. Without ${retired} nothing is left to work with.`,
      other: `No other licence brings them Teams, mail, files or Office apps. Without ${retired} nothing is left to work with.`,
    }),
  /** Begins with no word that is a command. */
  move: 'Give them the new plan',
  leave: 'Keep the retired licence',
  remove: 'Take it away all the same',
  hint: 'Press one, or type **move**, **keep** or **remove**.',
});
