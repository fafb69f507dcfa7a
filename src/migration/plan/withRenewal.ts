import { planHash } from './planHash';
import type { WholePlan } from './plan';

/** The same plan with its renewal switched as wanted. It is the one part of a plan that its price does not depend on. */
export function withRenewal(plan: WholePlan, renewsItself: boolean): WholePlan {
  if (plan.purchase === undefined || plan.purchase.renewsItself === renewsItself) return plan;
  const changed = { ...plan, purchase: { ...plan.purchase, renewsItself } };
  return { ...changed, hash: planHash(changed) };
}
