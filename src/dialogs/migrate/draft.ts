import type { CustomerId, SubscriptionId } from '../../migration/ids';
import type { CloseAction } from '../../migration/packs/pack';
import type { PeopleChoice, PeopleGroup } from '../../migration/people/people';
import type { ColumnReading, UnresolvedLine } from '../../migration/people/typed/readPeople';
import type { Problem } from '../../migration/plan/progress';
import type { Unavailable } from '../../migration/ports';
import type { BillingCycle, TermDuration } from '../../migration/term';

/** Raised whenever a draft of an older version could not be understood any more. */
export const dialogsVersion = 1;

export type AskedGroup = Exclude<PeopleGroup, 'members'>;

/** Asked only when the agent wants something else than what is proposed. */
export type OptionalQuestion = AskedGroup | 'usageLocation' | 'partner' | 'close' | 'change';

export type QuestionKind =
  | 'customer'
  | 'subscription'
  | 'plan'
  | 'frontline'
  | 'audience'
  | 'term'
  | 'people'
  | 'planless'
  | 'review'
  | OptionalQuestion;

export interface AskedColumns {
  readonly all: boolean;
  readonly except: boolean;
  readonly readings: readonly (ColumnReading & { readonly unresolvedCount: number })[];
}

/** How the question in hand is shown: what was searched, which page, which lines were not understood. */
export interface View {
  readonly page?: number;
  readonly query?: string;
  /** The first of the lines that name nobody, and how many there are. */
  readonly unresolved?: readonly UnresolvedLine[];
  readonly unresolvedCount?: number;
  /** A list of which only the agent can say in which column those who are meant stand. */
  readonly columns?: AskedColumns;
  /** People are being searched for and ticked; what was searched. */
  readonly picking?: string;
  /** The review is a new one, because the offer before had expired. */
  readonly expired?: boolean;
  /** The review is a new one, because this had changed when the one before was confirmed. */
  readonly changed?: Problem['facts'];
  /** That one is new because another day had come. */
  readonly isOfAnotherDay?: boolean;
  /** Why what is waited for could not be made. */
  readonly failed?: Unavailable;
}

/** What the dialog waits for. `question` is the random name of this asking; an older card cannot know it. */
export interface Awaiting {
  readonly question: string;
  readonly kind: QuestionKind | 'preparing' | 'unavailable';
  readonly view: View;
  /** The card on which it was asked. */
  readonly activityId?: string;
  readonly shownAt?: string;
}

/** A question that was answered, as it stood then. */
export interface PastQuestion {
  readonly view: Pick<View, 'page' | 'query'>;
  /** Without the people, of whom there may be thousands: those are at this place of `pastPeople`, or none were chosen yet. */
  readonly draft: Omit<Draft, 'past' | 'pastPeople' | 'awaiting' | 'people'>;
  readonly people?: number;
}

/** Everything answered so far; a missing field is a question still to be asked. */
export interface Draft {
  readonly customer?: { readonly id: CustomerId; readonly name: string };
  readonly subscriptionId?: SubscriptionId;
  /** The finished preparation that holds the survey. */
  readonly surveyId?: string;
  readonly formId?: string;
  readonly frontlineConfirmed?: boolean;
  /** The form that these people are to get although it is sold for others. */
  readonly audienceConfirmedFor?: string;
  readonly term?: { readonly termDuration: TermDuration; readonly billingCycle: BillingCycle };
  /** People picked so far; final once `peopleChosen`. */
  readonly people?: PeopleChoice;
  readonly peopleChosen?: boolean;
  /** Pasted addresses are adding up. */
  readonly adding?: boolean;
  /** Typed by the agent; empty = none; absent = carried from the retired subscription. */
  readonly partnerOfRecord?: string;
  readonly close?: CloseAction;
  readonly renewsItself: boolean;
  readonly reopened?: OptionalQuestion;
  /** The finished preparation that holds the quoted plan. */
  readonly quoteId?: string;
  readonly awaiting?: Awaiting;
  /** The questions before this one, so that each answer can be taken back. */
  readonly past?: readonly PastQuestion[];
  readonly pastPeople?: readonly PeopleChoice[];
}

export const emptyDraft: Draft = { renewsItself: true };

/** The draft without these answers, so that they are asked again. */
export function without(draft: Draft, ...fields: readonly Exclude<keyof Draft, 'renewsItself'>[]): Draft {
  const forgotten: ReadonlySet<string> = new Set(fields);
  return Object.fromEntries(Object.entries(draft).filter(([field]) => !forgotten.has(field))) as unknown as Draft;
}
