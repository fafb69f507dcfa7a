import { groupId, skuId, userId } from '../migration/ids';
import type { GroupId, SkuId } from '../migration/ids';
import type { HeldLicence, Holder } from '../migration/offers/survey';
import { defined } from '../platform/defined';
import type { User } from './schemas';

/** Licence states and usage location come only when asked for by name. */
const holderFields =
  'id,displayName,userPrincipalName,accountEnabled,userType,usageLocation,assignedLicenses,licenseAssignmentStates';

/** The same, and what works for each. */
export const fieldsFor = (also: 'working' | undefined): string =>
  also === undefined ? holderFields : `${holderFields},assignedPlans,provisionedPlans`;

export const holderOf = (user: User): Holder => ({
  id: userId(user.id),
  name: user.displayName ?? user.userPrincipalName ?? user.id,
  address: user.userPrincipalName ?? '',
  enabled: user.accountEnabled ?? true,
  guest: isGuest(user),
  licences: licencesOf(user),
  ...defined({ usageLocation: user.usageLocation, working: workingPlans(user) }),
});

/** Guests of old have no type; their address tells that they came from outside. */
const isGuest = ({ userType, userPrincipalName }: User): boolean =>
  userType === undefined
    ? (userPrincipalName ?? '').toUpperCase().includes('#EXT#')
    : userType.toLowerCase() === 'guest';

interface Way {
  readonly skuId: SkuId;
  readonly groupId?: GroupId;
  readonly disabledPlans: readonly string[];
}

/** One entry for each SKU, though Graph tells each way on which the user has it. */
function licencesOf(user: User): readonly HeldLicence[] {
  const bySku = new Map<SkuId, Way[]>();
  for (const way of waysOf(user)) bySku.set(way.skuId, [...(bySku.get(way.skuId) ?? []), way]);
  return [...bySku].map(([sku, ways]) => ({
    skuId: sku,
    direct: ways.some((way) => way.groupId === undefined),
    groupIds: ways.flatMap((way) => way.groupId ?? []),
    disabledPlans: [...new Set(ways.flatMap((way) => way.disabledPlans))],
  }));
}

/** A group's assignment that failed is told as well, but gives nothing: what counts is what is assigned. */
const isHeldBy =
  ({ assignedLicenses }: User) =>
  (state: { readonly skuId: string }): boolean =>
    !assignedLicenses || assignedLicenses.some(({ skuId: held }) => held === state.skuId);

function waysOf(user: User): readonly Way[] {
  const told = (user.licenseAssignmentStates ?? []).filter(isHeldBy(user)).map((state) => ({
    skuId: skuId(state.skuId),
    disabledPlans: state.disabledPlans ?? [],
    ...defined({ groupId: state.assignedByGroup ? groupId(state.assignedByGroup) : undefined }),
  }));
  // Held, though nothing says how: taken as direct, and Graph will object if it is not.
  const untold = (user.assignedLicenses ?? [])
    .map((licence) => ({ skuId: skuId(licence.skuId), disabledPlans: licence.disabledPlans ?? [] }))
    .filter((licence) => !told.some((way) => way.skuId === licence.skuId));
  return [...told, ...untold];
}

/**
 * Service plans that are assigned, enabled and set up. Graph tells the last by the service alone and not for every service: one
 * that reads otherwise there is not ready, whichever of its plans is meant. Undefined where it was not asked, or not told.
 */
function workingPlans({ assignedPlans, provisionedPlans }: User): readonly string[] | undefined {
  if (!assignedPlans) return undefined;
  const pending = new Set(
    (provisionedPlans ?? [])
      .filter(({ capabilityStatus, provisioningStatus }) => isEnabled(capabilityStatus) && !isDone(provisioningStatus))
      .map(({ service }) => service?.toLowerCase()),
  );
  const working = assignedPlans
    .filter(({ capabilityStatus, service }) => isEnabled(capabilityStatus) && !pending.has(service?.toLowerCase()))
    .map(({ servicePlanId }) => servicePlanId);
  return [...new Set(working)];
}

const isEnabled = (status: string | undefined): boolean => status?.toLowerCase() === 'enabled';
const isDone = (status: string | undefined): boolean => status?.toLowerCase() === 'success';
