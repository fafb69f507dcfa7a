import { purchaseSense } from '../../migration/offers/purchaseSense';
import type { Migration, Problem, ProblemCode } from '../../migration/plan/progress';
import { fact } from '../../text/facts';
import type { Reader } from '../../text/reader';
import { toAccount, toServiceHealth, toSubscriptions } from '../parts/remedies';
import type { OutsidePage } from '../parts/remedies';

type Leads = (problem: Problem, migration: Migration, reader: Reader) => readonly OutsidePage[];

const toOrders: Leads = (_problem, { plan }, reader) => toSubscriptions(plan.customer.id, reader);

/** Agreement and account are put right at the customer; what a plan is not sold for, nowhere. */
const ofRefusal: Leads = ({ facts }, { plan }, reader) => {
  const sense = purchaseSense(fact(facts, 'serviceCode'));
  if (sense === 'agreement' || sense === 'accountReview') return toAccount(plan.customer.id, reader);
  return sense === undefined || sense === 'orderPapers' ? toSubscriptions(plan.customer.id, reader) : [];
};

/** Where the remedy lies outside; a problem that is not named has none there. */
const leads: Readonly<Partial<Record<ProblemCode, Leads>>> = {
  purchaseUnknown: toOrders,
  purchaseRefused: ofRefusal,
  orderPending: toOrders,
  orderCancelled: toOrders,
  seatsNotReady: (problem, ...rest) => (fact(problem.facts, 'order') === '' ? [] : toOrders(problem, ...rest)),
  closeRefused: toOrders,
  scheduledMeanwhile: toOrders,
  changedMeanwhile: toOrders,
  renewalNotSet: toOrders,
  noAccess: (_problem, { plan }, reader) => toAccount(plan.customer.id, reader),
  unreachable: (_problem, _migration, reader) => toServiceHealth(reader),
};

export const problemRemedies: Leads = (problem, migration, reader) =>
  leads[problem.code]?.(problem, migration, reader) ?? [];
