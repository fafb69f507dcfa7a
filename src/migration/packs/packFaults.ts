import type { PackFile, PlanForm, PlanPart, ReplacementPlan, RetirementPack } from './pack';
import type { PackFact } from './packFact';
import { partsOfForm } from './sources';
import { sourceFaults } from './sourceFaults';
import type { FaultPath, PackFault } from './sourceFaults';

function missingIds(plan: ReplacementPlan, form: PlanPart, path: FaultPath): readonly PackFault[] {
  if (plan.refusedBecause !== undefined) return [];
  return (['productId', 'catalogSkuId'] as const)
    .filter((key) => form[key] === undefined)
    .map((key) => ({ path: [...path, key], message: 'is missing: only a refused plan may do without' }));
}

/** Education plans come for faculty and for students; every other plan comes in one form for everyone. */
function wrongAudience(plan: ReplacementPlan, form: PlanForm, path: FaultPath): readonly PackFault[] {
  const fits = (form.audience === 'everyone') === (plan.segment !== 'education');
  return fits ? [] : [{ path: [...path, 'audience'], message: `does not fit the segment ${plan.segment}` }];
}

interface Placed {
  readonly path: FaultPath;
  readonly value: string;
}

function repeated(values: readonly Placed[]): readonly PackFault[] {
  const seen = new Set<string>();
  return values.flatMap(({ path, value }) => {
    if (seen.has(value)) return [{ path, message: `"${value}" stands twice in this pack` }];
    seen.add(value);
    return [];
  });
}

const formsWithPath = ({ replacements }: PackFile) =>
  replacements.flatMap((plan, at) =>
    plan.forms.map((form, index) => ({ plan, form, path: ['replacements', at, 'forms', index] as const })),
  );

/** Of a basket every line, and where it stands. */
const partsWithPath = (file: PackFile): readonly LinePlaced[] =>
  formsWithPath(file).flatMap(({ plan, form, path }) => [
    { plan, part: form, path },
    ...(form.addOns ?? []).map((part, index) => ({ plan, part, path: [...path, 'addOns', index] })),
  ]);

interface LinePlaced {
  readonly plan: ReplacementPlan;
  readonly part: PlanPart;
  readonly path: FaultPath;
}

/** Two plans may begin with the same licence where one of them is a basket; in a basket each is had once. */
const sameLicences = (file: PackFile): readonly PackFault[] => [
  ...repeated(
    formsWithPath(file).map(({ form, path }) => ({
      path: [...path, 'skuId'],
      value: partsOfForm(form)
        .map(({ skuId }) => skuId)
        .join(' + '),
    })),
  ),
  ...formsWithPath(file).flatMap(({ form, path }) => repeated(skusWithPath(form, path))),
];

const skusWithPath = (form: PlanForm, path: FaultPath): readonly Placed[] =>
  partsOfForm(form).map(({ skuId }, index) => ({
    path: index === 0 ? [...path, 'skuId'] : [...path, 'addOns', index - 1, 'skuId'],
    value: skuId,
  }));

function basketFaults({ baskets = [], replacements }: PackFile): readonly PackFault[] {
  const known = new Set(replacements.map(({ id }) => id));
  return baskets.flatMap(({ plans }, at) =>
    plans.flatMap((id, index) =>
      known.has(id)
        ? []
        : [{ path: ['baskets', at, 'plans', index], message: `"${id}" is no replacement plan of this pack` }],
    ),
  );
}

const claimed = ['items', 'offerIds'] as const;

/** What each source says a subscription is certainly, or perhaps, known by. */
const claims = ({ sources }: PackFile, pathOf: (at: number) => FaultPath): readonly Placed[] =>
  sources.flatMap(({ recognise }, at) =>
    claimed.flatMap((kind) =>
      recognise[kind].map(({ value }, index) => ({ path: [...pathOf(at), 'recognise', kind, index], value })),
    ),
  );

