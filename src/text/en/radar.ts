import type { KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { Money } from '../../migration/offers/money';
import type { Bucket } from '../../migration/radar/ranking';
import type { Code } from '../facts';
import type { Format } from '../format';
import { plain } from '../plain';
import type { Phrase, Plain } from '../plain';
import { counts } from './radar/counts';
import { notRead } from './radar/notRead';
import { nothing } from './radar/nothing';

/** What was agreed, as short as it can be said. */
const termNames: Readonly<Record<string, string>> = {
  'P1M/monthly': 'monthly',
  'P1Y/monthly': 'one year, paid monthly',
  'P1Y/annual': 'one year, paid in one sum',
  'P3Y/monthly': 'three years, paid monthly',
  'P3Y/annual': 'three years, paid yearly',
  'P3Y/triennial': 'three years, paid in one sum',
};

const overview = (f: Format) => ({
  title: (subscriptions: number) =>
    f.forms(subscriptions, {
      one: 'One subscription needs attention',
      other: `${f.count(subscriptions)} subscriptions need attention`,
    }),
  none: 'No customer has a subscription that is retired or ends without renewal.',
  onlyShown: (filter: Plain) => `only “${filter}”`,
  leftToMove: (customers: number) =>
    f.forms(customers, { one: 'one customer left to move', other: `${f.count(customers)} customers left to move` }),
  counts: counts(f),
  noneYet: 'I am reading your customers for the first time. Press **Refresh** in a moment.',
  licencesInAll: (n: number) => f.forms(n, { one: 'One licence in all', other: `${f.count(n)} licences in all` }),
  readAt: (at: string) => `read ${f.instant(at)}`,
  readingNow: 'reading again now',
  readingSoFar: ({ done, total }: { readonly done: number; readonly total: number }) =>
    `reading again now, ${f.count(done)} of ${f.count(total)}`,
  ...notRead(f),
  ...nothing(f),
});

const parts = (f: Format) => ({
  months: 'By the month in which their term or service ends',
  part: {
    urgent: 'within 30 days',
    soon: 'within 90 days',
    later: 'later',
    unknown: 'end not known',
    rescuable: 'can be saved',
    ended: 'without service',
  } satisfies Record<Bucket, string> as Readonly<Record<Bucket, string>>,
  named: (offer: Plain) => `All are ${offer} unless named.`,
  freeLeftOut: (n: number) =>
    f.forms(n, {
      one: 'One that is free or a trial is left out: **expiring free**',
      other: `${f.count(n)} that are free or trials are left out: **expiring free**`,
    }),
});

const leads = (f: Format) => ({
  /** The days that are left, which come before all else. */
  lead: (daysLeft: number) => {
    if (daysLeft === 0) return '**Today**';
    return daysLeft === 1 ? '**Tomorrow**' : `**${f.count(daysLeft)} days**`;
  },
  inDays: (daysLeft: number) =>
    daysLeft === 0 ? 'today' : f.forms(daysLeft, { one: 'tomorrow', other: `in ${f.count(daysLeft)} days` }),
  lost: (within: number) =>
    within === 0
      ? '**Data is deleted today**'
      : `**Data is deleted within ${f.forms(within, { one: 'a day', other: `${f.count(within)} days` })}**`,
});

const rows = (f: Format) => ({
  sign: { urgent: '🔴', soon: '🟠', later: '🟢', rescuable: '🟣', ended: '⚫', unknown: '⚪' } satisfies Record<
    Bucket,
    string
  > as Readonly<Record<Bucket, string>>,
  ends: (on: KnownEnd, daysLeft: number) => {
    const day = f.day(on, daysLeft);
    return daysLeft < 0 ? `ended ${day}` : `ends ${day}`;
  },
  renews: (on: string, daysLeft: number) =>
    daysLeft < 0 ? `was to renew ${f.day(on, daysLeft)}` : `renews automatically ${f.day(on, daysLeft)}`,
  notRenewed: (on: string, daysLeft: number, from: string) =>
    `${daysLeft < 0 ? 'ran' : 'runs'} until ${f.day(on, daysLeft)}: Microsoft no longer renews it from ${f.dayOrMonth(from)}`,
  extends: (on: string, daysLeft: number) =>
    daysLeft < 0
      ? `has been in a more expensive extended term since ${f.day(on, daysLeft)}`
      : `continues after ${f.day(on, daysLeft)} in a more expensive extended term`,
  changes: (on: string, daysLeft: number) => `changes to another plan ${f.day(on, daysLeft)}`,
  mayEnd: (on: string, daysLeft: number) =>
    daysLeft < 0
      ? `ended ${f.day(on, daysLeft)}, or has continued at a higher price since`
      : `ends ${f.day(on, daysLeft)}, or continues at a higher price: I can’t tell`,
  serviceEnds: (on: string, daysLeft: number) => {
    const day = f.day(on, daysLeft);
    return daysLeft < 0 ? `Microsoft ended the service ${day}` : `Microsoft ends the service ${day}`;
  },
  billedForNothing: 'billed although nobody can use it any more',
  notSeen: 'What customers bought from others or from Microsoft is not listed.',
  rescuable: 'can still be saved',
  reactivateFirst: 'Reactivate it in Partner Center first, then move it.',
  notRetired: 'not a retired plan: decide in Partner Center',
  notRetiredNorRenewing: 'not a retired plan, its renewal is off: decide in Partner Center',
  extended: 'in a more expensive extended term, cancellable any time',
  term: (duration: Code, cycle: Code) => termNames[`${duration}/${cycle}`] ?? `${plain(duration)}, ${plain(cycle)}`,
  cancelUntil: (at: string) => `can be cancelled until ${at}`,
  takeBack: (renewedOn: string, untilAt: string) =>
    `renewed on ${f.day(renewedOn, -1)}, **can be taken back until ${f.instant(untilAt)}**`,
  endUnknown: 'its end is not known',
});

/** How much dearer an extended term is, and what it costs. */
const dearer = (f: Format) => ({
  dearerBy: (percent: number) => `${f.count(percent)}% more expensive`,
  dearerBetween: (least: number, most: number) => `${f.count(least)}–${f.count(most)}% more expensive`,
  inPerCent: 'Where an order gives no price, only the percentage is shown.',
  aMonth: (sums: readonly Money[], atMost: boolean) =>
    `${atMost ? 'up to about' : 'about'} **${f.list(sums.map(f.money))}** a month`,
  byOrder: (cost: Phrase, orderedOn: string) => `${cost}, at the price of its order of ${f.day(orderedOn)}`,
  costsThen: (cost: Phrase) => `then ${cost}`,
  costsIfExtended: (cost: Phrase) => `if it continues, ${cost}`,
  inAll: (licences: number, cost: Phrase) =>
    f.forms(licences, {
      one: `One licence continues at a higher price: ${cost}`,
      other: `${f.count(licences)} licences continue at a higher price: ${cost}`,
    }),
  notCounting: (licences: number) =>
    f.forms(licences, {
      one: 'not counting one licence whose price I don’t know',
      other: `not counting ${f.count(licences)} licences whose price I don’t know`,
    }),
  ofOrders: 'Before tax, at the partner prices of the orders, which may have changed.',
});

const labels = (f: Format) => ({
  status: {
    suspended: 'suspended',
    deleted: 'deleted',
    expired: 'expired',
    pending: 'pending',
    disabled: 'disabled',
  } as Readonly<Record<string, string>>,
  page: (page: number, pages: number) => `Page ${f.count(page)} of ${f.count(pages)}`,
  move: 'Move…',
  next: (n: number) => `Next ${f.count(n)}`,
  previous: 'Back',
  refresh: 'Refresh',
  onlyMine: 'Only mine',
  showAll: 'Show all',
  asFile: 'Download CSV',
  byMonth: 'By month',
  moveCustomer: (customer: Plain) => `Move ${customer}`,
});

const choice = (f: Format) => ({
  whichCustomer: 'Which customer?',
  whichCustomerOf: (query: Plain, total: number) =>
    f.forms(total, { one: `One customer matches “${query}”`, other: `${f.count(total)} customers match “${query}”` }),
  noneFits: (query: Plain) => `No customer with a retired plan matches “${query}”`,
  customerHint: 'Press one, or type its number or part of its name or domain.',
  searchLabel: 'Another customer',
  searchPlaceholder: 'Part of a name or domain',
  searchMissing: 'Type part of a name or domain first.',
  search: 'Search',
  more: 'Show more',
  whichSubscription: (customer: Plain) => `${customer} has several retired subscriptions. Which one?`,
  subscriptionHint: 'Press one, or type its number.',
});

/** The retired subscriptions and the choice of one of them. */
export const radar = (f: Format) => ({
  ...overview(f),
  ...parts(f),
  ...leads(f),
  ...rows(f),
  ...dearer(f),
  ...labels(f),
  ...choice(f),
});
