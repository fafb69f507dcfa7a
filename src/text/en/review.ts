import type { ChosenEnd } from '../../migration/endOfTerm/knownEnd';
import type { Format } from '../format';
import type { Phrase, Plain } from '../plain';

const buying = (f: Format) => ({
  title: (customer: Plain, retired: Plain, replacement: Plain) => `${customer}: from ${retired} to ${replacement}`,
  titleRemoving: (customer: Plain, retired: Plain) => `${customer}: take ${retired} away`,
  step: { buy: '1 · Buy', move: '2 · Move', close: '3 · Close' },
  buy: (seats: number, plan: Plain) =>
    f.forms(seats, { one: `One licence of ${plan}`, other: `${f.count(seats)} licences of ${plan}` }),
  freeUsed: (free: number, people: number) =>
    f.forms(free, {
      one: `One of the ${f.count(people)} people uses a licence that is free already.`,
      other: `${f.count(free)} of the ${f.count(people)} people use licences that are free already.`,
    }),
  atLeast: (seats: number, needed: number) =>
    `Only ${f.count(needed)} ${needed === 1 ? 'is' : 'are'} needed; Partner Center sells no fewer than ${f.count(seats)}.`,
  nothingToBuy: (free: number) =>
    f.forms(free, {
      one: 'Nothing: one licence is free already and is used.',
      other: `Nothing: ${f.count(free)} licences are free already and are used.`,
    }),
  nothingNeeded: 'Nothing: licences are only taken away.',
  fact: {
    term: 'Term',
    price: 'Price',
    total: 'Total committed',
    cancel: 'Can be cancelled',
    partner: 'Partner of record',
    ends: 'Ends',
  },
  cancelUntil: (at: string) => `until ${f.instant(at)}`,
  notCancellable: 'not after the purchase',
  renews: (on: string) => `Renews itself on ${f.day(on)}`,
  renewsNot: (on: ChosenEnd) => `To be set to end on ${f.day(on)}`,
  direct: 'none, sold directly',
  attest: (partner: Plain) => `By confirming I attest that ${partner} is the partner of record for this order.`,
  attestDirect: 'By confirming I attest that no indirect reseller is the partner of record for this order.',
});

const paying = (f: Format) => ({
  charges: (price: Phrase, charges: number) =>
    f.forms(charges, { one: `${price}, one charge`, other: `${price}, ${f.count(charges)} charges` }),
  total: (total: Phrase) => `**${total}**, your price from Microsoft, before tax`,
  atMost: (total: Phrase) => `**at most ${total}**, your price from Microsoft, before tax`,
  sum: (charges: number, each: Phrase, total: Phrase) => `${f.count(charges)} × ${each} = ${total}`,
  whyAtMost: {
    higher: (computed: Phrase) =>
      `“At most”, because price, licences and charges come to ${computed}, and Partner Center’s own sum is higher.`,
    lower: (computed: Phrase) =>
      `“At most”, because price, licences and charges come to ${computed}, and Partner Center’s own sum is lower.`,
  },
  paidTwiceUntil: (retired: Plain, on: ChosenEnd) =>
    `Paid twice: ${retired} (new commerce) is paid until ${f.day(on)}, beside the new licences.`,
  paidTwice: (retired: Plain) => `Paid twice: ${retired} (new commerce) goes on being paid, beside the new licences.`,
  noPrice: 'Partner Center told no price.',
});

