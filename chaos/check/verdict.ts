import { mayApprove } from '../agent/approvers';
import type { House } from '../house/house';
import { withClient } from '../house/databases';
import type { SecondPerson } from '../house/partnersHouse';
import { approvedRows } from './approvedRows';
import { ledgerBreaches } from './ledgerBreaches';
import { ledgerRows } from './ledgerRows';
import type { LedgerRow } from './ledgerRows';
import { unapproved } from './unapproved';
import type { Agreed } from './unapproved';
import { worldFacts } from './worldFacts';
import type { WorldFacts } from './worldFacts';

export interface Verdict {
  readonly facts: WorldFacts;
  readonly rows: readonly LedgerRow[];
  /** One line each; none is the promise kept. */
  readonly breaches: readonly string[];
}

/**
 * Holds the database against itself and the world against the promises.
 *
 * @param migrations how many there have to be
 */
export async function judge(house: House, migrations: number): Promise<Verdict> {
  const [rows, ofApproval] = await withClient(house.plan.database.url, async (client) => [
    await ledgerRows(client),
    await approvedRows(client),
  ]);
  const unagreed = house.plan.secondPerson ? unapproved(ofApproval, agreedIn(house, house.plan.secondPerson)) : [];
  const facts = { ...worldFacts(house.emulator.house, rows), unapprovedPurchases: unagreed.length };
  const {
    duplicatePurchases,
    unlicensedUserSeconds,
    closedWhileHeld,
    lostUsers,
    repeatedLicenceWrites,
    unapprovedPurchases,
  } = facts;
  const zeros = {
    ...{ duplicatePurchases, unlicensedUserSeconds, closedWhileHeld, lostUsers, repeatedLicenceWrites },
    unapprovedPurchases,
  };
  const counted = Object.entries(zeros).flatMap(([name, value]) => (value === 0 ? [] : [`${name} is ${value}`]));
  // Also those of which nothing came.
  const placed = new Set(rows.flatMap(({ attempts }) => attempts.flatMap(({ orderId }) => orderId ?? []))).size;
  return {
    facts,
    rows,
    breaches: [
      ...counted,
      ...facts.unfinished,
      ...ledgerBreaches(rows),
      ...(facts.repeatedCheckouts > 0
        ? [`${facts.repeatedCheckouts} checkouts were sent for a cart that was ordered already`]
        : []),
      ...(rows.length === migrations ? [] : [`there are ${rows.length} migrations instead of ${migrations}`]),
      ...(facts.orders === placed ? [] : [`there are ${facts.orders} orders and ${placed} on record`]),
    ],
  };
}

const agreedIn = ({ approvers }: House, { seats }: SecondPerson): Agreed => ({
  seats,
  mayApprove,
  presses: approvers?.presses ?? [],
});
