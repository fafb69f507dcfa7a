import type { Answer } from '../../cards/answers';
import { customerText } from '../../cards/migration/customerText';
import { shown } from '../../cards/parts/names';
import { reviewPicks } from '../../cards/picks';
import type { CardContent } from '../../cards/render';
import { reviewCard } from '../../cards/review/reviewCard';
import type { ReviewData } from '../../cards/review/reviewData';
import { dayOf } from '../../migration/days';
import { remindAtEndOn } from '../../migration/notices/atItsEnd';
import { toBeCheckedSince } from '../../migration/packs/packAge';
import { closeConsequence, endNowInstead } from '../../migration/plan/close';
import type { Quote } from '../../migration/plan/quote';
import { isOfAnotherDay } from '../../migration/plan/dates/reviewDay';
import { withRenewal } from '../../migration/plan/withRenewal';
import { noRenewalOf } from '../../migration/radar/noRenewal';
import { defined } from '../../platform/defined';
import { asBlock, plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Said } from '../migrate/heard';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { isUnread } from '../readingTime';
import { says } from './readChoice';

function quoteIn({ quoted }: Asking): Quote {
  if (quoted === undefined) throw new Error('the review was asked for without its quote');
  return quoted;
}

/** What is told above a review that takes the place of another. */
function changedIn({ changed, expired, isOfAnotherDay }: Asking['view']): ReviewData['changed'] {
  if (expired === true) return { field: isOfAnotherDay === true ? 'day' : 'expired', was: '', is: '' };
  const { field = '', was = '', is = '' } = changed ?? {};
  return changed && { field: String(field), was, is };
}

function card(asking: Asking, answered?: ReviewData['answered']): CardContent {
  const { turn, question, view } = asking;
  const { survey, source } = factsOf(asking);
  const quote = quoteIn(asking);
  const changed = changedIn(view);
  return reviewCard(
    {
      question,
      ...quote,
      survey,
      consequence: closeConsequence(survey.retired, quote.plan.close, source, turn.now),
      dataNote: source.dataNote[turn.reader.language],
      now: turn.now,
      ...defined({
        changed,
        answered,
        endNowInstead: endNowInstead(survey.retired, quote.plan.close, source, turn.now),
        remindAtEndOn: atItsEnd(asking),
        toBeCheckedSince: toBeCheckedSince(source, dayOf(turn.now, turn.reader.timeZone)),
      }),
    },
    turn.reader,
  );
}

/** When somebody would be reminded who waits for the end of the term; a service that ends before it is not waited for. */
function atItsEnd(asking: Asking): string | undefined {
  const { turn } = asking;
  const { survey, source } = factsOf(asking);
  const { endsOn, endOfTerm = 'unknown' } = survey.retired;
  const noRenewalFrom = noRenewalOf(source, { endsOn, endOfTerm });
  const entry = { endOfTerm, ...defined({ endsOn, noRenewalFrom, serviceEndOn: source.dates.serviceEndOn?.value }) };
  return remindAtEndOn(entry, dayOf(turn.now, turn.reader.timeZone));
}

/** The same review without its buttons, and with what became of it. */
export function lockedReview(asking: Asking, answer: NonNullable<ReviewData['answered']>['answer']): CardContent {
  const { agentName, now } = asking.turn;
  return card(asking, { answer, by: agentName, at: now.toISOString() });
}

function isTooSoon({ turn, draft }: Asking): boolean {
  const shownAt = draft.awaiting?.shownAt;
  return shownAt !== undefined && isUnread(turn, shownAt);
}

function confirmed(asking: Asking, renewsItself?: string): Outcome {
  const { plan } = quoteIn(asking);
  const { purchase } = plan;
  const { survey, source } = factsOf(asking);
  const { now, reader } = asking.turn;
  if (isTooSoon(asking)) return { hint: asking.turn.text.review.tooSoon };
  if (purchase !== undefined && new Date(purchase.cartExpiresAt) <= now) return { expired: 'offer' };
  if (isOfAnotherDay({ plan, retired: survey.retired, source }, now, reader.timeZone)) return { expired: 'day' };
  return { confirmed: renewsItself === undefined ? plan : withRenewal(plan, renewsItself === 'true') };
}

function changing({ draft, turn }: Asking, renewsItself?: string): Outcome {
  const renews = renewsItself === undefined ? {} : { renewsItself: renewsItself === 'true' };
  return { draft: { ...draft, ...renews, reopened: 'change' }, answer: turn.text.review.change };
}

/** What the customer's people may be told before anything happens; it changes nothing. */
const textAhead = (asking: Asking): Phrase =>
  asBlock(customerText({ plan: quoteIn(asking).plan, source: factsOf(asking).source }));

const asksForText = (pressed: Answer): boolean =>
  pressed.kind === 'pick' && pressed.choice === reviewPicks.customerText;

/** Only this one word buys: a fragment, a number or a mere "ok" is too little for that. */
function readTyped(asking: Asking, typed: string): Outcome {
  const { text } = asking.turn;
  const isAny = (...words: readonly Parameters<typeof says>[1][]) => words.some((word) => says(typed, word, text));
  if (isAny('confirm')) return confirmed(asking);
  if (isAny('yes')) return { hint: text.review.byOneWord };
  if (isAny('notNow', 'no')) return { leaves: true };
  if (isAny('change')) return changing(asking);
  if (isAny('customerText')) return { hint: textAhead(asking) };
  if (quoteIn(asking).plan.purchase !== undefined && isAny('renew', 'noRenewal')) {
    return { view: asking.view, draft: { ...asking.draft, renewsItself: isAny('renew') } };
  }
  return { hint: text.questions.waysOut.notAtReview(plain(typed.slice(0, 80))) };
}

function readPressed(asking: Asking, { pressed }: Extract<Said, { pressed: unknown }>): Outcome {
  const { renewsItself } = pressed.kind === 'confirm' ? pressed : {};
  const isOpen = quoteIn(asking).plan.purchase !== undefined && renewsItself === undefined;
  if (pressed.kind === 'confirm' && isOpen) return { hint: asking.turn.text.review.renewalNotGiven };
  if (pressed.kind === 'confirm') return confirmed(asking, renewsItself);
  if (pressed.kind === 'change') return changing(asking, pressed.renewsItself);
  return { hint: asksForText(pressed) ? textAhead(asking) : asking.turn.text.chat.alreadyAnswered };
}

/** Shows exactly what will run; nothing else can be confirmed. */
export const reviewQuestion: Question = {
  title: (asking) => {
    const { customer, retired, replacement } = quoteIn(asking).plan;
    return asking.turn.text.review.title(shown(customer.name), shown(retired.offerName), shown(replacement.name));
  },
  ask: (asking) => card(asking),
  read: (asking, said) => ('typed' in said ? readTyped(asking, said.typed) : readPressed(asking, said)),
};
