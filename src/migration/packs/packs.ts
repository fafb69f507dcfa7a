import type { PlanForm, ReplacementPlan, RetirementPack, SoldForm } from './pack';

export type Packs = readonly RetirementPack[];

export interface FormOfPlan<Form extends PlanForm = PlanForm> {
  readonly plan: ReplacementPlan;
  readonly form: Form;
}

export const packById = (packs: Packs, id: string): RetirementPack | undefined => packs.find((pack) => pack.id === id);

export const formsOf = (pack: RetirementPack): readonly FormOfPlan[] =>
  pack.replacements.flatMap((plan) => plan.forms.map((form) => ({ plan, form })));

export const formById = (pack: RetirementPack, formId: string): FormOfPlan | undefined =>
  formsOf(pack).find(({ form }) => form.id === formId);

export const isSold = (form: PlanForm): form is SoldForm =>
  form.productId !== undefined && form.catalogSkuId !== undefined;

/** The forms to look up in a customer's catalogue. */
export const soldForms = (pack: RetirementPack): readonly FormOfPlan<SoldForm>[] =>
  formsOf(pack).flatMap(({ plan, form }) => (isSold(form) ? [{ plan, form }] : []));
