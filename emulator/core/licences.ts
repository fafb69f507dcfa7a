import type { Customer, Licence, User } from './model';

export interface HeldLicence extends Licence {
  /** Null = assigned directly. */
  readonly assignedByGroup: string | null;
}

/** Direct licences first, then those that come through groups; one SKU may appear both ways. */
export function licencesOf(customer: Customer, user: User): HeldLicence[] {
  const held: HeldLicence[] = user.licences.map((licence) => ({ ...licence, assignedByGroup: null }));
  for (const groupId of user.groupIds) {
    for (const licence of customer.groups.get(groupId)?.licences ?? [])
      held.push({ ...licence, assignedByGroup: groupId });
  }
  return held;
}

/** The SKUs a user holds, each once, directly or through a group. */
export function skuIdsOf(customer: Customer, user: User, direct: readonly Licence[] = user.licences): Set<string> {
  const skuIds = new Set(direct.map((licence) => licence.skuId));
  for (const groupId of user.groupIds) {
    for (const licence of customer.groups.get(groupId)?.licences ?? []) skuIds.add(licence.skuId);
  }
  return skuIds;
}

/** Equal in what they grant; when they were granted does not matter. */
export function sameLicences(left: readonly Licence[], right: readonly Licence[]): boolean {
  return fingerprint(left) === fingerprint(right);
}

function fingerprint(licences: readonly Licence[]): string {
  return licences
    .map((licence) => `${licence.skuId}:${[...licence.disabledPlans].sort().join(',')}`)
    .sort()
    .join(';');
}
