import type { ChosenEnd } from '../../migration/endOfTerm/knownEnd';
import type { Format } from '../format';
import type { Phrase, Plain } from '../plain';

/** The steps, each a line that tells by itself what is done. */
const steps = (f: Format) => ({
  title: (customer: Plain, retired: Plain, replacement: Plain) => `${customer}: from ${retired} to ${replacement}`,
  titleRemoving: (customer: Plain, retired: Plain) => `${customer}: take ${retired} away`,
  fromTo: (retired: Plain, replacement: Plain) => `${retired} → ${replacement}`,
  removing: (retired: Plain) => `Take ${retired} away`,
  /** Of the particulars. */
  step: { buy: '1 · Buy', move: '2 · Move', close: '3 · Close' },
  buys: (seats: number) => f.forms(seats, { one: '1 · Buy one licence', other: `1 · Buy ${f.count(seats)} licences` }),
  /** The amount follows it. */
  buysAtMost: (seats: number) =>
    f.forms(seats, { one: '1 · Buy one licence, at most', other: `1 · Buy ${f.count(seats)} licences, at most` }),
  buysNothing: '1 · Nothing to buy',
  moves: (n: number) => f.forms(n, { one: '2 · Move one person', other: `2 · Move ${f.count(n)} people` }),
  takes: (n: number, retired: Plain) =>
    f.forms(n, {
      one: `2 · Take ${retired} from one person`,
      other: `2 · Take ${retired} from ${f.count(n)} people`,
    }),
  movesNobody: '2 · Nobody changes plan',
  closes: (what: Phrase) => `3 · ${what}`,
  staysOpen: (retired: Plain) => `⚠ 3 · ${retired} stays open`,
});

const buying = (f: Format) => ({
  buy: (seats: number, plan: Plain) =>
    f.forms(seats, { one: `One licence of ${plan}`, other: `${f.count(seats)} licences of ${plan}` }),
  freeUsed: (free: number, people: number) =>
    f.forms(free, {
      one: `One of the ${f.count(people)} people takes an unused licence.`,
      other: `${f.count(free)} of the ${f.count(people)} people take unused licences.`,
    }),
  atLeast: (seats: number, needed: number) =>
    `Only ${f.count(needed)} ${needed === 1 ? 'is' : 'are'} needed; Partner Center sells no fewer than ${f.count(seats)}.`,
  nothingToBuy: (free: number) =>
    f.forms(free, {
      one: 'One unused licence is used.',
      other: `${f.count(free)} unused licences are used.`,
    }),
  nothingNeeded: 'Licences are only taken away.',
  catalogueSays: (item: Plain, title: Plain, licence?: Plain) =>
    `Nobody has verified its id, ${item}. In this customer’s country the catalogue calls it “${title}”${licence === undefined ? '' : ` and its licences ${licence}`}.`,
  fact: {
    term: 'Term',
    price: 'Price',
    total: 'Total committed',
    cancel: 'Can be cancelled',
    partner: 'Partner of record',
    renewal: 'Renewal',
  },
  cancelUntil: (at: string) => `until ${f.instant(at)}`,
  cancellableUntil: (at: string) => `Can be cancelled until ${f.instant(at)}`,
  notCancellable: 'not after the purchase',
  neverCancellable: 'Can’t be cancelled after the purchase',
  renews: (on: string) => `Renews automatically on ${f.day(on)}`,
  renewsNot: (on: ChosenEnd) => `To be set to end on ${f.day(on)}`,
  direct: 'none, sold directly',
  attest: (partner: Phrase) => `By confirming you attest that ${partner} is the partner of record for this order.`,
  attestAsking: (partner: Phrase) =>
    `By asking for approval you attest that ${partner} is the partner of record for this order.`,
  attestDirectAsking:
    'By asking for approval you attest that no indirect reseller is the partner of record for this order.',
  attestDirect: 'By confirming you attest that no indirect reseller is the partner of record for this order.',
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
  /** The same in view, where the amount says “at most” already. */
  ownSum: {
    higher: (computed: Phrase) => `Price × licences × charges would be ${computed}.`,
    lower: (_computed: Phrase) => 'Partner Center’s own sum is lower.',
  },
  paidTwiceUntil: (retired: Plain, on: ChosenEnd, more?: Phrase) =>
    `Paid twice: ${retired} is paid until ${f.day(on)}, alongside the new licences${more === undefined ? '' : `: ${more}`}.`,
  paidTwice: (retired: Plain) => `Paid twice: ${retired} is still paid for alongside the new licences.`,
  notTwice: 'Move at its end instead, and nothing is paid twice.',
  remindAtEnd: (days: number) => `Remind me ${f.forms(days, { one: 'a day', other: `${f.count(days)} days` })} before`,
  noPrice: 'Partner Center gives no price.',
  /** "One year, paid monthly: 12 × €100.80" */
  paidEach: (term: Phrase, charges: number, each: Phrase) => `${term}: ${f.count(charges)} × ${each}`,
  beforeTax: 'before tax',
});

