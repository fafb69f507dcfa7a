import type { PackFile } from './pack';
import { partsOfForm } from './sources';

/** A fault that no single value shows. */
export interface PackFault {
  readonly path: FaultPath;
  readonly message: string;
}

export type FaultPath = readonly (string | number)[];

type Source = PackFile['sources'][number];

const nouns = { person: 'a person', environment: 'an environment', tenant: 'a tenant', device: 'a device' };

function wayFaults({ way, seatOf, isAddOn, replacements }: Source, path: FaultPath): readonly PackFault[] {
  if (way === 'notice-only') return [];
  const because =
    isAddOn === true ? 'an add-on is not moved by itself' : `seats of ${nouns[seatOf]} are nobody’s to move`;
  return [
    ...(isAddOn === true || seatOf !== 'person'
      ? [{ path: [...path, 'way'], message: `must be "notice-only": ${because}` }]
      : []),
    ...(way !== 'drop' && replacements.length === 0
      ? [{ path: [...path, 'replacements'], message: 'must name a plan, unless it is "notice-only"' }]
      : []),
  ];
}

/** What covers people is asked where nothing is bought, and means nothing where something is. */
function coverFaults({ way, coveredBy, replacements, recognise }: Source, path: FaultPath): readonly PackFault[] {
  const at = [...path, 'coveredBy'];
  if (way !== 'drop') return coveredBy === undefined ? [] : [{ path: at, message: 'belongs to the way "drop" alone' }];
  const own = new Set(recognise.skuIds.map(({ value }) => value));
  const covering = coveredBy?.licences ?? [];
  return [
    ...(coveredBy === undefined ? [{ path: at, message: 'is missing: "drop" needs what covers its people' }] : []),
    ...(replacements.length > 0
      ? [{ path: [...path, 'replacements'], message: 'must be empty: "drop" buys nothing' }]
      : []),
    ...covering.flatMap(({ skuId, name }, index) =>
      own.has(skuId.value)
        ? [{ path: [...at, 'licences', index, 'skuId'], message: `"${name}" has the SKU of the retired plan itself` }]
        : [],
    ),
  ];
}

/** A segment tells plans apart and is no plan. */
const recognitionFaults = ({ recognise: { segment: _, ...ways } }: Source, path: FaultPath): readonly PackFault[] =>
  Object.values<readonly unknown[]>(ways).some((each) => each.length > 0)
    ? []
    : [{ path: [...path, 'recognise'], message: 'must name something to recognise the plan by' }];

/** It is asked of the catalogue by product and SKU; what shares the product may be of any segment. */
const segmentFaults = ({ recognise: { segment, items } }: Source, path: FaultPath): readonly PackFault[] =>
  items.flatMap(({ value }, index) =>
    segment === undefined || value.includes(':')
      ? []
      : [{ path: [...path, 'recognise', 'items', index], message: `must name the SKU, too: only ${segment} ends` }],
  );

/** Taking the retired licence away would take away what was just given; and whoever is not moved has no other than that. */
function ownSkuFaults(source: Source, { replacements }: PackFile, path: FaultPath): readonly PackFault[] {
  const own = new Set<string>(source.recognise.skuIds.map(({ value }) => value));
  const at = (index: number): FaultPath => [...path, 'replacements', index];
  return source.replacements.flatMap((id, index) => {
    const plan = replacements.find((each) => each.id === id);
    const why = plan && (source.way === 'rebuy' ? notRebought(plan, own) : takenAway(plan, own));
    return why === undefined ? [] : [{ path: at(index), message: `"${id}" ${why}` }];
  });
}

type Replacement = PackFile['replacements'][number];

function notRebought({ forms }: Replacement, own: ReadonlySet<string>): string | undefined {
  if (!forms.every(({ skuId }) => own.has(skuId)))
    return 'has another SKU, so it is no "rebuy": people have to be moved';
  return forms.some(({ addOns }) => addOns !== undefined)
    ? 'is a basket, so it is no "rebuy": people have to be given what is added'
    : undefined;
}

function takenAway({ forms, needs = [] }: Replacement, own: ReadonlySet<string>): string | undefined {
  if (forms.flatMap(partsOfForm).some(({ skuId }) => own.has(skuId)))
    return 'has the SKU of the retired plan itself: the way is "rebuy"';
  return needs.length > 0 && needs.every(({ skuId }) => own.has(skuId.value))
    ? 'needs what the retired plan alone gives, which is taken away'
    : undefined;
}

/** People are to keep it, so it has to be known. */
const rebuyFaults = ({ way, recognise }: Source, path: FaultPath): readonly PackFault[] =>
  way === 'rebuy' && recognise.skuIds.every(({ status }) => status === 'unverified')
    ? [{ path: [...path, 'recognise', 'skuIds'], message: 'must name a verified SKU: a "rebuy" keeps it' }]
    : [];

function replacementFaults(
  { replacements }: Source,
  known: PackFile['replacements'],
  path: FaultPath,
): readonly PackFault[] {
  return replacements.flatMap((id, index) =>
    known.some((plan) => plan.id === id)
      ? []
      : [{ path: [...path, 'replacements', index], message: `"${id}" is no replacement plan of this pack` }],
  );
}

/** Who may still buy it can surely still renew it, and nobody renews what is there no more. */
function dateFaults({ dates }: Source, path: FaultPath): readonly PackFault[] {
  const order = ['salesEndOn', 'salesEndForExistingOn', 'renewalEndsOn', 'serviceEndOn'] as const;
  const told = order.flatMap((key) => (dates[key] === undefined ? [] : [{ key, value: dates[key].value }]));
  return told.flatMap(({ key, value }, at) => {
    const later = told.slice(0, at).find((before) => before.value.slice(0, 7) > value.slice(0, 7));
    return later === undefined
      ? []
      : [{ path: [...path, 'dates', key], message: `comes before ${later.key}, which is ${later.value}` }];
  });
}

export const sourceFaults = (source: Source, file: PackFile, path: FaultPath): readonly PackFault[] => [
  ...wayFaults(source, path),
  ...coverFaults(source, path),
  ...recognitionFaults(source, path),
  ...segmentFaults(source, path),

  ...replacementFaults(source, file.replacements, path),
  ...ownSkuFaults(source, file, path),
  ...rebuyFaults(source, path),
  ...dateFaults(source, path),
];
