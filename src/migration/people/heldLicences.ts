import { capabilitiesOf, together } from '../packs/capabilities';
import type { SkuId } from '../ids';
import type { Capability } from '../packs/pack';
import type { HeldLicence, Holder, TenantSku } from '../offers/survey';

type ServicePlans = TenantSku['servicePlans'];

/** What a licence of one SKU is good for, worked out once for all who hold it. */
interface SkuPower {
  readonly known: ServicePlans;
  /** Empty when the SKU itself does not work. */
  readonly working: ServicePlans;
  readonly brings: readonly Capability[];
  /** Gives a plan that somebody can work with, whatever an admin switched off in it. */
  readonly isPlan: boolean;
  /** What was not renewed works for some weeks more, but nothing is to rest on it. */
  readonly mayBeUsed: boolean;
}

export type SkuTable = ReadonlyMap<SkuId, SkuPower>;

const namesOf = (plans: ServicePlans): readonly string[] => plans.map(({ name }) => name);

/** Phone, Viva Engage and device management alone are had beside a plan, and are none. */
const makesAPlan: readonly Capability[] = ['teams', 'mail', 'kioskMail', 'files', 'webApps', 'desktopApps'];

function powerOf({ capabilityStatus, servicePlans }: TenantSku): SkuPower {
  const working = capabilityStatus.toLowerCase() === 'enabled' ? servicePlans : [];
  const mayBeUsed = ['enabled', 'warning'].includes(capabilityStatus.toLowerCase());
  const isPlan = mayBeUsed && capabilitiesOf(namesOf(servicePlans)).some((each) => makesAPlan.includes(each));
  return { known: servicePlans, working, brings: capabilitiesOf(namesOf(working)), isPlan, mayBeUsed };
}

export const skuTable = (skus: readonly TenantSku[]): SkuTable => new Map(skus.map((sku) => [sku.skuId, powerOf(sku)]));

/** False where every subscription of it is suspended or worse. */
export const worksIn = (skus: SkuTable, sku: SkuId): boolean => skus.get(sku)?.mayBeUsed !== false;

/** Whether a licence of it is a plan by itself: Power Automate or telephony alone leave their owner without one. */
export const givesAPlan = (skus: SkuTable, sku: SkuId): boolean => skus.get(sku)?.isPlan === true;

export const licenceOf = (holder: Holder, sku: SkuId): HeldLicence | undefined =>
  holder.licences.find(({ skuId }) => skuId === sku);

export const others = (holder: Holder, sku: SkuId): readonly HeldLicence[] =>
  holder.licences.filter(({ skuId }) => skuId !== sku);

/** What these licences bring in principle, whatever an admin switched off. */
export const coveredBy = (licences: readonly HeldLicence[], skus: SkuTable): readonly Capability[] =>
  together(licences.map(({ skuId }) => skus.get(skuId)?.brings ?? []));

const switchedOn = ({ skuId, disabledPlans }: HeldLicence, skus: SkuTable): ServicePlans =>
  (skus.get(skuId)?.working ?? []).filter(({ id }) => !disabledPlans.includes(id));

/** What really works for somebody with these licences. */
export const workingCapabilities = (licences: readonly HeldLicence[], skus: SkuTable): readonly Capability[] =>
  together(
    licences.map((licence) =>
      licence.disabledPlans.length === 0
        ? (skus.get(licence.skuId)?.brings ?? [])
        : capabilitiesOf(namesOf(switchedOn(licence, skus))),
    ),
  );

/** Of all these together; undefined where the tenant does not tell what is in one of them. */
export function plansOf(licences: readonly SkuId[], skus: SkuTable): ServicePlans | undefined {
  const each = licences.map((sku) => skus.get(sku)?.known);
  return each.includes(undefined) ? undefined : each.flatMap((known = []) => known);
}

/**
 * Service plans that an admin switched off for this user and that no other licence of the user switches on again. Cut
 * to those the replacement has, where the tenant tells: an id that the SKU lacks makes the assignment fail.
 */
export function keptOff(holder: Holder, replacement: readonly SkuId[], skus: SkuTable): readonly string[] {
  const off = new Set(holder.licences.flatMap(({ disabledPlans }) => disabledPlans));
  if (off.size === 0) return [];
  for (const { id } of holder.licences.flatMap((licence) => switchedOn(licence, skus))) off.delete(id);
  const known = plansOf(replacement, skus);
  const possible = known === undefined ? [...off] : known.map(({ id }) => id).filter((id) => off.has(id));
  return [...new Set(possible)].sort();
}
