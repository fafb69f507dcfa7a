import { fact, numberFact } from '../facts';
import type { SentenceFacts } from '../facts';
import type { Format } from '../format';
import type { Plain } from '../plain';

/** An entry that can't be read may be the very one. */
const unreadLists = (facts: SentenceFacts): string =>
  fact(facts, 'lists') === 'unread' ? ' Part of its lists can’t be read, so they don’t tell me either.' : '';

const answered = (facts: SentenceFacts): string => {
  const answer = fact(facts, 'answer');
  return answer === ''
    ? 'Partner Center did not answer.'
    : `Partner Center answered ${answer}, which does not say whether it went through.`;
};

const carts: Readonly<Record<string, string>> = {
  active: ' The cart still reads as not submitted.',
  ordered: ' The cart reads as submitted.',
  gone: ' The cart is gone, which says nothing.',
};

/** Why an order that was named can't be the purchase. */
const notIt: Readonly<Record<string, string>> = {
  otherPlan: 'That order is of another plan.',
  otherSeats: 'That order is of another number of licences.',
  earlier: 'That order was not placed after I sent mine, as far as I can read.',
  taken: 'That order belongs to another migration.',
  cancelled: 'That order is cancelled, so it brings no licences.',
  otherApplication: 'Partner Center’s records say that something else than me placed that order.',
  notFound: 'I find no order and no subscription with that id at this customer.',
  cartOpen: 'My cart still reads as not submitted, so no order can be of it.',
  tooSoon: 'I sent mine less than an hour ago, and it may still show by itself. Tell me after that.',
};

/** A purchase of which nobody knows whether it went through. */
export const purchaseUnknown = (facts: SentenceFacts) => ({
  title: 'I don’t know yet whether the purchase went through.',
  what: `${answered(facts)} I have not bought again and will not.${carts[fact(facts, 'cartStatus')] ?? ''}${unreadLists(facts)}`,
  next: next(facts),
});

function next(facts: SentenceFacts): string {
  const orders = numberFact(facts, 'orders') ?? 0;
  const named = notIt[fact(facts, 'named')];
  if (orders === 1) return 'This order fits in everything, but does not bear my mark. Is it the one?';
  if (orders > 1) return 'These orders fit, but none bears my mark. Which is the one?';
  if (named !== undefined) return named;
  if (numberFact(facts, 'found') === 0)
    return 'No order fits. Type the id of the order or subscription that you see in Partner Center, and I look at it.';
  return fact(facts, 'stop') === 'asked'
    ? 'You can end this without knowing. Then I buy this plan for this customer only when it is known.'
    : 'I look again every minute; an order can take 15 minutes to show. If Partner Center shows the order, tell me.';
}

export const doubt = (f: Format) => ({
  order: (id: Plain, seats: number, at: string | undefined) =>
    `Order ${id} · ${f.forms(seats, { one: 'one licence', other: `${f.count(seats)} licences` })}${at === undefined ? '' : ` · ${f.instant(at)}`}`,
  ofSubscription: (id: Plain) => `subscription ${id}`,
  itIs: (order: Plain) => `It is ${order}`,
  input: { label: 'Order or subscription id', placeholder: 'as Partner Center shows it' },
  lookAtOrder: 'Look at this order',
  end: 'End it without knowing',
  whichOrder: 'Please type the id of the order or subscription, as Partner Center shows it.',
  stopped: (plan: Plain) =>
    `Nobody knows yet whether ${plan} was bought. I go on looking, and buy none for this customer until it is known.`,
});
