import type { SkuFacts } from '../core/catalogue';
import { licencesOf } from '../core/licences';
import type { Customer, Licence, User } from '../core/model';
import { freeSeats, skusOf, unitsOf } from '../core/seats';
import { refusePlans } from './planRules';
import { badRequest } from './problem';

export interface LicenceChange {
  readonly add: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
  readonly remove: readonly string[];
}

export interface Surroundings {
  readonly now: number;
  readonly skuFacts: (skuId: string) => SkuFacts | undefined;
}

/** @throws GraphProblem when any part of the change can't be @returns the user's direct licences after it */
export function licencesAfter(
  change: LicenceChange,
  user: User,
  customer: Customer,
  around: Surroundings,
): readonly Licence[] {
  refuseUnknownSkus(change, customer, around);
  if (change.add.length > 0 && user.usageLocation === null) {
    throw badRequest('License assignment cannot be done for user with invalid usage location.');
  }
  for (const skuId of change.remove) refuseRemoval(skuId, user, customer);
  refuseWithoutSeats(change, user, customer, around.now);
  const direct = applied(change, user.licences, around.now);
  const through = licencesOf(customer, user).filter((held) => held.assignedByGroup !== null);
  refusePlans([...direct, ...through], around.skuFacts);
  return direct;
}

function refuseUnknownSkus({ add, remove }: LicenceChange, customer: Customer, around: Surroundings): void {
  const known = new Map(skusOf(customer, around.now).map((units) => [units.skuId, units]));
  for (const { skuId, disabledPlans } of add) {
    if (!known.has(skuId)) throw badRequest(`License ${skuId} does not correspond to a valid company License.`);
    if (remove.includes(skuId)) throw badRequest(`License ${skuId} can't be assigned and removed at once.`);
    const plans = around.skuFacts(skuId)?.servicePlans ?? [];
    const strange = disabledPlans.filter((id) => !plans.some((plan) => plan.id === id));
    if (strange.length > 0) throw badRequest(`License ${skuId} does not have the service plans ${strange.join(', ')}.`);
  }
}

function refuseRemoval(skuId: string, user: User, customer: Customer): void {
  if (user.licences.some((licence) => licence.skuId === skuId)) return;
  if (licencesOf(customer, user).some((held) => held.skuId === skuId)) {
    throw badRequest(
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    );
  }
  throw badRequest('User does not have a corresponding license.');
}

/** Whoever holds the SKU already, directly or through a group, takes no further seat. */
function refuseWithoutSeats({ add }: LicenceChange, user: User, customer: Customer, now: number): void {
  const held = new Set(licencesOf(customer, user).map((licence) => licence.skuId));
  for (const { skuId } of add) {
    if (held.has(skuId) || freeSeats(unitsOf(customer, skuId, now)) > 0) continue;
    throw badRequest(`Subscription with SKU ${skuId} does not have any available licenses.`);
  }
}

/** A SKU that is assigned again gets the plans of the new call; the later of two equal entries counts. */
function applied({ add, remove }: LicenceChange, licences: readonly Licence[], now: number): Licence[] {
  const after = new Map(licences.map((licence) => [licence.skuId, licence]));
  for (const skuId of remove) after.delete(skuId);
  for (const { skuId, disabledPlans } of add)
    after.set(skuId, { skuId, disabledPlans: [...disabledPlans], since: now });
  return [...after.values()];
}
