import type { KnownEnd } from '../../../migration/endOfTerm/knownEnd';
import type { RemainingHolder } from '../../../migration/plan/progress';
import type { Format } from '../../format';
import type { Plain } from '../../plain';

type Reason = RemainingHolder['reason'];

const remaining = (f: Format) => ({
  reason: {
    notChosen: 'not chosen',
    inheritedFromGroup: 'from a group',
    noUsageLocation: 'no usage location',
    failed: 'could not be moved',
    leftOut: 'left out',
    blocked: 'blocked account, unchanged',
    guest: 'guest, unchanged',
    arrivedLater: 'got the licence later',
    notCovered: 'covered by no other licence',
    lacksBase: 'without what the new plan needs',
  } satisfies Record<Reason, string> as Readonly<Record<Reason, string>>,
  fromGroups: (groups: readonly Plain[]) =>
    f.forms(groups.length, { one: `from the group ${f.list(groups)}`, other: `from the groups ${f.list(groups)}` }),
  andMore: (n: number) => f.forms(n, { one: 'and one more', other: `and ${f.count(n)} more` }),
  groupHint:
    'A licence from a group goes away only when the person leaves the group or the group’s licence is changed in Entra.',
});

/** What stays open, for whom, and what it costs. */
export const leftOpen = (f: Format) => ({
  leftOpenTitle: (customer: Plain, done: number, total: number) =>
    total === 0 ? customer : `${customer}: ${f.count(done)} of ${f.count(total)} people moved`,
  leftOpenStays: (retired: Plain) => `${retired} stays open.`,
  leftOpenWhy: (n: number, retired: Plain) =>
    f.forms(n, { one: `One person still holds ${retired}:`, other: `${f.count(n)} people still hold ${retired}:` }),
  leftOpenEnds: (on: KnownEnd) => `It ends by itself on ${f.day(on)}. Until then it is billed as before.`,
  leftOpenRenews: (on: string) => `It renews automatically on ${f.day(on)}, and is billed until somebody ends it.`,
  leftOpenExtends: (on: string) =>
    `After ${f.day(on)} it continues month by month at a higher price, until somebody cancels it.`,
  leftOpenNotTaken: (retired: Plain) =>
    `Partner Center did not accept the end of ${retired}: its renewal is as it was before. Set “cancel at the end of the term” in Partner Center, then let me look again.`,
  leftOpenRefused: (retired: Plain, licences: number) =>
    f.forms(licences, {
      one: `Nobody holds ${retired} any more. Partner Center did not close it: its one licence is still paid for until somebody closes it there, or lets me try again.`,
      other: `Nobody holds ${retired} any more. Partner Center did not close it: its ${f.count(licences)} licences are still paid for until somebody closes it there, or lets me try again.`,
    }),
  leftOpenBilled: 'It is billed as before until it is closed.',
  leftOpenByPlan: (retired: Plain, licences: number) =>
    f.forms(licences, {
      one: `${retired} stays open, as you confirmed: its one licence is still paid for.`,
      other: `${retired} stays open, as you confirmed: its ${f.count(licences)} licences are still paid for.`,
    }),
  moveOthers: (n: number) => f.forms(n, { one: 'Move the other one', other: `Move the other ${f.count(n)}` }),
  /** Where nobody knows how many of them can be moved. */
  moveOthersOfMany: 'Move the others',
  removeRemaining: 'Take the licence away',
  checkAgain: 'Check again',
  leaveOpen: 'Leave it open',
  remaining: remaining(f),
});