const moving = (f: Format) => ({
  move: (n: number) => f.forms(n, { one: 'One person changes plan', other: `${f.count(n)} people change plan` }),
  nobodyMoves: 'Nobody changes plan',
  cohort: (n: number, changes: Phrase) =>
    f.forms(n, { one: `**One person** ${changes}`, other: `**${f.count(n)} people** ${changes}` }),
  gains: (n: number, what: Phrase) => f.forms(n, { one: `gains ${what}`, other: `gain ${what}` }),
  keeps: (n: number, what: Phrase) => f.forms(n, { one: `keeps ${what}`, other: `keep ${what}` }),
  loses: (n: number, what: Phrase) => f.forms(n, { one: `⚠ loses ${what}`, other: `⚠ lose ${what}` }),
  same: (n: number) => f.forms(n, { one: 'keeps everything else', other: 'keep everything else' }),
  keptOff: (what: Phrase) => `stays switched off, as the customer set it: ${what}`,
  otherCohorts: (groups: number, people: number) => {
    const inAll = f.forms(people, { one: 'one person', other: `${f.count(people)} people` });
    return f.forms(groups, {
      one: `and one smaller group (${inAll})`,
      other: `and ${f.count(groups)} smaller groups (${inAll})`,
    });
  },
  removes: (n: number, retired: Plain) =>
    f.forms(n, { one: `**One person** only loses ${retired}`, other: `**${f.count(n)} people** only lose ${retired}` }),
  setsCountry: (n: number, country: Phrase) =>
    f.forms(n, {
      one: `One person’s usage location is set to ${country}.`,
      other: `The usage location of ${f.count(n)} people is set to ${country}.`,
    }),
  licencesOf: (what: Phrase, n: number) =>
    f.forms(n, { one: `${what} (one licence)`, other: `${what} (${f.count(n)} licences)` }),
  data: 'Its data',
  notMoving: (n: number) => f.forms(n, { one: 'Not moving: one person', other: `Not moving: ${f.count(n)} people` }),
  notMovingBecause: (names: Phrase, rule: Phrase) => `${names}: ${rule}`,
  leftByChoice: (n: number) =>
    f.forms(n, {
      one: 'One was left as it is by your choice.',
      other: `${f.count(n)} were left as they are by your choice.`,
    }),
});

/** What was asked by itself and is said once more. */
const confirmedApart = (f: Format) => ({
  removesAll: (n: number, retired: Plain) =>
    f.forms(n, { one: `**One person** loses ${retired}`, other: `**${f.count(n)} people** lose ${retired}` }),
  otherAudience: (retired: Plain) =>
    `⚠ This plan is sold for other people than ${retired}. You have confirmed that these may have it.`,
  planless: (n: number) =>
    f.forms(n, { one: '⚠ has no plan at all afterwards', other: '⚠ have no plan at all afterwards' }),
});

const confirming = (f: Format) => ({
  confirm: 'Confirm: buy and move',
  confirmMove: 'Confirm: move',
  confirmRemove: 'Confirm: take away',
  change: 'Change…',
  tooSoon: 'That came within two seconds of the card, so I have not counted it. Please read it, then confirm.',
  byOneWord: 'To go ahead, press the first button or type **confirm**. Nothing was bought or changed.',
  renewalNotGiven:
    'Your Teams did not tell me whether the new licences renew themselves, so I have done nothing. Type **confirm** to take what the card shows.',
  changed: {
    price: (was: Phrase, is: Phrase) => `⚠ The price changed from ${was} to ${is}. Please look again.`,
    seats: (was: Phrase, is: Phrase) => `⚠ The number of licences changed from ${was} to ${is}. Please look again.`,
    term: (was: Phrase, is: Phrase) => `⚠ The term changed from ${was} to ${is}. Please look again.`,
    expired: (_was: Phrase, _is: Phrase) => '⚠ The offer had expired, so this is a new one. Please look again.',
    day: (_was: Phrase, _is: Phrase) => '⚠ The day has changed since, so the dates are others. Please look once more.',
    line: (_was: Phrase, _is: Phrase) =>
      '⚠ Partner Center changed the purchase, so this is a new one. Please look again.',
  },
  answered: {
    confirmed: (by: Plain, at: string) => `✔ Confirmed by ${by}, ${f.instant(at)}.`,
    notNow: (by: Plain, at: string) => `Put away by ${by}, ${f.instant(at)}. Nothing was bought or changed.`,
    changing: (by: Plain, at: string) => `Being changed by ${by}, ${f.instant(at)}.`,
    expired: (_by: Plain, at: string) => `No longer valid since ${f.instant(at)}. Nothing was bought.`,
  },
});

/** The card that matters. */
export const review = (f: Format) => ({
  ...buying(f),
  ...paying(f),
  ...moving(f),
  ...confirmedApart(f),
  ...confirming(f),
});
