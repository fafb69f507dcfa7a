import type { CloseAction } from '../../../migration/packs/pack';
import type { ProblemCode } from '../../../migration/plan/progress';
import type { Format } from '../../format';
import type { Phrase, Plain } from '../../plain';

type Closed = Readonly<Record<CloseAction, (customer: Plain, retired: Plain) => string>>;

const decisions = (f: Format) => ({
  decide: (customer: Plain, why: Phrase) => `${customer} needs your decision: ${why}.`,
  /** @param failed how many could not be moved */
  because: (failed: number) =>
    ({
      purchaseUnknown: 'nobody knows yet whether the purchase went through',
      purchaseRefused: 'the purchase was refused',
      quoteChanged: 'the offer has changed',
      seatsNotReady: 'the licences are not ready yet',
      orderPending: 'the order has not gone through yet',
      orderDead: 'nothing came of the order',
      orderCancelled: 'what was bought has been cancelled',
      orderPartly: 'only a part of the order went through',
      peopleFailed: f.forms(failed, {
        one: 'one person could not be moved',
        other: `${f.count(failed)} people could not be moved`,
      }),
      closeRefused: 'the retired subscription could not be closed',
      notExtended: 'the retired subscription was not cancelled',
      scheduledMeanwhile: 'something else is scheduled now for the end of the retired subscription',
      changedMeanwhile: 'something has changed since it was confirmed',
      renewalNotSet: 'the renewal could not be set',
      noAccess: 'Microsoft refuses me access',
      signInNeeded: 'my sign-in has to be renewed',
      tokenKind: 'Microsoft wants me to act for a person',
      blockedByPolicy: 'Conditional Access keeps me out',
      unreachable: 'Microsoft has not answered for a while',
      notAsConfirmed: 'my record of it is not what you confirmed',
      onHold: 'I am on hold',
      otherRelease: 'another version of me began it',
      readingIncomplete: 'I can’t read everything I need to know',
    }) satisfies Record<ProblemCode, string> as Readonly<Record<ProblemCode, string>>,
});

/** How a migration stands, in the one line of a toast and of the list of chats. The customer comes first. */
export const news = (f: Format) => ({
  moved: (customer: Plain, n: number) =>
    f.forms(n, { one: `${customer}: one person moved.`, other: `${customer}: ${f.count(n)} people moved.` }),
  removed: (customer: Plain, n: number, retired: Plain) =>
    f.forms(n, {
      one: `${customer}: ${retired} taken from one person.`,
      other: `${customer}: ${retired} taken from ${f.count(n)} people.`,
    }),
  done: (customer: Plain) => `${customer}: done.`,
  /** Later than all else, as was promised. */
  closed: {
    suspend: (customer: Plain, retired: Plain) => `${customer}: ${retired} is suspended.`,
    endAtTerm: (customer: Plain, retired: Plain) => `${customer}: ${retired} is set to end with its term.`,
    endNow: (customer: Plain, retired: Plain) => `${customer}: ${retired} is cancelled.`,
    leave: (customer: Plain, retired: Plain) => `${customer}: ${retired} stays open.`,
  } satisfies Closed as Closed,
  leftOpen: (customer: Plain, n: number, retired: Plain) =>
    f.forms(n, {
      one: `${customer}: one person moved, ${retired} stays open.`,
      other:
        n === 0
          ? `${customer}: ${retired} stays open.`
          : `${customer}: ${f.count(n)} people moved, ${retired} stays open.`,
    }),
  stopped: (customer: Plain, done: number, total: number) =>
    done === 0
      ? `${customer}: stopped, nobody was moved.`
      : f.forms(done, {
          one: `${customer}: stopped, one of ${f.count(total)} moved.`,
          other: `${customer}: stopped, ${f.count(done)} of ${f.count(total)} people moved.`,
        }),
  ...decisions(f),
});
