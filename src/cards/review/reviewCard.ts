import type { MigrationPlan } from '../../migration/plan/plan';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick, primary } from '../buttons';
import type { Button } from '../buttons';
import { shown } from '../parts/names';
import { reviewPicks } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/review.json';
import { buySection } from './reviewBuy';
import { closeSection, stayingSection } from './reviewClose';
import type { ReviewData } from './reviewData';
import { driftWords } from './reviewDrift';
import { moveSection } from './reviewMove';

/** Everything that one confirmation sets off: what is bought, who moves, what is closed and who stays. */
export function reviewCard(data: ReviewData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { plan, answered } = data;
  const open = answered === undefined;
  return render(template, reader, {
    title: titleOf(plan, text),
    warnings: data.changed === undefined || !open ? [] : [driftWords(data.changed, plan, reader)],
    buy: [buySection(data, reader)],
    move: [moveSection(data, reader)],
    close: [closeSection(data, reader)],
    staying: stayingSection(data, reader),
    attests: open ? attestation(plan, text) : [],
    answers: open ? [] : [text.review.answered[answered.answer](shown(answered.by), answered.at)],
    buttons: open ? buttons(data, text) : [],
  });
}

const movesAnybody = ({ people }: MigrationPlan): boolean => people.some(({ disposition }) => disposition === 'move');

function titleOf(plan: MigrationPlan, { review }: Text): Phrase {
  const customer = shown(plan.customer.name);
  const retired = shown(plan.retired.offerName);
  return movesAnybody(plan)
    ? review.title(customer, retired, shown(plan.replacement.name))
    : review.titleRemoving(customer, retired);
}

function attestation({ purchase }: MigrationPlan, { review }: Text): readonly Phrase[] {
  if (purchase === undefined) return [];
  const partner = purchase.partnerOfRecord;
  return [partner === undefined ? review.attestDirect : review.attest(shown(partner))];
}

function buttons({ question, plan }: ReviewData, { review, running, questions }: Text): readonly Button[] {
  const confirm = plan.purchase ? review.confirm : movesAnybody(plan) ? review.confirmMove : review.confirmRemove;
  return [
    primary(confirm, { kind: 'confirm', question, attest: 'true' }),
    button(review.change, { kind: 'change', question }),
    button(running.customerText, pick(question, reviewPicks.customerText)),
    button(questions.notNow, { kind: 'notNow', question }),
  ];
}