const moving = (f: Format) => ({
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
    f.forms(n, { one: `**One person** loses only ${retired}`, other: `**${f.count(n)} people** lose only ${retired}` }),
  setsCountry: (n: number, country: Phrase) =>
    f.forms(n, {
      one: `One person’s usage location is set to ${country}.`,
      other: `The usage location of ${f.count(n)} people is set to ${country}.`,
    }),
  licencesOf: (what: Phrase, n: number) =>
    f.forms(n, { one: `${what} (one licence)`, other: `${what} (${f.count(n)} licences)` }),
  data: 'Its data',
  knownBy: (partNumber: Plain) =>
    `Recognised by what the customer’s own tenant calls its licences, ${partNumber}: no id of the subscription has been verified.`,
  /** In one line; why in full, and what helps, stands in the particulars. */
  staying: (n: number, who: Phrase) =>
    f.forms(n, { one: `Not moving: ${who}`, other: `Not moving, ${f.count(n)} people: ${who}` }),
  stuck: {
    inheritedFromGroup: (names: Phrase, groups: Plain) => `${names} (group ${groups})`,
    noUsageLocation: (names: Phrase) => `${names} (no usage location)`,
  },
  allByChoice: 'by your choice',
  byChoice: (n: number) => f.forms(n, { one: 'one by your choice', other: `${f.count(n)} by your choice` }),
  notMovingBecause: (names: Phrase, rule: Phrase) => `${names}: ${rule}`,
});

/** What was asked by itself and is said once more. */
const confirmedApart = (f: Format) => ({
  removesAll: (n: number, retired: Plain) =>
    f.forms(n, { one: `**One person** loses ${retired}`, other: `**${f.count(n)} people** lose ${retired}` }),
  otherAudience: (retired: Plain) =>
    `⚠ This plan is sold for different people from ${retired}. You have confirmed that these may have it.`,
  planless: (n: number) =>
    f.forms(n, { one: '⚠ has no plan at all afterwards', other: '⚠ have no plan at all afterwards' }),
});

const confirming = (f: Format) => ({
  confirm: (sum: Phrase) => `Buy and move: ${sum}`,
  confirmAtMost: (sum: Phrase) => `Buy and move: at most ${sum}`,
  confirmUnpriced: 'Buy and move',
  confirmMove: (n: number) => f.forms(n, { one: 'Move one person', other: `Move ${f.count(n)} people` }),
  confirmRemove: (n: number) =>
    f.forms(n, { one: 'Take it from one person', other: `Take it from ${f.count(n)} people` }),
  hintBuying: 'Nothing is bought before you press the first button or type **confirm**.',
  hint: 'Nothing is changed before you press the first button or type **confirm**.',
  details: 'Details',
  change: 'Change…',
  tooSoon: 'That came within two seconds of the card, so I have not counted it. Please read it, then confirm.',
  byOneWord: 'To go ahead, press the first button or type **confirm**. Nothing was bought or changed.',
  renewalNotGiven:
    'Teams did not tell me whether the new licences are to renew automatically, so I have done nothing. Type **confirm** to accept what the card shows.',
  changed: {
    price: (was: Phrase, is: Phrase) => `⚠ The price changed from ${was} to ${is}. Please look again.`,
    seats: (was: Phrase, is: Phrase) => `⚠ The number of licences changed from ${was} to ${is}. Please look again.`,
    term: (was: Phrase, is: Phrase) => `⚠ The term changed from ${was} to ${is}. Please look again.`,
    expired: (_was: Phrase, _is: Phrase) => '⚠ The offer had expired, so this is a new one. Please look again.',
    day: (_was: Phrase, _is: Phrase) => '⚠ A new day has begun, so the dates have changed. Please look again.',
    line: (_was: Phrase, _is: Phrase) =>
      '⚠ Partner Center changed the purchase, so this is a new one. Please look again.',
  },
  changedSince: (what: Phrase) => `⚠ ${what} Please look again.`,
  confirmedBy: (by: Plain, at: string) => `✔ Confirmed by ${by}, ${f.instant(at)}.`,
  /** Of a card that is one line from then on. */
  answered: {
    notNow: 'Not now. Nothing was bought or changed.',
    changing: 'Being changed. Nothing was bought.',
    expired: 'No longer valid. Nothing was bought.',
  },
});

/** The card that matters. */
export const review = (f: Format) => ({
  ...steps(f),
  ...buying(f),
  ...paying(f),
  ...moving(f),
  ...confirmedApart(f),
  ...confirming(f),
});
