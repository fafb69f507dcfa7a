import type { FaultRule } from '../../emulator/control/faultRule';
import type { Manner } from '../agent/nextMove';
import { orders } from './orders';
import type { Place, Trouble } from './trouble';

const writes: readonly { readonly of: string; readonly rule: (place: Place) => FaultRule }[] = [
  { of: 'a cart', rule: () => ({ method: 'POST', path: '/carts$' }) },
  { of: 'a checkout', rule: () => ({ method: 'POST', path: '/checkout$' }) },
  { of: 'one licence change', rule: () => ({ method: 'POST', path: '/assignLicense$' }) },
  // The first batch reads the people, the second changes them.
  { of: 'a whole batch of changes', rule: () => ({ method: 'POST', path: '\\$batch$', nth: 2 }) },
  { of: 'a usage location', rule: () => ({ method: 'PATCH', path: '/users/' }) },
  { of: 'the closing', rule: ({ retired }) => ({ method: 'PATCH', path: `/subscriptions/${retired}$` }) },
  { of: 'the renewal', rule: ({ retired }) => ({ method: 'PATCH', path: `/subscriptions/(?!${retired})` }) },
];

const ways: readonly { readonly how: string; readonly rule: FaultRule }[] = [
  { how: 'cut off', rule: { dropAfter: true } },
  { how: 'behind a gateway that fails', rule: { html502: true, afterEffect: true } },
  { how: 'told as a failure', rule: { status: 500, afterEffect: true } },
];

const manners = ['keepLooking', 'notBought', 'bought'] as const;

/** Each kind of write in each way: once, twice and three times in a row. */
const lost: readonly Trouble[] = writes.flatMap(({ of, rule }, row) =>
  ways.map(({ how, rule: way }, column) => ({
    name: `the answer to ${of}, ${how}`,
    rules: (place) => [{ customer: place.customer, times: column + 1, ...rule(place), ...way }],
    manner: { ofPurchase: manners[(row + column) % manners.length] ?? 'keepLooking' },
  })),
);

/** As many polls as make more than one quarter of an hour of looking. */
const looks = 60;
const nothing = { status: 200, body: { totalCount: 0, items: [], attributes: { objectType: 'Collection' } } };
const unlisted: FaultRule = { method: 'GET', path: '/(orders|subscriptions)$', times: looks, ...nothing };
const arrives: FaultRule = { method: 'POST', path: '/checkout$', nth: 1, dropAfter: true };
const vanishes: FaultRule = { method: 'POST', path: '/checkout$', nth: 1, dropBefore: true };

const unknown = (
  what: string,
  ofPurchase: Manner['ofPurchase'],
  rules: readonly FaultRule[],
  { hasRecords = false }: { readonly hasRecords?: boolean } = {},
): Trouble => ({
  name: `a checkout that ${what} and shows nowhere${hasRecords ? ' but in the records' : ''}, says "${ofPurchase}"`,
  rules: ({ customer }) => [
    ...[...rules, unlisted].map((rule) => ({ customer, ...rule })),
    // These are about all customers at once, so the customer is in the question.
    ...(hasRecords ? [] : [{ method: 'GET', path: `/auditrecords.*${customer}`, status: 403 }]),
  ],
  manner: { ofPurchase },
});

/** A purchase of which nobody knows, and a person who always says the same. */
const asked: readonly Trouble[] = [
  unknown('never arrived', 'notBought', [vanishes]),
  unknown('arrived', 'notBought', [arrives]),
  unknown('arrived', 'keepLooking', [arrives]),
  unknown('arrived', 'bought', [arrives]),
  unknown('arrived', 'notBought', [arrives], { hasRecords: true }),
  unknown('arrived the second time', 'notBought', [vanishes, arrives]),
];

/** A purchase that lost our mark and its answer, so that only a person can tell which it is. */
const unmarked: readonly Trouble[] = manners.map((ofPurchase) => ({
  name: `a checkout whose order lost its mark, says "${ofPurchase}"`,
  rules: ({ customer }) => [{ customer, ...arrives, checkout: { unnamed: true } }],
  manner: { ofPurchase, inTheEnd: 'bought' },
}));

export const troubles: readonly Trouble[] = [...lost, ...asked, ...unmarked, ...orders];
