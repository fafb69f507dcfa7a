import { defined } from '../../platform/defined';
import { checkedOn } from './packAge';
import type { PackFile, PlanForm, ReplacementPlan, RetiredSource, RetirementPack, SoldForm } from './pack';

/** Every retired plan that is known, of all packs. */
export type Sources = readonly RetiredSource[];

/** How a source is named in what is stored. */
export interface SourceRef {
  readonly packId: string;
  /** Absent where the pack has only one, and where a release stored it that knew of no others. */
  readonly sourceId?: string;
}

export interface FormOfPlan<Form extends PlanForm = PlanForm> {
  readonly plan: ReplacementPlan;
  readonly form: Form;
}

/** The pack of a file, each source whole. */
export function packOf({ id, title, sources, replacements, ...shared }: PackFile): RetirementPack {
  const checked = defined({ checkedOn: checkedOn(sources) });
  const whole = sources.map((source) => ({
    ...{ ...shared, ...source, ...checked, packId: id },
    replacements: replacements.filter((plan) => source.replacements.includes(plan.id)),
  }));
  const { guide, obsoleteAfter } = shared;
  return { ...{ id, title, guide, ...checked, sources: whole }, ...defined({ obsoleteAfter }) };
}

export const refOf = ({ packId, id }: RetiredSource): SourceRef => ({
  packId,
  ...defined({ sourceId: id === packId ? undefined : id }),
});

/** Undefined where its pack is there no more, or names it no more. */
export const sourceBy = (
  sources: Sources,
  { packId, sourceId = packId }: { readonly [Key in keyof SourceRef]: SourceRef[Key] | undefined },
): RetiredSource | undefined => sources.find((source) => source.packId === packId && source.id === sourceId);

export const formsOf = ({ replacements }: Pick<RetiredSource, 'replacements'>): readonly FormOfPlan[] =>
  replacements.flatMap((plan) => plan.forms.map((form) => ({ plan, form })));

export const formById = (source: RetiredSource, formId: string): FormOfPlan | undefined =>
  formsOf(source).find(({ form }) => form.id === formId);

export const isSold = (form: PlanForm): form is SoldForm =>
  form.productId !== undefined && form.catalogSkuId !== undefined;

/** The forms to look up in a customer's catalogue. */
export const soldForms = (source: RetiredSource): readonly FormOfPlan<SoldForm>[] =>
  formsOf(source).flatMap(({ plan, form }) => (isSold(form) ? [{ plan, form }] : []));
