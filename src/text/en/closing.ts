import type { CloseAction } from '../../migration/packs/pack';
import type { Format } from '../format';

const choosing = (_f: Format) => ({
  title: (retired: string) => `What happens to ${retired} when everybody has moved?`,
  hint: 'Press one, or type its number. It is done only when nobody holds the retired licence any more.',
  choose: 'Choose',
  name: {
    suspend: (retired: string) => `Suspend ${retired}`,
    autoRenewOff: (retired: string) => `Switch off the renewal of ${retired}`,
    cancel: (retired: string) => `Cancel ${retired}`,
    none: (retired: string) => `Leave ${retired} as it is`,
  } satisfies Record<CloseAction, (retired: string) => string> as Readonly<
    Record<CloseAction, (retired: string) => string>
  >,
  doing: {
    suspend: (retired: string) => `Suspending ${retired}`,
    autoRenewOff: (retired: string) => `Switching off the renewal of ${retired}`,
    cancel: (retired: string) => `Cancelling ${retired}`,
    none: (retired: string) => `Leaving ${retired} as it is`,
  } satisfies Record<CloseAction, (retired: string) => string> as Readonly<
    Record<CloseAction, (retired: string) => string>
  >,
  done: {
    suspend: (retired: string) => `${retired} is suspended`,
    autoRenewOff: (retired: string) => `${retired} no longer renews itself`,
    cancel: (retired: string) => `${retired} is cancelled`,
    none: (retired: string) => `${retired} was left as it is`,
  } satisfies Record<CloseAction, (retired: string) => string> as Readonly<
    Record<CloseAction, (retired: string) => string>
  >,
});

const meaning = (f: Format) => ({
  billing: {
    stops: 'Billing stops.',
    runsToTermEnd: 'It is billed to the end of its term.',
    runsToTermEndOn: (on: string) => `It is billed to the end of its term, ${f.day(on)}.`,
    unchanged: 'It goes on being billed.',
    unchangedUntil: (on: string) => `It goes on being billed until it ends, ${f.day(on)}.`,
    refunded: 'Microsoft refunds the rest of its term, because it can still be cancelled.',
  },
  accessEnds: 'Access ends at once.',
  accessStays: 'Access stays until the term ends.',
  dataDeleted: (on: string, daysAway?: number) =>
    `Its data is deleted on ${f.day(on, daysAway)}, the earlier of its end date and 90 days.`,
  guideDays: (days: number) =>
    f.forms(days, {
      one: 'Microsoft’s guide speaks of one day; count on the date above.',
      other: `Microsoft’s guide speaks of ${f.count(days)} days; count on the date above.`,
    }),
  mayExtend:
    'After the term it may continue as a dearer Extended Service Term, unless it is set to cancel at the end of the term. That can’t be set here; set it in Partner Center.',
  addOns: (names: string) => `Its add-ons go with it: ${names}.`,
  onlyWhenEmpty: (retired: string) => `${retired} stays open until nobody holds it any more.`,
});

/** What becomes of the retired subscription. */
export const closing = (f: Format) => ({
  ...choosing(f),
  ...meaning(f),
});
