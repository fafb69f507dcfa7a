import type { TakeBackEnd } from '../endOfTerm/takeBack';
import type { UnkeptEnd } from '../endOfTerm/unkeptEnd';
import type { GroupId, MigrationId, UserId } from '../ids';
import type { CoverFault, Refusal } from '../offers/refusal';
import type { PlacedLine } from './placedOrder';
import type { MigrationPlan } from './plan';
import type { CloseDrift } from './drift/closeDrift';
import type { SeenOrder } from './seenOrder';
import type { CloseAction } from '../packs/pack';
import type { PromiseEnd } from './closeLater';

/** Where a migration stands. `waitingForPerson` always comes with a `problem`. */
export type MigrationState =
  | 'queued'
  | 'buying'
  | 'waitingForSeats'
  | 'moving'
  | 'closing'
  | 'paused'
  | 'waitingForPerson'
  | 'done'
  | 'leftOpen'
  | 'stopped';

/** What the agent asked of a running migration; obeyed after the chunk in hand. */
export type Control = 'run' | 'pause' | 'stop';

export type PersonState = 'todo' | 'done' | 'failed' | 'leftOut';

/**
 * Why a migration waits for a person. `notAsConfirmed`: what is stored is not what was confirmed. `otherRelease`: its run
 * has steps behind it that are not those of the release at work. `orderPending`: somebody has to do something about an
 * order that was placed, or it is to be stopped and its order has not ended. `orderDead`: nothing came of it.
 * `scheduledMeanwhile`: closing it would call off what somebody has scheduled for its end since that was confirmed.
 * `changedMeanwhile`: everybody has moved, and something else than that is not as it was confirmed.
 */
export type ProblemCode =
  | 'purchaseUnknown'
  | 'purchaseRefused'
  | 'quoteChanged'
  | 'seatsNotReady'
  | 'orderPending'
  | 'orderDead'
  | 'orderCancelled'
  | 'orderPartly'
  | 'peopleFailed'
  | 'closeRefused'
  | 'notExtended'
  | 'scheduledMeanwhile'
  | 'changedMeanwhile'
  | 'renewalNotSet'
  | 'noAccess'
  | 'signInNeeded'
  | 'tokenKind'
  | 'blockedByPolicy'
  | 'unreachable'
  | 'notAsConfirmed'
  | 'onHold'
  | 'otherRelease'
  | 'readingIncomplete';

export interface Problem {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Orders that may be the purchase of which nobody knows. */
  readonly orders?: readonly SeenOrder[];
  /** What has changed since it was confirmed, where that is what is asked about. */
  readonly differences?: readonly CloseDrift[];
}

/** Why one person could not be moved, as data; words are made in `text`. */
export type PersonFailureCode =
  | CoverFault
  | 'inheritedFromGroup'
  | 'noUsageLocation'
  | 'noSeat'
  | 'planConflict'
  | 'planDependency'
  | 'notAllowedThere'
  | 'addressTaken'
  | 'masteredElsewhere'
  | 'directoryFull'
  | 'userGone'
  | 'coverGone'
  | 'baseGone'
  | 'noAccess'
  | 'notReadBack'
  | 'unknown';

export interface PersonFailure {
  readonly code: PersonFailureCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Person {
  readonly id: UserId;
  readonly name: string;
  readonly address: string;
  readonly disposition: 'move' | 'remove';
  readonly state: PersonState;
  readonly failure?: PersonFailure;
  readonly movedAt?: string;
}

/** Somebody who still holds the retired licence when everything else is done. */
export interface RemainingHolder {
  readonly id: UserId;
  readonly name: string;
  readonly reason:
    | 'notChosen'
    | 'inheritedFromGroup'
    | 'noUsageLocation'
    | 'failed'
    | 'leftOut'
    | 'blocked'
    | 'guest'
    | 'arrivedLater'
    | 'notCovered'
    | 'lacksBase';
  /** Why nothing else covers this person, where the reason is that. */
  readonly uncovered?: Refusal<CoverFault>;
  readonly groupNames: readonly string[];
  /** In the order of their names; absent where a former release wrote it down. */
  readonly groupIds?: readonly GroupId[];
}

/** The ledger's view of one migration: everything its cards are made of. */
export interface Migration {
  readonly plan: MigrationPlan;
  readonly state: MigrationState;
  readonly control: Control;
  /** Raised by one at each resume, retry or check; part of the durable workflow's id. */
  readonly runNo: number;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly bought?: {
    readonly orderId: string;
    readonly subscriptionId: string;
    /** Of all lines together. */
    readonly seats: number;
    /** Where it is of several lines, as many as are known. */
    readonly lines?: readonly PlacedLine[];
    readonly at: string;
    /** When its checkout went out, with which its term and its window began. */
    readonly orderedAt?: string;
    /** An order with our mark that showed beside one without it, which a person had taken for ours. */
    readonly secondOrderId?: string;
    /** It was cancelled since. */
    readonly isCancelled?: true;
    /** Only ordered so far: the order says that it is not through, and nobody knows what becomes of it. */
    readonly isPending?: true;
  };
  /** A checkout whose outcome nobody knows. `answer`: what came back of it, such as `503`. */
  readonly doubt?: { readonly sentAt: string; readonly answer?: string };
  readonly seatsReadyAt?: string;
  readonly movingSince?: string;
  readonly counts: { readonly total: number; readonly done: number; readonly failed: number; readonly leftOut: number };
  /** Who got the replacement; absent where all who are done did, or only lost the retired licence. */
  readonly moved?: number;
  /** At most the first ten who failed; the whole list is in the result file. */
  readonly failed: readonly Person[];
  readonly closed?: { readonly action: CloseAction; readonly at: string };
  /** Of one that promises to be closed later: that it was, or why it will not be. */
  readonly promise?: { readonly kept?: true; readonly overBecause?: PromiseEnd };
  /** Of one whose closing somebody wants to be taken back: that it was, or why it was not. */
  readonly takeBack?: 'asked' | 'done' | TakeBackEnd;
  readonly remaining: readonly RemainingHolder[];
  readonly remainingCount: number;
  readonly checkedAt?: string;
  readonly problem?: Problem;
  /** Present where an end that had been set does not hold, until another run sets it again. */
  readonly unkept?: UnkeptEnd;
  /** The house is free again, and this one waits until somebody lets it go on. */
  readonly isHeldAlone?: true;
  /** The release that did the last steps of this run. */
  readonly release?: string;
}

export type MigrationSummary = Pick<
  Migration,
  'state' | 'runNo' | 'counts' | 'remainingCount' | 'startedAt' | 'finishedAt'
> & {
  readonly id: MigrationId;
  readonly customerName: string;
  readonly retiredName: string;
  readonly replacementName: string;
  /** As the person's client last gave it; absent where it was never known, or was forgotten. */
  readonly confirmedBy?: string;
  /** Nothing goes on until somebody has decided; true also of an end that does not hold. */
  readonly needsSomebody?: true;
};
