import { approvalReasons } from '../../migration/approval/approvalReasons';
import type { ApprovalReason } from '../../migration/approval/approvalReasons';
import type { ApprovalRule } from '../../migration/approval/rule';
import { dayOf } from '../../migration/days';
import type { MigrationPlan } from '../../migration/plan/plan';
import { hasItsHash } from '../../migration/plan/planHash';
import type { Approvals, Transaction } from '../../migration/ports';

/** Thrown out of the transaction in which the migration would have begun, so that nothing of it stays. */
export class NotAdmitted extends Error {}

/** What the transaction asks of a start: whether somebody's approval of it is what it rests on. */
interface Entry {
  readonly at: string;
  readonly on: 'word' | 'approval';
}

interface AdmissionDeps {
  readonly approvals: Pick<Approvals, 'committedOn' | 'redeem'>;
  readonly approvalRule: ApprovalRule;
}

/**
 * The one gate before a migration begins: a plan that gives a reason needs the approval of a second person, of exactly this
 * plan, and uses it up; so does one that begins because it was approved, for that may have been withdrawn. To be asked in the transaction that begins it, once the migration is there.
 *
 * @throws NotAdmitted
 */
export async function admit(
  { approvals, approvalRule }: AdmissionDeps,
  plan: MigrationPlan,
  { at, on }: Entry,
  transaction: Transaction,
): Promise<void> {
  const reasons = await reasonsNow({ approvals, approvalRule }, plan, at, transaction);
  if (await approvals.redeem(plan, at, transaction)) {
    if (hasItsHash(plan)) return;
    throw new NotAdmitted('What was approved is not what its hash was made of.');
  }
  if (on === 'approval') throw new NotAdmitted('What it was to begin by is gone.');
  if (reasons.length > 0) throw new NotAdmitted(`It needs an approval: ${reasons.map(({ why }) => why).join(', ')}.`);
}

/** What the plan gives reason for at that instant. */
export async function reasonsNow(
  { approvals, approvalRule }: AdmissionDeps,
  plan: MigrationPlan,
  at: string,
  transaction?: Transaction,
): Promise<readonly ApprovalReason[]> {
  const { timeZone, dayLimit } = approvalRule;
  const committed =
    dayLimit === undefined ? [] : await approvals.committedOn(dayOf(at, timeZone), timeZone, plan, transaction);
  return approvalReasons(plan, approvalRule, committed);
}
