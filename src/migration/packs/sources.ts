import { defined } from '../../platform/defined';
import { checkedOn } from './packAge';
import type { PackFile, PlanForm, PlanPart, ReplacementPlan, RetiredSource, RetirementPack, Sold } from './pack';

/** Every retired plan that is known, of all packs. */
export type Sources = readonly RetiredSource[];

/** How a source is named in what is stored. */
export interface SourceRef {
  readonly packId: string;
  /** Absent where the pack has only one, and where a release stored it that knew of no others. */
  readonly sourceId?: string;
}

export interface FormOfPlan {
  readonly plan: ReplacementPlan;
  readonly form: PlanForm;
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

/** Everything that is bought of a form: of a basket the plan that the others are added to first. */
export const partsOfForm = ({ addOns = [], ...base }: PlanForm): readonly PlanPart[] => [base, ...addOns];

export const isSold = <Part extends PlanPart>(part: Part): part is Sold<Part> =>
  part.productId !== undefined && part.catalogSkuId !== undefined;

/** One line of a cart, and the plan for which it would be bought. */
export interface PartOfPlan {
  readonly plan: ReplacementPlan;
  readonly form: Sold;
}

/** What is to be looked up in a customer's catalogue. */
export const soldForms = (source: RetiredSource): readonly PartOfPlan[] =>
  formsOf(source).flatMap(({ plan, form }) =>
    partsOfForm(form).flatMap((part) => (isSold(part) ? [{ plan, form: part }] : [])),
  );
