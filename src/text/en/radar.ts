import type { Bucket } from '../../migration/ranking';
import type { Format } from '../format';

const overview = (f: Format) => ({
  title: (subscriptions: number) =>
    f.forms(subscriptions, {
      one: 'One subscription of a retired plan',
      other: `${f.count(subscriptions)} subscriptions of retired plans`,
    }),
  none: 'No customer has a subscription of a retired plan.',
  noneYet: 'I am reading your customers for the first time. Press Refresh in a moment.',
  licencesInAll: (n: number) => f.forms(n, { one: 'One licence in all', other: `${f.count(n)} licences in all` }),
  readAt: (at: string) => `read ${f.instant(at)}`,
  readingNow: 'reading again now',
  failed: (n: number) =>
    f.forms(n, {
      one: '⚠ One customer could not be read; what is known of it is older.',
      other: `⚠ ${f.count(n)} customers could not be read; what is known of them is older.`,
    }),
  chart: 'Subscriptions by the month in which they end',
  month: 'Month',
  howMany: 'Subscriptions',
});

const rows = (f: Format) => ({
  sign: { urgent: '🔴', soon: '🟠', later: '🟢', ended: '⚫', unknown: '⚪' } satisfies Record<
    Bucket,
    string
  > as Readonly<Record<Bucket, string>>,
  ends: (on: string, daysLeft: number) => {
    const day = f.day(on, daysLeft);
    if (daysLeft < 0) return `ended ${day}`;
    if (daysLeft === 0) return '**ends today**';
    return daysLeft === 1 ? '**ends tomorrow**' : `ends ${day}, **in ${f.count(daysLeft)} days**`;
  },
  renews: (on: string, daysLeft: number) =>
    daysLeft < 0 ? `was to renew ${f.day(on, daysLeft)}` : `renews itself ${f.day(on, daysLeft)}`,
  endUnknown: 'its end is not known',
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
});

const choice = (f: Format) => ({
  whichCustomer: 'Which customer?',
  whichCustomerOf: (query: string, total: number) =>
    f.forms(total, { one: `One customer fits “${query}”`, other: `${f.count(total)} customers fit “${query}”` }),
  noneFits: (query: string) => `No customer with a retired plan fits “${query}”`,
  customerHint: 'Press one, or type its number or part of its name or domain.',
  searchLabel: 'Another customer',
  searchPlaceholder: 'Part of a name or domain',
  search: 'Search',
  choose: 'Choose',
  more: 'Show more',
  whichSubscription: (customer: string) => `${customer} has several retired subscriptions. Which one?`,
  subscriptionHint: 'Press one, or type its number.',
});

/** The retired subscriptions and the choice of one of them. */
export const radar = (f: Format) => ({
  ...overview(f),
  ...rows(f),
  ...choice(f),
});
