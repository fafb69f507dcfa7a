import { defined } from '../../platform/defined';
import type { SkuId } from '../ids';
import type { PlanForm, PlanPart, ReplacementPlan, RetiredSource } from '../packs/pack';
import type { CatalogueProof, OfferPart, PlanOffer, RebuySeats, TenantSku } from './survey';

/** What nobody is to be moved onto, though the tenant counts it as free. */
export interface SeatsTaken {
  /** Seats that other migrations of the customer will fill. */
  readonly claimed?: ReadonlyMap<SkuId, number>;
  /** Seats of subscriptions that are known to end. */
  readonly ending?: ReadonlyMap<SkuId, number>;
}

/** What the seats of an offer are reckoned from. */
export interface SeatFacts extends SeatsTaken {
  readonly source: RetiredSource;
  readonly skus: readonly TenantSku[];
  /** Present where the plan is bought anew with the SKU it has. */
  readonly rebuy?: RebuySeats & { readonly retired: number };
}

interface SeatPart {
  readonly part: Pick<PlanPart, 'id' | 'name' | 'skuId'>;
  readonly sku: TenantSku | undefined;
  readonly proof: { readonly proof?: CatalogueProof };
}

/** Every licence that whoever moves to it gets. */
export const skusOfOffer = ({ parts, skuId }: Pick<PlanOffer, 'parts' | 'skuId'>): readonly SkuId[] =>
  parts?.map((part) => part.skuId) ?? [skuId];

/** Whoever sits on a seat that ends will need one that stays, so these are in use, too. */
export function freeSeats(sku: TenantSku | undefined, { claimed, ending }: SeatsTaken): number {
  if (sku?.capabilityStatus.toLowerCase() !== 'enabled') return 0;
  const taken = (claimed?.get(sku.skuId) ?? 0) + (ending?.get(sku.skuId) ?? 0);
  return Math.max(0, sku.enabled - sku.consumed - taken);
}

/** Of seats that end as many as are free, once those who have one have taken what stays. What was bought since is free beside them. */
export const endingUnused = ({ consumed }: Pick<TenantSku, 'consumed'>, ending: number, staying: number): number =>
  Math.min(ending, Math.max(0, ending + staying - consumed));

/** Seats the tenant has count against the limit, from whichever partner they are; not those that are bought anew. */
export function seatsLeft(
  plan: ReplacementPlan,
  form: PlanForm,
  { source, skus, rebuy }: SeatFacts,
): Pick<PlanOffer, 'seatsLeft' | 'seatLimit'> {
  const { seatLimit: limit, seatLimitScope: scope = 'sku' } = plan;
  if (limit === undefined) return {};
  const counted = limited(plan, form, source);
  const seats = skus.filter(({ skuId }) => counted.has(skuId)).reduce((sum, { enabled }) => sum + enabled, 0);
  const left = Math.max(0, limit - Math.max(0, seats - (rebuy?.retired ?? 0)));
  return scope === 'sku' ? { seatsLeft: left } : { seatsLeft: left, seatLimit: { limit, scope } };
}

/** The licences that share one limit: of a basket its first plan counts. */
function limited(plan: ReplacementPlan, form: PlanForm, { replacements }: RetiredSource): ReadonlySet<SkuId> {
  const { seatLimitScope: scope = 'sku', family } = plan;
  if (scope === 'sku') return new Set([form.skuId]);
  const pooled = replacements.filter((each) => scope === 'tenant' || each.family === family);
  return new Set(pooled.flatMap(({ forms }) => forms.map(({ skuId }) => skuId)));
}

export function seatsOwed(sku: TenantSku | undefined): Pick<PlanOffer, 'seatsOwed'> {
  const owed = sku === undefined ? 0 : sku.consumed - sku.enabled;
  return owed > 0 ? { seatsOwed: owed } : {};
}

/** A seat that is free today may be one of those that end. */
export const seatsOf = (
  sku: TenantSku | undefined,
  { rebuy, ...taken }: SeatFacts,
): Pick<PlanOffer, 'freeSeats' | 'seatsOwed' | 'rebuy'> =>
  rebuy === undefined
    ? { freeSeats: freeSeats(sku, taken), ...seatsOwed(sku) }
    : { freeSeats: 0, rebuy: { inUse: rebuy.inUse, elsewhere: rebuy.elsewhere } };

/** Whoever moves needs a seat of each. */
export function seatsOfParts(all: readonly SeatPart[], taken: SeatFacts): Pick<PlanOffer, 'freeSeats' | 'parts'> {
  const parts = all.map(({ part: { id, name, skuId }, sku, proof }): OfferPart => {
    return {
      formId: id,
      name,
      skuId,
      freeSeats: freeSeats(sku, taken),
      ...defined({ proof: proof.proof }),
    };
  });
  return { parts, freeSeats: Math.min(...parts.map((part) => part.freeSeats)) };
}
