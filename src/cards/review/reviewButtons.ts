import { daysBeforeEnd } from '../../migration/notices/atItsEnd';
import type { MigrationPlan, Purchase } from '../../migration/plan/plan';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick, primary } from '../buttons';
import type { Button } from '../buttons';
import { sumWords } from '../parts/sumWords';
import { shown } from '../parts/names';
import { reviewPicks } from '../picks';
import { mayWaitForEnd } from './paidTwice';
import type { ReviewData } from './reviewData';

/** On a button. */
const longestName = 40;

export function reviewButtons(data: ReviewData, reader: Reader): readonly Button[] {
  const { question, plan } = data;
  const { review, questions } = textFor(reader);
  return [
    ...beginning(data, reader),
    ...(mayWaitForEnd(data) ? [remindButton(plan, reader)] : []),
    button(review.change, { kind: 'change', question }),
    button(questions.notNow, { kind: 'notNow', question }),
  ];
}

/** Asked of a second person where the agent's word is not enough; nothing where there is nobody to ask. */
function beginning({ question, plan, approval }: ReviewData, reader: Reader): readonly Button[] {
  const means = { question, attest: 'true' } as const;
  if (approval?.needs === 'cannot') return [];
  return approval?.needs === 'approval'
    ? [primary(textFor(reader).approval.ask, { kind: 'askApproval', ...means })]
    : [primary(confirmWords(plan, reader), { kind: 'confirm', ...means })];
}

const remindButton = ({ customer, retired: { subscriptionId } }: MigrationPlan, reader: Reader): Button =>
  button(textFor(reader).review.remindAtEnd(daysBeforeEnd), {
    ...{ notice: 'remindAtEnd', customerId: customer.id, subscriptionId },
  });

/** What few press. */
export const moreButtons = ({ question }: ReviewData, reader: Reader): readonly Button[] => [
  button(textFor(reader).running.customerText, pick(question, reviewPicks.customerText)),
];

/** The button names what it sets off: the sum, or how many people. */
function confirmWords(plan: MigrationPlan, reader: Reader): string {
  const { purchase, headcount, way } = plan;
  const { review } = textFor(reader);
  if (way === 'rebuy') return rebuyWords(plan, reader);
  if (purchase) return buyWords(purchase, reader);
  const { moving, removing } = headcount;
  return moving > 0 ? review.confirmMove(moving) : review.confirmRemove(removing);
}

function buyWords({ price: { total, atMost } }: Purchase, reader: Reader): string {
  const { review } = textFor(reader);
  if (total === undefined) return review.confirmUnpriced;
  return review[atMost ? 'confirmAtMost' : 'confirm'](sumWords(total, reader));
}

/** Where nobody is moved, closing is what is done besides. */
function rebuyWords({ purchase, close, retired }: MigrationPlan, reader: Reader): string {
  const { rebuy, closing } = textFor(reader);
  if (purchase === undefined) return closing.name[close](shown(retired.offerName, longestName));
  const { total, atMost } = purchase.price;
  const [exact, most, unpriced] =
    close === 'leave'
      ? [rebuy.buyOnly, rebuy.buyOnlyAtMost, rebuy.buyOnlyUnpriced]
      : [rebuy.confirm, rebuy.confirmAtMost, rebuy.confirmUnpriced];
  if (total === undefined) return unpriced;
  return (atMost ? most : exact)(sumWords(total, reader));
}
