import { fact, numberFact } from '../facts';
import type { SentenceFacts } from '../facts';
import type { Format } from '../format';
import type { Plain } from '../plain';

/** An entry that can't be read may be the very one. */
const unreadLists = (facts: SentenceFacts): string =>
  fact(facts, 'lists') === 'unread' ? ' Part of its lists can’t be read, so they don’t settle it either.' : '';

const answered = (facts: SentenceFacts): string => {
  const answer = fact(facts, 'answer');
  return answer === ''
    ? 'Partner Center did not answer.'
    : `Partner Center answered ${answer}, which does not say whether it went through.`;
};

const carts: Readonly<Record<string, string>> = {
  active: ' The cart still reads as not submitted.',
  ordered: ' The cart reads as submitted.',
  gone: ' The cart is gone, which proves nothing either way.',
};

/** Why an order that was named can't be the purchase. */
const notIt: Readonly<Record<string, string>> = {
  otherPlan: 'That order is for another plan.',
  otherSeats: 'That order is for a different number of licences.',
  earlier: 'That order was not placed after I sent mine, as far as I can tell.',
  taken: 'That order belongs to another migration.',
  cancelled: 'That order is cancelled, so it brings no licences.',
  otherApplication: 'Partner Center’s records say that something other than me placed that order.',
  notFound: 'I can’t find an order or a subscription with that id for this customer.',
  cartOpen: 'My cart still reads as not submitted, so no order can have come from it.',
  tooSoon:
    'I sent mine less than an hour ago, and it may still appear by itself. Please tell me once the hour is over.',
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
  if (orders === 1) return 'This order matches in every way but does not carry my mark. Is it the one?';
  if (orders > 1) return 'These orders match, but none carries my mark. Which is the one?';
  if (named !== undefined) return named;
  if (numberFact(facts, 'found') === 0)
    return 'No order matches. Type the id of the order or subscription that you see in Partner Center, and I’ll check it.';
  return fact(facts, 'stop') === 'asked'
    ? 'You can end this without knowing. I then buy this plan for this customer only once it is known.'
    : 'I look again every minute; an order can take 15 minutes to show. If Partner Center shows the order, tell me.';
}

export const doubt = (f: Format) => ({
  order: (id: Plain, seats: number, at: string | undefined) =>
    `Order ${id} · ${f.forms(seats, { one: 'one licence', other: `${f.count(seats)} licences` })}${at === undefined ? '' : ` · ${f.instant(at)}`}`,
  ofSubscription: (id: Plain) => `subscription ${id}`,
  itIs: (order: Plain) => `It is ${order}`,
  input: { label: 'Order or subscription id', placeholder: 'as Partner Center shows it' },
  lookAtOrder: 'Check this order',
  end: 'End it without knowing',
  whichOrder:
    'Please type the id of the order or subscription, as Partner Center shows it: into the card, or after **check this order**.',
  stopped: (plan: Plain) =>
    `Nobody knows yet whether ${plan} was bought. I’ll keep looking, and won’t buy it for this customer until it is known.`,
});
