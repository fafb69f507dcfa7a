import { purchaseSense } from '../../migration/offers/purchaseSense';
import type { PurchaseSense } from '../../migration/offers/purchaseSense';
import { fact } from '../facts';
import type { Advice, SentenceFacts } from '../facts';

/** Each with the cheapest way round it. */
const refusals: Readonly<Record<PurchaseSense, Advice>> = {
  agreement: {
    rule: 'The Microsoft Customer Agreement is not confirmed for this customer, or not attested for this purchase.',
    next: 'Confirm it on the customer’s page in Partner Center, then try again.',
  },
  accountReview: {
    rule: 'Microsoft is reviewing the customer’s account, or has refused it.',
    next: 'The customer’s page in Partner Center shows how the review stands. Try again when it is done.',
  },
  notSold: {
    rule: 'This plan is not sold to this customer: not in its country, not to its kind of organisation, or not any more.',
    next: 'Stop here and begin again with another plan.',
  },
  limit: {
    rule: 'That is more than this customer may have of the plan.',
    next: 'Stop here and begin again with fewer people or with another plan; or have Microsoft raise the limit.',
  },
  credit: {
    rule: 'Your company’s credit with Microsoft, or Microsoft’s risk check, does not allow this purchase.',
    next: 'Ask whoever looks after billing at your company to see to it in Partner Center, then try again.',
  },
  cartLine: {
    rule: 'Partner Center does not take the offer as it was quoted.',
    next: 'Stop here and begin again: the plan is priced anew, and you see the offer before anything is bought.',
  },
  orderPapers: {
    rule: 'Partner Center asks for a purchase order (PO) with this purchase.',
    next: 'I can’t upload one. Buy it in Partner Center, stop here and begin again: unused licences are used first.',
  },
  sandbox: {
    rule: 'The partner account is a sandbox, which sells only a few licences and not every plan.',
    next: 'Stop here and begin again with fewer people or another plan; or use the real account.',
  },
  locked: {
    rule: 'Microsoft has locked the account for purchases.',
    next: 'Ask your administrator, who can see the reason in Partner Center.',
  },
};

/** Why Partner Center does not sell; undefined where no page explains its code. */
export function purchaseRefusal(facts: SentenceFacts): Advice | undefined {
  const sense = purchaseSense(fact(facts, 'serviceCode'));
  return sense && refusals[sense];
}

/** In Partner Center's own words, in whatever language those are. */
export const linesWords = (facts: SentenceFacts): string =>
  `Partner Center refuses this purchase${fact(facts, 'description') === '' ? '.' : `: “${fact(facts, 'description')}”`}`;
