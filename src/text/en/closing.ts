import type { ChosenEnd, KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { CloseAction } from '../../migration/packs/pack';
import type { Format } from '../format';
import type { Phrase, Plain } from '../plain';

const choosing = (_f: Format) => ({
  title: (retired: Plain) => `What happens to ${retired} when everybody has moved?`,
  hint: 'Press one, or type its number. It is done only when nobody holds the retired licence any more.',
  choose: 'Choose',
  proposed: 'Proposed',
  name: {
    suspend: (retired: Plain) => `Suspend ${retired}`,
    endAtTerm: (retired: Plain) => `End ${retired} with its term`,
    endNow: (retired: Plain) => `Cancel ${retired}`,
    leave: (retired: Plain) => `Leave ${retired} open`,
  } satisfies Record<CloseAction, (retired: Plain) => string> as Readonly<
    Record<CloseAction, (retired: Plain) => string>
  >,
  doing: {
    suspend: (retired: Plain) => `Suspending ${retired}`,
    endAtTerm: (retired: Plain) => `Setting ${retired} to end with its term`,
    endNow: (retired: Plain) => `Cancelling ${retired}`,
    leave: (retired: Plain) => `Leaving ${retired} open`,
  } satisfies Record<CloseAction, (retired: Plain) => string> as Readonly<
    Record<CloseAction, (retired: Plain) => string>
  >,
  done: {
    suspend: (retired: Plain) => `${retired} is suspended`,
    endAtTerm: (retired: Plain) => `${retired} is set to end with its term`,
    endNow: (retired: Plain) => `${retired} is cancelled`,
    leave: (retired: Plain) => `${retired} stays open`,
  } satisfies Record<CloseAction, (retired: Plain) => string> as Readonly<
    Record<CloseAction, (retired: Plain) => string>
  >,
});

/** What a way means, in a few words below one another: the same of each way at the same place. */
const cells = (f: Format) => ({
  heading: { billing: 'Billing', access: 'Access', data: 'Data' },
  billing: {
    stops: 'Stops',
    runsToTermEnd: 'To the end of its term',
    runsToTermEndOn: (on: ChosenEnd) => `To the end of its term, ${f.day(on)}`,
    unchanged: 'Continues',
    unchangedUntil: (on: KnownEnd) => `Continues until it ends, ${f.day(on)}`,
    renews: (on: string) => `Continues, renews ${f.day(on)}`,
    extends: 'Continues, at a higher price after its term',
    unknown: 'Continues: see below',
    refunded: 'Stops, the rest of its term is refunded',
    refundedUntil: (at: string) => `Stops, refunded if cancelled by ${f.instant(at)}`,
  },
  access: { atOnce: 'Ends at once', withTerm: 'Stays until the term ends', unchanged: 'Stays' },
  data: {
    deletedOn: (on: string, daysAway?: number) => `Deleted ${f.day(on, daysAway)}`,
    atOnce: 'Not promised: save it first',
    withTerm: 'Stays until the term ends',
    unchanged: 'Stays',
  },
});

/** What it is still charged until the last day it is paid. */
const stillCharged = (_f: Format) => ({
  more: (sum: Phrase) => `${sum} more`,
  atMost: (sum: Phrase) => `at most ${sum} more`,
  because: (atMost: Phrase, why: Phrase) => `${atMost}, because ${why}`,
  nothing: 'nothing more is charged for it',
  why: {
    chargedToday: 'one charge is due today and may already have been made',
    daysUnknown: 'I can’t tell on which days it is charged',
  },
  untilItsEnd: (words: Phrase) => `Until its end: ${words}.`,
});

/** What stands beside it or is to follow it. */
const beside = (f: Format) => ({
  /** What somebody has scheduled in Partner Center, by what becomes of it. */
  callsOff: {
    changes: 'In Partner Center another plan is scheduled to follow it: this calls that off.',
    extends: 'In Partner Center it is scheduled to continue month by month after its term: this calls that off.',
    unknown: 'In Partner Center something is scheduled for its end that I don’t understand: this calls that off.',
  },
  addOns: (names: Phrase) => `Its add-ons go with it: ${names}.`,
  /** Of the same plan, which are not closed. */
  others: (n: number, licences: number) => {
    const all = f.forms(licences, { one: 'one licence', other: `${f.count(licences)} licences` });
    return f.forms(n, {
      one: `Another subscription of it stays as it is: ${all}.`,
      other: `${f.count(n)} other subscriptions of it stay as they are: ${all} in all.`,
    });
  },
});

const meaning = (f: Format) => ({
  endsWithTermOn: (retired: Plain, on: KnownEnd) => `${retired} is set to end with its term, ${f.day(on)}`,
  billing: {
    stops: 'Billing stops.',
    runsToTermEnd: 'It is billed to the end of its term.',
    runsToTermEndOn: (on: ChosenEnd) => `It is billed to the end of its term, ${f.day(on)}.`,
    unchanged: 'Billing continues.',
    unchangedUntil: (on: KnownEnd) => `Billing continues until it ends, ${f.day(on)}.`,
    refunded: 'Microsoft refunds the rest of its term, because it can still be cancelled.',
    refundedUntil: (at: string) => `Microsoft refunds the rest of its term if it is cancelled by ${f.instant(at)}.`,
  },
  instead: {
    refunded: (at: string) =>
      `It could be cancelled instead, once everybody has moved: until ${f.instant(at)} Microsoft refunds the rest of its term. Choose that with **Change…**`,
    stops:
      'It could be cancelled instead, once everybody has moved: then nothing more is billed. Choose that with **Change…**',
  },
  accessEnds: 'Access ends at once.',
  accessStays: 'Access stays until the term ends.',
  dataDeleted: (on: string, daysAway?: number) => `Its data is deleted on ${f.day(on, daysAway)}.`,
  /** Why on that day, and that a guide of Microsoft's speaks of another. */
  dataKept: (guideDays: number | undefined) =>
    guideDays === undefined
      ? 'Microsoft keeps the data until the end date, and for 90 days at most.'
      : `Microsoft keeps the data until the end date, and for 90 days at most; its guide says ${f.count(guideDays)}.`,
  extends: (percent: number, dearest: number) =>
    `Its renewal is off, so after its term it continues month by month, ${f.count(percent)}–${f.count(dearest)}% more expensive, until somebody cancels it.`,
  mayExtend: (dearest: number) =>
    `I can’t tell what happens at its end: it may end, or continue at up to ${f.count(dearest)}% more.`,
  onlyWhenEmpty: (retired: Plain) => `${retired} stays open until nobody holds it any more.`,
});

/** What the guard of the closing will find, as far as it can be foreseen. */
const foreseen = (f: Format) => ({
  keptBy: (n: number, retired: Plain) =>
    f.forms(n, { one: `One person keeps ${retired}`, other: `${f.count(n)} people keep ${retired}` }),
  otherSeats: (n: number) =>
    f.forms(n, {
      one: 'its other subscriptions have one licence for them',
      other: `its other subscriptions have ${f.count(n)} licences for them`,
    }),
  unread: (n: number, retired: Plain) =>
    f.forms(n, {
      one: `one person with ${retired} could not be read`,
      other: `${f.count(n)} people with ${retired} could not be read`,
    }),
  later: {
    suspend: 'I’ll suspend it once nobody has had it for a day',
    endAtTerm: 'I’ll set it to end with its term once nobody has had it for a day',
  } as Readonly<Partial<Record<CloseAction, string>>>,
  then: {
    suspend:
      'Then billing stops and access ends at once; its data is deleted after 90 days, or on its end date if that comes first.',
    endAtTerm: 'It is then billed to the end of its term.',
  } as Readonly<Partial<Record<CloseAction, string>>>,
  /** Of ways that are not promised for later. */
  notLater: { endNow: 'I won’t cancel it later by myself.', leave: 'I won’t close it later either.' } as Readonly<
    Partial<Record<CloseAction, string>>
  >,
  promise: (days: number) =>
    `If it is left open I’ll look again each day, for ${f.forms(days, { one: 'one day', other: `${f.count(days)} days` })} at most. **Leave it open** ends that; so do a renewal and a change in the number of licences.`,
  open: (why: Phrase) => `${why}, so it stays open and billing continues`,
  openUntil: (why: Phrase, on: KnownEnd) => `${why}, so it stays open and is billed until ${f.day(on)}`,
});

/** What becomes of the retired subscription. */
export const closing = (f: Format) => ({
  ...choosing(f),
  ...meaning(f),
  ...beside(f),
  cells: cells(f),
  stillCharged: stillCharged(f),
  foreseen: foreseen(f),
});
