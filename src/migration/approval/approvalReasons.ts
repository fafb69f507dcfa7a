import type { Money } from '../offers/money';
import { linesOf } from '../plan/basket';
import type { MigrationPlan } from '../plan/plan';
import { inHeadcount } from '../plan/storedPlan';
import type { ApprovalRule } from './rule';

/** Why a plan may not start on the word of its agent alone, with what it was held against. */
export type ApprovalReason =
  | { readonly why: 'seats'; readonly seats: number; readonly mostSeats: number }
  | { readonly why: 'total'; readonly total: Money; readonly most: number }
  /** No amount is set for it. */
  | { readonly why: 'currency'; readonly currency: string }
  | { readonly why: 'pack' }
  | { readonly why: 'unpriced' }
  | { readonly why: 'planless'; readonly people: number }
  /** `sum`: with this plan. */
  | { readonly why: 'dayLimit'; readonly sum: Money; readonly limit: number };

type Reasons = readonly ApprovalReason[];

/**
 * Every reason, in the order in which it is told; none where the agent's word is enough.
 *
 * @param committed what this agent's migrations of today have committed to already, by currency; the plan itself left out
 */
export const approvalReasons = (plan: MigrationPlan, rule: ApprovalRule, committed: readonly Money[]): Reasons => [
  ...tooManySeats(plan, rule),
  ...tooDear(plan, rule),
  ...unpriced(plan, rule),
  ...tooMuchToday(plan, rule, committed),
  ...(rule.packs.has(plan.retired.packId) ? [{ why: 'pack' } as const] : []),
  ...(rule.hasApprovers && plan.planless ? [{ why: 'planless', people: plan.planless } as const] : []),
];

/** Bought of one plan, or people whose licences change, whichever are more. */
function tooManySeats({ purchase, headcount }: MigrationPlan, { seats: mostSeats = Infinity }: ApprovalRule): Reasons {
  const people = inHeadcount(headcount);
  const seats = Math.max(0, ...(purchase ? linesOf(purchase) : []).map((line) => line.seats), people);
  return seats > mostSeats ? [{ why: 'seats', seats, mostSeats }] : [];
}

function tooDear({ purchase }: MigrationPlan, { total: amounts }: ApprovalRule): Reasons {
  const total = purchase?.price.total;
  if (total === undefined || amounts === undefined) return [];
  const most = amounts.get(total.currency.toUpperCase());
  if (most === undefined) return [{ why: 'currency', currency: total.currency }];
  return total.amount > most ? [{ why: 'total', total, most }] : [];
}

const isAnySet = ({ seats, total, packs, dayLimit }: ApprovalRule): boolean =>
  seats !== undefined || total !== undefined || packs.size > 0 || dayLimit !== undefined;

const unpriced = ({ purchase }: MigrationPlan, rule: ApprovalRule): Reasons =>
  purchase !== undefined && purchase.price.total === undefined && isAnySet(rule) ? [{ why: 'unpriced' }] : [];

function tooMuchToday({ purchase }: MigrationPlan, { dayLimit }: ApprovalRule, committed: readonly Money[]): Reasons {
  const total = purchase?.price.total;
  const limit = total && dayLimit?.get(total.currency.toUpperCase());
  if (total === undefined || limit === undefined) return [];
  const isSame = ({ currency }: Money): boolean => currency.toUpperCase() === total.currency.toUpperCase();
  const before = committed.filter(isSame).reduce((sum, { amount }) => sum + amount, 0);
  const sum = { amount: inCents(before + total.amount), currency: total.currency };
  return sum.amount > limit ? [{ why: 'dayLimit', sum, limit }] : [];
}

/** What binary fractions add is no money. */
const inCents = (amount: number): number => Math.round(amount * 1_000) / 1_000;

/** What it takes to start: a second person where there may be one, and nothing that can be had now where there is none. */
export type StartNeeds = 'nothing' | 'approval' | 'cannot';

export function startNeeds(reasons: Reasons, { hasApprovers }: Pick<ApprovalRule, 'hasApprovers'>): StartNeeds {
  if (reasons.length === 0) return 'nothing';
  return hasApprovers ? 'approval' : 'cannot';
}
