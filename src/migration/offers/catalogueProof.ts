import type { PlanPart } from '../packs/pack';
import { folded } from '../typed/foldedText';
import type { CatalogueSku } from './catalogueSku';
import { refusal } from './refusal';
import type { Refusal } from './refusal';
import type { CatalogueProof, TenantSku } from './survey';

const itemOf = ({ productId = '', catalogSkuId = '' }: PlanPart): string => `${productId}:${catalogSkuId}`;

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);

interface Judged {
  readonly refusal?: Refusal;
  readonly proof?: CatalogueProof;
}

/** What keeps the form from being that plan. */
function fault(form: PlanPart, { title, entraSkuId }: CatalogueSku, tenant: TenantSku | undefined) {
  if (title === undefined || title === '') return 'untold';
  if (!isSame(title, form.name)) return 'name';
  const isOther = entraSkuId !== undefined && entraSkuId !== form.skuId;
  const isCalledOther = tenant !== undefined && !isSame(tenant.partNumber, form.skuPartNumber);
  return isOther || isCalledOther ? 'licence' : undefined;
}

/**
 * What the catalogue of the customer's country says of a form whose id in it nobody has verified: it must call it by its name,
 * and where catalogue or tenant tell its licences, they must be these. Empty where the id is verified.
 *
 * @param listed what the catalogue has under that id; where it has nothing that is another's refusal
 * @param skus what the tenant has
 */
export function catalogueProof(form: PlanPart, listed: CatalogueSku | undefined, skus: readonly TenantSku[]): Judged {
  if (form.isUnverified !== true || listed === undefined) return {};
  const { title = '', entraSkuId } = listed;
  const item = itemOf(form);
  const tenant = skus.find(({ skuId }) => skuId === form.skuId);
  const why = fault(form, listed, tenant);
  if (why !== undefined) return { refusal: refusal('catalogueOther', { plan: form.name, item, title, why }) };
  const isTold = (entraSkuId ?? tenant) !== undefined;
  return { proof: { item, title, ...(isTold ? { licence: form.skuPartNumber } : {}) } };
}
