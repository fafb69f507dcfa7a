import type { FellThrough, Undecidable } from '../../../migration/approval/request';
import type { Format } from '../../format';
import type { Phrase, Plain } from '../../plain';

/** Why a second person is needed. Several stand in one line. */
const reasons = (f: Format) => ({
  why: {
    licences: (n: number, most: number) =>
      f.forms(n, { one: 'one licence', other: `${f.count(n)} licences` }) + `, more than ${f.count(most)}`,
    people: (n: number, most: number) =>
      f.forms(n, { one: 'one person', other: `${f.count(n)} people` }) + `, more than ${f.count(most)}`,
    total: (sum: Phrase, most: Phrase) => `${sum} in all, more than ${most}`,
    currency: (code: Plain) => `paid in ${code}, for which no threshold is set`,
    pack: (retired: Plain) => `every move from ${retired}`,
    unpriced: 'its price is not known',
    planless: (n: number) =>
      f.forms(n, { one: 'one person has no plan afterwards', other: `${f.count(n)} people have no plan afterwards` }),
    dayLimit: (sum: Phrase, limit: Phrase) => `${sum} by one agent today, more than ${limit}`,
  },
  needed: (whys: Phrase) => `⚠ Needs approval: ${whys}`,
  /** Where nobody could approve. */
  notToday: (sum: Phrase, limit: Phrase, from: string) =>
    `⚠ Over your limit for a day: with this it would be ${sum}, and the limit is ${limit}. You can confirm it from ${f.instant(from)}, or move fewer people now.`,
  neverInADay: (limit: Phrase) =>
    `⚠ This alone is over your limit for a day, ${limit}. Move fewer people, or ask your Planshift administrator to raise DAY_LIMIT.`,
  unpricedInADay:
    '⚠ Partner Center gives no price, so I can’t hold this against your limit for a day. Ask your Planshift administrator.',
});

const asking = (f: Format) => ({
  ask: 'Ask for approval',
  hint: 'Until it is approved, nothing happens. Or type **ask for approval**.',
  askInstead:
    'This needs a second person. To ask, press the first button or type **ask for approval**. Nothing was bought or changed.',
  notNeeded: 'This needs no approval. To go ahead, press the first button or type **confirm**.',
  cannotYet: 'This can’t be confirmed now; the card says why. Nothing was bought or changed.',
  lookAgain: 'Whether this needs approval has changed since the card was shown. Please look at it again.',
  asked: (customer: Plain) =>
    `${customer}: approval asked. Nothing is bought or changed before somebody approves; I’ll tell you as soon as they answer.`,
  askedBy: (by: Plain, at: string) => `Approval asked by ${by}, ${f.instant(at)}.`,
  waits: (until: string) => `Nothing is bought or changed before a second person approves. Lapses ${f.instant(until)}.`,
  withdraw: 'Withdraw',
  withdrawn: 'Withdrawn. Nothing was bought or changed.',
});

const deciding = (f: Format) => ({
  /** Heads what stands for the card where it is not seen. */
  asksUnseen: (what: Phrase) => `Approval asked: ${what}`,
  asksYou: (by: Plain, whys: Phrase) => `${by} asks for your approval: ${whys}`,
  answerBy: (until: string) =>
    `Answer by ${f.instant(until)}; after that the request lapses. Type **approvals** to see it again.`,
  approve: 'Approve',
  decline: 'Decline',
  words: 'If you decline: why?',
  wordsHint: 'Tells your colleague what to change',
  wordsMissing:
    'Please say why: write it on the card and press **Decline**, or type **decline** and the reason. Nothing was decided yet.',
  approvedNow: (customer: Plain) => `Approved. The migration of ${customer} begins.`,
  approvedOnHold: 'Approved. It begins as soon as I am no longer on hold.',
  declinedNow: (by: Plain) => `Declined. I’ll tell ${by} why.`,
  not: {
    own: 'You asked for this yourself, so somebody else has to decide.',
    changed:
      'This request is no longer what the card shows, so nothing was decided. Your colleague can ask for a new review.',
    noRight: 'You do not have the right to approve. Your Planshift administrator knows who has it.',
    over: 'This request is no longer open.',
  } satisfies Record<Undecidable | 'noRight', string> as Readonly<Record<Undecidable | 'noRight', string>>,
});

/** What became of a request. */
const ending = (f: Format) => ({
  approvedBy: (by: Plain, at: string) => `✔ Approved by ${by}, ${f.instant(at)}.`,
  over: {
    declined: (by: Plain) => `Declined by ${by}. Nothing was bought or changed.`,
    withdrawn: 'Withdrawn. Nothing was bought or changed.',
    lapsed: 'Lapsed, because nobody answered in time. Nothing was bought or changed.',
    fellThrough: 'Approved, but not begun. Nothing was bought or changed.',
  },
  told: {
    approved: (customer: Plain, by: Plain) => `${customer}: approved by ${by}`,
    declined: (customer: Plain, by: Plain) => `${customer}: declined by ${by}`,
    lapsed: (customer: Plain) => `${customer}: nobody answered in time`,
    fellThrough: (customer: Plain) => `${customer}: approved, but not begun`,
  },
  attestedBy: (by: Plain, partner: Phrase) =>
    `${by} has attested that ${partner} is the partner of record for this order.`,
  attestedDirectBy: (by: Plain) =>
    `${by} has attested that no indirect reseller is the partner of record for this order.`,
  begins: 'The migration begins now; its own card follows it.',
  reason: (words: Plain) => `Reason: ${words}`,
  nothingDone: 'Nothing was bought or changed.',
  changeAndAsk: 'Change what stands in the way, then ask again.',
  fell: {
    overtaken: 'Another migration of this subscription was begun before. Type **migrations** to see it.',
    changed: 'It is no longer what was approved. Make a new review and ask again.',
    mayNoMore: 'Whoever asked may no longer migrate this customer; a colleague can make a new review.',
  } satisfies Record<FellThrough, string> as Readonly<Record<FellThrough, string>>,
  again: 'New review…',
});

const listing = (f: Format) => ({
  title: (n: number) =>
    f.forms(n, { one: 'One request waits for approval', other: `${f.count(n)} requests wait for approval` }),
  none: 'No request waits for approval.',
  toDecide: 'For you to decide',
  own: 'Your own requests',
  askedOn: (by: Plain, at: string) => `asked by ${by}, ${f.instant(at)}`,
  until: (at: string) => `until ${f.instant(at)}`,
  show: 'Show',
  of: (customer: Plain) => `Show the request for ${customer}`,
  noLongerKept: 'Its review is no longer kept, so it can’t be decided. A new review has to be made.',
});

/** A second person who has to agree. */
export const approval = (f: Format) => ({
  ...reasons(f),
  ...asking(f),
  ...deciding(f),
  ...ending(f),
  ...listing(f),
});
