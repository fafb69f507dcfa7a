import { skuId } from '../ids';
import type { SkuId } from '../ids';
import type { RetiredSource } from '../packs/pack';
import type { Recognised } from '../packs/recognise';
import { refusal } from './refusal';
import type { Refusal, RefusalCode } from './refusal';
import type { TenantSku } from './survey';

/** An id that nobody has checked may be another plan's, so nobody loses a licence by it. */
const verifiedSkuIds = ({ recognise }: RetiredSource): readonly SkuId[] =>
  recognise.skuIds.filter(({ status }) => status === 'verified').map(({ value }) => skuId(value));

/** SKUs of the tenant that look like the retired plan. By themselves they are evidence for a person, never an answer. */
function lookAlikes(source: RetiredSource, skus: readonly TenantSku[]): readonly TenantSku[] {
  const ids = verifiedSkuIds(source);
  const patterns = source.recognise.skuPartNumbers.map((pattern) => new RegExp(pattern, 'i'));
  return skus.filter(({ skuId: id, partNumber }) => ids.includes(id) || patterns.some((each) => each.test(partNumber)));
}

/** The one of its verified ids that the tenant has. */
function onlyKnown(source: RetiredSource, skus: readonly TenantSku[]): SkuId | undefined {
  const ids = verifiedSkuIds(source);
  const [only, ...others] = skus.filter(({ skuId: id }) => ids.includes(id));
  return others.length === 0 ? only?.skuId : undefined;
}

const namesNoSku = ({ recognise }: RetiredSource): boolean =>
  recognise.skuIds.length === 0 && recognise.skuPartNumbers.length === 0;

/**
 * The one SKU whose licences a migration takes away. What was read of the subscription counts, else the verified ids of its
 * source, and either must be in the tenant. Several possible answers are no answer. What was read must also look like the
 * retired plan: a subscription that only has its name would lose other people's licences. Where nothing was read, or the
 * source names no SKU, only a subscription that is known by a verified id is of it.
 *
 * @param read what Partner Center told of the subscription itself
 */
export function resolveRetiredSku(
  read: SkuId | undefined,
  recognised: Recognised,
  skus: readonly TenantSku[],
): Resolved {
  return onlyAlike(recognised) ?? resolved(read, recognised, skus);
}

type Resolved = { readonly skuId: SkuId } | { readonly refusal: Refusal };

/** What takes its place has the same SKU, which then proves nothing. */
const onlyAlike = ({ source, by }: Recognised): Resolved | undefined =>
  source.way === 'rebuy' && by === 'likeness'
    ? { refusal: refusal('onlyLikeness', { title: source.title }) }
    : undefined;

function resolved(read: SkuId | undefined, { source, by }: Recognised, skus: readonly TenantSku[]): Resolved {
  const alike = lookAlikes(source, skus);
  const refuse = (code: RefusalCode, found: readonly TenantSku[]): { readonly refusal: Refusal } => ({
    refusal: refusal(code, { title: source.title, found: found.map(({ partNumber }) => partNumber).join(', ') }),
  });
  if (read === undefined) {
    const only = by === 'id' ? onlyKnown(source, skus) : undefined;
    return only === undefined ? refuse('retiredSkuUnknown', alike) : { skuId: only };
  }
  const inTenant = skus.filter(({ skuId: id }) => id === read);
  if (inTenant.length === 0) return refuse('retiredSkuNotInTenant', alike);
  const fits = (namesNoSku(source) && by === 'id') || alike.some(({ skuId: id }) => id === read);
  return fits ? { skuId: read } : refuse('retiredSkuUnknown', inTenant);
}
