import { defined } from '../../platform/defined';
import type { SkuId } from '../ids';
import type { PlanForm, PlanPart, ReplacementPlan, RetiredSource } from '../packs/pack';
import type { CatalogueProof, OfferPart, PlanOffer, RebuySeats, TenantSku } from './survey';

/** What the seats of an offer are reckoned from. */
export interface SeatFacts {
  readonly source: RetiredSource;
  readonly skus: readonly TenantSku[];
  /** Seats that other migrations of the customer will fill. */
  readonly claimed?: ReadonlyMap<SkuId, number>;
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

export function freeSeats(sku: TenantSku | undefined, claimed = 0): number {
  if (sku?.capabilityStatus.toLowerCase() !== 'enabled') return 0;
  return Math.max(0, sku.enabled - sku.consumed - claimed);
}

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
  { skuId }: PlanForm,
  { rebuy, claimed }: SeatFacts,
): Pick<PlanOffer, 'freeSeats' | 'seatsOwed' | 'rebuy'> =>
  rebuy === undefined
    ? { freeSeats: freeSeats(sku, claimed?.get(skuId)), ...seatsOwed(sku) }
    : { freeSeats: 0, rebuy: { inUse: rebuy.inUse, elsewhere: rebuy.elsewhere } };

/** Whoever moves needs a seat of each. */
export function seatsOfParts(all: readonly SeatPart[], { claimed }: SeatFacts): Pick<PlanOffer, 'freeSeats' | 'parts'> {
  const parts = all.map(({ part: { id, name, skuId }, sku, proof }): OfferPart => {
    return {
      formId: id,
      name,
      skuId,
      freeSeats: freeSeats(sku, claimed?.get(skuId)),
      ...defined({ proof: proof.proof }),
    };
  });
  return { parts, freeSeats: Math.min(...parts.map((part) => part.freeSeats)) };
}
