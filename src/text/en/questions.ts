import type { Code } from '../facts';
import type { Format } from '../format';
import { plain } from '../plain';
import type { Phrase, Plain } from '../plain';
import { change, partner } from './questions/changing';
import { group, planless } from './questions/groups';
import { waysOut } from './questions/waysOut';

const sums = (f: Format) => ({
  /** Whom the sums of the rows are for; `people` is left out where that depends on the plan. */
  sumsFor: (all: number, people?: number) => {
    if (people === undefined) return 'The sums a month are for everyone who can move to that plan.';
    if (people === all)
      return f.forms(all, {
        one: 'The sums a month are for the one person.',
        other: `The sums a month are for all ${f.count(all)} people.`,
      });
    return f.forms(people, {
      one: `The sums a month are for the one of ${f.count(all)} people who can move now.`,
      other: `The sums a month are for the ${f.count(people)} of ${f.count(all)} people who can move now.`,
    });
  },
  sumsForChosen: 'The sums a month are for the people you chose.',
});

const plan = (f: Format) => ({
  title: (people: number, customer: Plain, retired: Plain) =>
    f.forms(people, {
      one: `What should the one person at ${customer} use instead of ${retired}?`,
      other: `What should the ${f.count(people)} people at ${customer} use instead of ${retired}?`,
    }),
  /** What is common to all of them. */
  allBring: (what: Phrase) => `All bring ${what}.`,
  also: (what: Phrase) => `also ${what}`,
  priced: 'The lowest price for each person and month, before tax:',
  times: (n: number, price: Phrase, sum: Phrase) => `${f.count(n)} × ${price} = ${sum} a month`,
  closest: (retired: Plain) => `Closest to ${retired}`,
  freeLicences: (n: number) =>
    f.forms(n, { one: 'one unused licence is used first', other: `${f.count(n)} unused licences are used first` }),
  upTo: (n: number, needed: number) => {
    const most = f.forms(n, { one: 'at most one more licence', other: `at most ${f.count(n)} more licences` });
    return `⚠ ${most}, and these people need ${f.count(needed)}`;
  },
  noTeams: '⚠ without Teams',
  forOthers: (others: Phrase, theirs: Phrase) => `⚠ for ${others}, and the retired plan is for ${theirs}`,
  covered: (n: number, plans: Phrase) =>
    f.forms(n, {
      one: `ℹ One of them already has ${plans}, which covers this: nothing is bought for that person unless you say so.`,
      other: `ℹ ${f.count(n)} of them already have ${plans}, which covers this: nothing is bought for them unless you say so.`,
    }),
  guideRank: (rank: number, addOns: Phrase) =>
    addOns === '' ? `choice ${f.count(rank)} of the guide` : `choice ${f.count(rank)} together with ${addOns}`,
  choose: 'Choose',
  more: (n: number) => f.forms(n, { one: 'Show one more', other: `Show ${f.count(n)} more` }),
  firstOnes: (n: number) => `Show the first ${f.count(n)}`,
  notOffered: '**Not offered**',
  whyNot: (n: number) => f.forms(n, { one: 'One not offered…', other: `${f.count(n)} not offered…` }),
  nothingOffered: 'None of the replacement plans can be bought for this customer. The reasons are below.',
  /** Ends a list of plans that was cut. */
  morePlans: (n: number) => `${f.count(n)} more`,
  notOfferedBecause: (names: Phrase, rule: Phrase, next: Phrase) => `${names}: ${rule} ${next}`,
  ...sums(f),
  hint: 'Press one, or type its number or part of its name.',
});

const termNames: Readonly<Record<string, string>> = {
  'P1M/monthly': 'Month by month',
  'P1Y/monthly': 'Committed for one year, paid monthly',
  'P1Y/annual': 'One year, paid in one sum',
  'P3Y/monthly': 'Committed for three years, paid monthly',
  'P3Y/annual': 'Committed for three years, paid yearly',
  'P3Y/triennial': 'Three years, paid in one sum',
};

const term = (f: Format) => ({
  title: (name: Plain) => `How long, and how to pay for ${name}?`,
  /** What the sum at the right is: of a year in which nothing changes. */
  aYear: 'a year',
  ifKept: 'if kept for a year',
  /** What is charged each time, by how often it is charged. */
  charged: {
    monthly: (sum: Phrase) => `${sum} each month`,
    annual: (sum: Phrase) => `${sum} each year`,
    triennial: (sum: Phrase) => `${sum} for three years`,
    other: (sum: Phrase) => `${sum} each charge`,
  },
  times: (n: number, price: Phrase, sum: Phrase) => `${f.count(n)} × ${price} = ${sum}`,
  seats: (n: number) =>
    f.forms(n, { one: 'One licence is to be bought.', other: `${f.count(n)} licences are to be bought.` }),
  canMove: (n: number) => f.forms(n, { one: 'One person can move now', other: `${f.count(n)} people can move now` }),
  name: (duration: Code, cycle: Code) => termNames[`${duration}/${cycle}`] ?? `${plain(duration)}, ${plain(cycle)}`,
  dearer: (share: number) => `${f.percent(share)} more than the cheapest`,
  cheapest: 'the cheapest',
  noPrice: 'no price given',
  pricesOf: (at: string) => `Prices as of ${f.time(at)}. The review shows the one that counts.`,
  cancellable: (days: number) =>
    f.forms(days, {
      one: 'can be cancelled within one day of the purchase',
      other: `can be cancelled within ${f.count(days)} days of the purchase`,
    }),
  hint: 'Press one, or type its number.',
});

const frontline = (_f: Format) => ({
  title: (name: Plain) => `Is ${name} allowed for these people?`,
  rule: 'Frontline plans are for people whose main device has a screen smaller than 10.9 inches. They are also for people who share a device with others who have a frontline licence. Microsoft can’t check this: you attest it.',
  yes: 'Yes, all are frontline workers',
  no: 'No, choose another plan',
  hint: 'Press one, or type **yes** or **no**.',
});

const audience = (f: Format) => ({
  title: (name: Plain) => `Is ${name} right for these people?`,
  rule: (theirs: Phrase, others: Phrase) =>
    `The retired plan is for ${theirs}, and this plan is sold for ${others} only. Microsoft sells the two separately; you confirm that these people may have it.`,
  free: (n: number, others: Phrase) =>
    f.forms(n, {
      one: `One licence of it is unused. It was bought for ${others}, and would be used first.`,
      other: `${f.count(n)} licences of it are unused. They were bought for ${others}, and would be used first.`,
    }),
  yes: 'Yes, these people may have it',
  no: 'No, choose another plan',
});

const language = (_f: Format) => ({
  title: 'Which language shall I use? · Quale lingua devo usare?',
  english: 'English',
  italian: 'Italiano',
  hint: 'Press one, or type **language english** or **language italiano**.',
});

export const questions = (f: Format) => ({
  notNow: 'Not now',
  choosingLater: 'You choose later who moves.',
  moreHint: 'Type **more** to see others.',
  waysOut: waysOut(f),
  plan: plan(f),
  term: term(f),
  frontline: frontline(f),
  audience: audience(f),
  group: group(f),
  planless: planless(f),
  partner: partner(f),
  change: change(f),
  language: language(f),
});
