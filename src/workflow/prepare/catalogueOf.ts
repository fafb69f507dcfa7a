import type { CatalogueSku } from '../../migration/offers/catalogueSku';
import { planOffers } from '../../migration/offers/offers';
import type { OfferFacts } from '../../migration/offers/offers';
import { soldForms } from '../../migration/packs/sources';
import type { PreparationPorts } from '../deps';
import { inParallel } from '../inParallel';

const readsAtOnce = 6;

/** By form id; a form that the customer's catalogue lacks is not in it. */
export type ReadCatalogue = ReadonlyMap<string, CatalogueSku>;

/** Looks up every form that may take its place and that no rule refuses beforehand. */
export async function readCatalogue(
  { catalogueMemory }: Pick<PreparationPorts, 'catalogueMemory'>,
  facts: Omit<OfferFacts, 'catalogue'>,
): Promise<ReadCatalogue> {
  const undecided = planOffers({ ...facts, catalogue: new Map() }).filter(
    ({ refusal }) => refusal === undefined || refusal.code === 'notInCatalogue',
  );
  const wanted = new Set(undecided.flatMap(({ formId, parts }) => parts?.map((part) => part.formId) ?? [formId]));
  const forms = soldForms(facts.source).filter(({ form }) => wanted.has(form.id));
  const read = await inParallel(forms, readsAtOnce, async ({ plan, form }) => {
    const { productId, catalogSkuId } = form;
    const sku = await catalogueMemory.sku(facts.customer, { productId, catalogSkuId, segment: plan.segment });
    return [form.id, sku] as const;
  });
  return new Map(read.flatMap(([formId, sku]) => (sku ? [[formId, sku]] : [])));
}
