import type { PlanForm, ReplacementPlan, RetirementPack } from './pack';

/** A fault that no single value shows. */
export interface PackFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = PackFault['path'];

function missingIds(plan: ReplacementPlan, form: PlanForm, path: Path): readonly PackFault[] {
  if (plan.refusedBecause !== undefined) return [];
  return (['productId', 'catalogSkuId'] as const)
    .filter((key) => form[key] === undefined)
    .map((key) => ({ path: [...path, key], message: 'is missing: only a refused plan may do without' }));
}

/** Education plans come for faculty and for students; every other plan comes in one form for everyone. */
function wrongAudience(plan: ReplacementPlan, form: PlanForm, path: Path): readonly PackFault[] {
  const fits = (form.audience === 'everyone') === (plan.segment !== 'education');
  return fits ? [] : [{ path: [...path, 'audience'], message: `does not fit the segment ${plan.segment}` }];
}

function repeated(values: readonly { readonly path: Path; readonly value: string }[]): readonly PackFault[] {
  const seen = new Set<string>();
  return values.flatMap(({ path, value }) => {
    if (seen.has(value)) return [{ path, message: `"${value}" stands twice in this pack` }];
    seen.add(value);
    return [];
  });
}

const formsWithPath = ({ replacements }: Pick<RetirementPack, 'replacements'>) =>
  replacements.flatMap((plan, at) =>
    plan.forms.map((form, index) => ({ plan, form, path: ['replacements', at, 'forms', index] as const })),
  );

function modeFaults({ mode, replacements }: RetirementPack): readonly PackFault[] {
  if (mode !== 'three-step' || replacements.length > 0) return [];
  return [{ path: ['replacements'], message: 'must name a plan, or the mode must be "notice-only"' }];
}

const recognitionFaults = ({ recognise }: RetirementPack): readonly PackFault[] =>
  Object.values<readonly string[]>({ ...recognise }).some((each) => each.length > 0)
    ? []
    : [{ path: ['recognise'], message: 'must name something to recognise the plan by' }];

function basketFaults({ baskets = [], replacements }: RetirementPack): readonly PackFault[] {
  const known = new Set(replacements.map(({ id }) => id));
  return baskets.flatMap(({ plans }, at) =>
    plans.flatMap((id, index) =>
      known.has(id)
        ? []
        : [{ path: ['baskets', at, 'plans', index], message: `"${id}" is no replacement plan of this pack` }],
    ),
  );
}

export function packFaults(pack: RetirementPack): readonly PackFault[] {
  const forms = formsWithPath(pack);
  return [
    ...modeFaults(pack),
    ...recognitionFaults(pack),
    ...basketFaults(pack),
    ...forms.flatMap(({ plan, form, path }) => missingIds(plan, form, path)),
    ...forms.flatMap(({ plan, form, path }) => wrongAudience(plan, form, path)),
    ...repeated(pack.replacements.map(({ id }, at) => ({ path: ['replacements', at, 'id'], value: id }))),
    ...repeated(forms.map(({ form, path }) => ({ path: [...path, 'id'], value: form.id }))),
    ...repeated(forms.map(({ form, path }) => ({ path: [...path, 'skuId'], value: form.skuId }))),
  ];
}
