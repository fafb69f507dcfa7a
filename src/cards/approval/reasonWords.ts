import type { ApprovalReason } from '../../migration/approval/approvalReasons';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { StartAdvice } from '../../migration/ports';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { line, shown } from '../parts/names';
import { sumWords } from '../parts/sumWords';

/** What a review says of it above its steps; nothing where the agent's word is enough. */
export function startWarning({ needs, reasons, dayEndsAt }: StartAdvice, plan: MigrationPlan, reader: Reader) {
  if (needs === 'nothing') return [];
  return [needs === 'approval' ? neededWords(reasons, plan, reader) : cannotWords(reasons, plan, dayEndsAt, reader)];
}

/** Why a second person is needed, in one line. */
export const neededWords = (reasons: readonly ApprovalReason[], plan: MigrationPlan, reader: Reader): Phrase =>
  textFor(reader).approval.needed(whysOf(reasons, plan, reader));

export const whysOf = (reasons: readonly ApprovalReason[], plan: MigrationPlan, reader: Reader): Phrase =>
  line(...reasons.map((reason) => reasonWords(reason, plan, reader)));

type Reason<Why> = Extract<ApprovalReason, { why: Why }>;
type Words = {
  readonly [Why in ApprovalReason['why']]: (reason: Reason<Why>, plan: MigrationPlan, reader: Reader) => Phrase;
};

const words: Words = {
  seats: ({ seats, mostSeats }, { purchase }, reader) => {
    const { licences, people } = textFor(reader).approval.why;
    return (purchase?.seats === seats ? licences : people)(seats, mostSeats);
  },
  total: ({ total, most }, _plan, reader) =>
    textFor(reader).approval.why.total(sumWords(total, reader), sumWords({ ...total, amount: most }, reader)),
  currency: ({ currency }, _plan, reader) => textFor(reader).approval.why.currency(shown(currency, 10)),
  pack: (_reason, { retired }, reader) => textFor(reader).approval.why.pack(shown(retired.offerName)),
  unpriced: (_reason, _plan, reader) => textFor(reader).approval.why.unpriced,
  planless: ({ people }, _plan, reader) => textFor(reader).approval.why.planless(people),
  dayLimit: (reason, _plan, reader) =>
    textFor(reader).approval.why.dayLimit(sumWords(reason.sum, reader), limitWords(reason, reader)),
};

const reasonWords = <Why extends ApprovalReason['why']>(
  reason: Reason<Why>,
  plan: MigrationPlan,
  reader: Reader,
): Phrase =>
  (words[reason.why] as (of: Reason<Why>, plan: MigrationPlan, reader: Reader) => Phrase)(reason, plan, reader);

type OverDay = Extract<ApprovalReason, { why: 'dayLimit' }>;

const limitWords = ({ sum, limit }: OverDay, reader: Reader): Phrase => sumWords({ ...sum, amount: limit }, reader);

/** Only the limit for a day holds where there is nobody who could approve. */
function cannotWords(
  reasons: readonly ApprovalReason[],
  { purchase }: MigrationPlan,
  dayEndsAt: string,
  reader: Reader,
): Phrase {
  const { approval } = textFor(reader);
  const over = reasons.find(({ why }) => why === 'dayLimit');
  if (over?.why !== 'dayLimit') return approval.unpricedInADay;
  const limit = limitWords(over, reader);
  const isAlone = (purchase?.price.total?.amount ?? 0) > over.limit;
  return isAlone ? approval.neverInADay(limit) : approval.notToday(sumWords(over.sum, reader), limit, dayEndsAt);
}