/** Catalogue items and legacy offers by which a pack recognises a subscription: each is of one retired plan only. */
export const claimsOf = ({ sources }: RetirementPack): readonly string[] =>
  sources.flatMap(({ recognise }) => claimed.flatMap((kind) => recognise[kind].map(({ value }) => value)));

/** A plan would be offered twice. */
const namedTwice = ({ sources }: PackFile, pathOf: (at: number) => FaultPath): readonly PackFault[] =>
  sources.flatMap(({ replacements }, at) =>
    repeated(replacements.map((value, index) => ({ path: [...pathOf(at), 'replacements', index], value }))),
  );

/** A product alone claims everything that is in it. */
const claimedWhole = (all: readonly Placed[]): readonly PackFault[] =>
  all.flatMap(({ path, value }) => {
    const whole = all.find((other) => value.startsWith(`${other.value}:`));
    return whole === undefined ? [] : [{ path, message: `"${whole.value}" takes all of that product already` }];
  });

/** It would be retired as soon as it is bought. */
function retiredAgain(file: PackFile, all: readonly Placed[]): readonly PackFault[] {
  const retired = new Set(all.map(({ value }) => value));
  return partsWithPath(file).flatMap(({ part: { productId = '', catalogSkuId = '' }, path }) => {
    const found = [productId, `${productId}:${catalogSkuId}`].find((item) => retired.has(item));
    return found === undefined ? [] : [{ path, message: `is sold as "${found}", which this pack retires` }];
  });
}

/** A cart tells its lines apart by what is bought. */
const sameItems = (file: PackFile): readonly PackFault[] =>
  formsWithPath(file).flatMap(({ form, path }) =>
    repeated(
      partsOfForm(form).flatMap(({ productId, catalogSkuId }, index) =>
        productId === undefined || catalogSkuId === undefined
          ? []
          : [{ path: index === 0 ? path : [...path, 'addOns', index - 1], value: `${productId}:${catalogSkuId}` }],
      ),
    ),
  );

const limitFaults = ({ replacements }: PackFile): readonly PackFault[] =>
  replacements.flatMap(({ seatLimit, seatLimitScope }, at) =>
    seatLimitScope === undefined || seatLimit !== undefined
      ? []
      : [{ path: ['replacements', at, 'seatLimitScope'], message: 'means nothing without "seatLimit"' }],
  );

/** Until then it still has something to announce. */
const tooSoonObsolete = ({ obsoleteAfter, sources }: PackFile): readonly PackFault[] =>
  sources.flatMap(({ dates, title }) =>
    Object.values<PackFact>({ ...dates })
      .filter(({ value }) => obsoleteAfter !== undefined && obsoleteAfter.slice(0, value.length) < value)
      .map(({ value }) => ({ path: ['obsoleteAfter'], message: `comes before ${value}, a date of ${title}` })),
  );

/** @param pathOf where a source stands in the file */
export function packFaults(file: PackFile, pathOf: (at: number) => FaultPath): readonly PackFault[] {
  const forms = formsWithPath(file);
  const parts = partsWithPath(file);
  const all = claims(file, pathOf);
  return [
    ...file.sources.flatMap((source, at) => sourceFaults(source, file, pathOf(at))),
    ...repeated(file.sources.map(({ id }, at) => ({ path: [...pathOf(at), 'id'], value: id }))),
    ...repeated(all),
    ...claimedWhole(all),
    ...retiredAgain(file, all),
    ...basketFaults(file),
    ...limitFaults(file),
    ...tooSoonObsolete(file),
    ...parts.flatMap(({ plan, part, path }) => missingIds(plan, part, path)),
    ...forms.flatMap(({ plan, form, path }) => wrongAudience(plan, form, path)),
    ...repeated(file.replacements.map(({ id }, at) => ({ path: ['replacements', at, 'id'], value: id }))),
    ...repeated(parts.map(({ part, path }) => ({ path: [...path, 'id'], value: part.id }))),
    ...sameLicences(file),
    ...sameItems(file),
    ...namedTwice(file, pathOf),
  ];
}
