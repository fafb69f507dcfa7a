import type { SkuId } from '../ids';
import type { RetirementPack } from '../packs/pack';
import { refusal } from './refusal';
import type { Refusal, RefusalCode } from './refusal';
import type { TenantSku } from './survey';

/** SKUs of the tenant that look like the retired plan. By themselves they are evidence for a person, never an answer. */
function lookAlikes({ recognise }: RetirementPack, skus: readonly TenantSku[]): readonly TenantSku[] {
  const patterns = recognise.skuPartNumbers.map((pattern) => new RegExp(pattern, 'i'));
  return skus.filter(
    ({ skuId, partNumber }) => recognise.skuIds.includes(skuId) || patterns.some((pattern) => pattern.test(partNumber)),
  );
}

const namesNoSku = ({ recognise }: RetirementPack): boolean =>
  recognise.skuIds.length === 0 && recognise.skuPartNumbers.length === 0;

/**
 * The one SKU whose licences a migration takes away. What was read of the subscription counts, else the pack's own ids,
 * and either must be in the tenant. Several possible answers are no answer. What was read must also look like the
 * retired plan: a subscription that only has its name would lose other people's licences.
 *
 * @param read what Partner Center told of the subscription itself
 */
export function resolveRetiredSku(
  read: SkuId | undefined,
  pack: RetirementPack,
  skus: readonly TenantSku[],
): { readonly skuId: SkuId } | { readonly refusal: Refusal } {
  const alike = lookAlikes(pack, skus);
  const refuse = (code: RefusalCode, found: readonly TenantSku[]): { readonly refusal: Refusal } => ({
    refusal: refusal(code, { title: pack.title, found: found.map(({ partNumber }) => partNumber).join(', ') }),
  });
  if (read === undefined) {
    const [only, ...others] = alike.filter(({ skuId }) => pack.recognise.skuIds.includes(skuId));
    return only !== undefined && others.length === 0 ? { skuId: only.skuId } : refuse('retiredSkuUnknown', alike);
  }
  const inTenant = skus.filter(({ skuId }) => skuId === read);
  if (inTenant.length === 0) return refuse('retiredSkuNotInTenant', alike);
  const fits = namesNoSku(pack) || alike.some(({ skuId }) => skuId === read);
  return fits ? { skuId: read } : refuse('retiredSkuUnknown', inTenant);
}
