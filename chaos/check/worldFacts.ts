import { currentStatus } from '../../emulator/core/lifecycle';
import { licencesOf } from '../../emulator/core/licences';
import type { Customer, User } from '../../emulator/core/model';
import type { LivingHouse } from '../../emulator/core/livingHouse';
import { retiredSkuId } from '../house/practiceWorld';
import type { LedgerRow } from './ledgerRows';

/** What the emulated services know, however the bot sees it. */
export interface WorldFacts {
  readonly duplicatePurchases: number;
  readonly unlicensedUserSeconds: number;
  readonly closedWhileHeld: number;
  readonly repeatedLicenceWrites: number;
  /** Bought on fewer words than it takes. */
  readonly unapprovedPurchases: number;
  readonly orders: number;
  /** Checkouts of carts that were ordered already. They buy nothing here, but nothing promises that they never will. */
  readonly repeatedCheckouts: number;
  readonly lostUsers: number;
  /** Finished migrations whose retired subscription is open or whose purchase renews itself. */
  readonly unfinished: readonly string[];
}

export function worldFacts(house: LivingHouse, rows: readonly LedgerRow[]): Omit<WorldFacts, 'unapprovedPurchases'> {
  const { duplicatePurchases, unlicensedUserSeconds, closedWhileHeld, repeatedLicenceWrites, orders } =
    house.auditReport();
  const repeatedCheckouts = house.journal.since(0).filter(({ kind, replay }) => kind === 'checkout' && replay).length;
  const customers = rows.map((row) => ({ row, customer: house.world.customers.get(row.customerId) }));
  const now = house.clock.now();
  return {
    ...{ duplicatePurchases, unlicensedUserSeconds, closedWhileHeld, repeatedLicenceWrites, orders },
    repeatedCheckouts,
    lostUsers: customers.reduce((sum, { row, customer }) => sum + (customer ? lostUsers(customer, row) : 0), 0),
    unfinished: customers.flatMap(({ row, customer }) => (customer ? unfinished(customer, row, now) : [])),
  };
}

const holds = (customer: Customer, user: User, skuId: string): boolean =>
  licencesOf(customer, user).some((licence) => licence.skuId === skuId);

/** Whoever has neither plan, and whoever is noted as moved and is not. */
function lostUsers(customer: Customer, { people, replacementSkuId }: LedgerRow): number {
  const done = new Set(people.filter(({ state }) => state === 'done').map(({ id }) => id));
  return [...customer.users.values()].filter((user) => {
    const [hasRetired, hasReplacement] = [retiredSkuId, replacementSkuId].map((sku) => holds(customer, user, sku));
    return done.has(user.id) ? hasRetired || !hasReplacement : !hasRetired && !hasReplacement;
  }).length;
}

function unfinished(customer: Customer, { id, state, attempts }: LedgerRow, now: number): readonly string[] {
  if (state !== 'done') return [];
  const ordered = new Set(attempts.flatMap(({ orderId }) => orderId ?? []));
  const all = [...customer.subscriptions.values()];
  const open = all.some((one) => one.skuId === retiredSkuId && currentStatus(one, now) === 'active');
  const renews = all.some((one) => ordered.has(one.orderId) && one.autoRenewEnabled);
  return [
    ...(open ? [`migration ${id} is done and the retired subscription is open`] : []),
    ...(renews ? [`migration ${id} is done and its purchase still renews itself`] : []),
  ];
}
