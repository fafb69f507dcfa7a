import type { CardContent } from '../../cards/render';
import type { StartAdvice } from '../../migration/ports';
import type { WholePlan } from '../../migration/plan/plan';
import type { Quote } from '../../migration/plan/quote';
import type { RankedEntry } from '../../migration/radar/ranking';
import type { Phrase } from '../../text/plain';
import type { DraftScope } from '../turnScope';
import type { CustomerFacts } from './choices';
import type { Draft, View } from './draft';
import type { Said } from './heard';

/** Everything a question may look at while it is asked and answered. */
export interface Asking extends DraftScope {
  readonly question: string;
  readonly view: View;
  /** Read for the questions about customer and subscription. */
  readonly radar: readonly RankedEntry[];
  /** Present from the question about the plan on. */
  readonly facts?: CustomerFacts;
  /** Present at the review, which shows it and nothing else; `facts` are then those that it was made from. */
  readonly quoted?: Quote;
  /** What it takes to begin that; at the review, where the agent's word is not enough. */
  readonly approval?: StartAdvice;
}

/** What an answer leads to. */
export type Outcome =
  /** Answered: the card is locked with `answer`, worded but not made plain, or becomes the next question itself. */
  | { readonly draft: Draft; readonly answer: string; readonly inPlace?: true }
  /** The same question, drawn again. */
  | { readonly view: View; readonly draft?: Draft; readonly hint?: Phrase }
  /** Not understood, or not possible: a sentence, and the question stays as it is. */
  | { readonly hint: Phrase }
  /** The review was confirmed. */
  | { readonly confirmed: WholePlan }
  /** The review was confirmed as far as one person can. */
  | { readonly asksApproval: WholePlan }
  /** The agent wants none of it. */
  | { readonly leaves: true }
  /** The quoted plan is too old to be confirmed, or another day has come since it was made. */
  | { readonly expired: 'offer' | 'day' };

/** One question: how it is asked, and how an answer, pressed or typed, is read. */
export interface Question {
  /** Heads the locked card. */
  title(asking: Asking): Phrase;
  ask(asking: Asking): CardContent;
  read(asking: Asking, said: Said): Promise<Outcome> | Outcome;
}

/** The facts of a question that is never asked without them. */
export function factsOf(asking: Asking): CustomerFacts {
  if (asking.facts === undefined) throw new Error('a question was asked before its survey');
  return asking.facts;
}
