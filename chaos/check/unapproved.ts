import type { ApprovedRow } from './approvedRows';

/** How things are outside the bot. */
export interface Agreed {
  /** More than so many licences need a second person. */
  readonly seats: number;
  /** Whoever has the right. */
  readonly mayApprove: ReadonlySet<string>;
  /** What people pressed, whatever the bot made of it. */
  readonly presses: readonly { readonly by: string; readonly hash: string }[];
}

/**
 * Migrations that bought more than one person may decide on without exactly one approval, of exactly the plan they run by,
 * by somebody else who may and who did press.
 */
export const unapproved = (rows: readonly ApprovedRow[], agreed: Agreed): readonly string[] =>
  rows.filter((row) => row.seats > agreed.seats && !isAgreed(row, agreed)).map(({ id }) => id);

function isAgreed({ hash, agentId, approvals, deeds }: ApprovedRow, { mayApprove, presses }: Agreed): boolean {
  const [by] = approvals.map((approval) => approval.by);
  if (approvals.length !== 1 || deeds.length !== 1 || !by || by === agentId) return false;
  const isOfThis = (each: { readonly hash: string; readonly by: string | null }): boolean =>
    each.hash === hash && each.by === by;
  const isBegun = approvals.every((each) => each.state === 'started' && isOfThis(each)) && deeds.every(isOfThis);
  return isBegun && mayApprove.has(by) && presses.some(isOfThis);
}
