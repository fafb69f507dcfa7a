import { daysLeft, firstDayOf } from './migration/days';
import type { RetiredSource, RetirementPack } from './migration/packs/pack';
import type { KnownId, RetirementDates } from './migration/packs/packFact';
import { partsOfForm, soldForms } from './migration/packs/sources';
import { isObsolete, toBeCheckedSince } from './migration/packs/packAge';

/** Each date as a heading of what happens on it, in the order in which they come. */
const dateNames: Readonly<Record<keyof RetirementDates, string>> = {
  salesEndOn: 'no sale to new customers',
  salesEndForExistingOn: 'no sale to anybody',
  autoRenewOffOn: 'automatic renewal off',
  renewalEndsOn: 'no renewal',
  serviceEndOn: 'last day of the service',
};

const ways: Readonly<Record<RetiredSource['way'], string>> = {
  'three-step': 'bought anew, moved and closed',
  rebuy: 'bought anew and closed, nobody is moved',
  drop: 'taken away and closed, nothing is bought',
  'notice-only': 'only told of',
};

/** A month begins with its first day, and may mean a later one. */
function distance(value: string, today: string): string {
  const isMonth = value.length === 7;
  const left = daysLeft(firstDayOf(value), today);
  if (left === 0) return 'today';
  return left < 0 ? `${-left} days ago` : `in ${left} days${isMonth ? ' or later' : ''}`;
}

function datesOf({ dates }: RetiredSource, today: string): readonly string[] {
  return (Object.keys(dateNames) as (keyof RetirementDates)[]).flatMap((key) => {
    const fact = dates[key];
    return fact === undefined
      ? []
      : [`${dateNames[key]}: ${fact.value} (${distance(fact.value, today)}), by ${fact.source}`];
  });
}

const idsOf = ({ recognise }: RetiredSource): readonly (readonly [kind: string, id: KnownId])[] => [
  ...recognise.items.map((id) => ['item', id] as const),
  ...recognise.offerIds.map((id) => ['legacy offer', id] as const),
  ...recognise.skuIds.map((id) => ['SKU', id] as const),
];

const patternsOf = ({ recognise }: RetiredSource): readonly string[] => [
  ...recognise.skuPartNumbers.map((pattern) => `part number ${pattern}`),
  ...recognise.offerNames.map((pattern) => `name ${pattern}`),
];

const named = (ids: readonly (readonly [string, KnownId])[]): readonly string[] =>
  ids.map(([kind, { value }]) => `${kind} ${value}`);

const listed = (label: string, values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : [`${label}: ${values.join(', ')}`];

/** With what is bought with it, and what it works beside. */
function toldPlan({ name, forms, needs = [] }: RetiredSource['replacements'][number]): string {
  const baskets = forms.map(partsOfForm).filter((parts) => parts.length > 1);
  const told = [
    ...baskets.map((parts) => parts.map((part) => part.name).join(' + ')),
    ...(needs.length > 0 ? [`beside ${needs.map((base) => base.name).join(' or ')}`] : []),
  ];
  return told.length === 0 ? name : `${name} (${told.join('; ')})`;
}

function toldSource(source: RetiredSource, today: string): readonly string[] {
  const ids = idsOf(source);
  const isVerified = ([, { status }]: readonly [string, KnownId]): boolean => status === 'verified';
  const lines = [
    ...datesOf(source, today),
    ...(source.recognise.segment === undefined ? [] : [`only of the segment ${source.recognise.segment}`]),
    ...listed('known by', [...named(ids.filter(isVerified)), ...patternsOf(source)]),
    ...listed('unverified, for the radar alone', named(ids.filter((id) => !isVerified(id)))),
    ...listed('replacements', source.replacements.map(toldPlan)),
    ...listed(
      'unverified, so that the catalogue is asked',
      soldForms(source).flatMap(({ form }) =>
        form.isUnverified ? [`${form.name} ${form.productId}:${form.catalogSkuId}`] : [],
      ),
    ),
    ...listed(
      'covered by',
      (source.coveredBy?.licences ?? []).map(({ name }) => name),
    ),
  ];
  return [`  ${source.title} (${source.id}): ${ways[source.way]}`, ...lines.map((line) => `    ${line}`)];
}

function ageOf(pack: RetirementPack, today: string): string {
  if (pack.checkedOn === undefined) return 'nobody wrote down when it was checked';
  // It may be tomorrow already where somebody looked.
  const isAhead = daysLeft(pack.checkedOn, today) > 1;
  const isDue = isAhead || pack.sources.some((source) => toBeCheckedSince(source, today) !== undefined);
  return `checked on ${pack.checkedOn}, ${distance(pack.checkedOn, today)}${isDue ? ': CHECK IT AGAIN' : ''}`;
}

/** What a pack says, for whoever keeps it: where each fact was read, how long it is until then, what nobody has verified. */
export function toldPack(pack: RetirementPack, today: string): string {
  const { id, title, guide, obsoleteAfter, sources } = pack;
  return [
    `${id}: ${title}`,
    `  ${ageOf(pack, today)}`,
    `  ${guide.url}, as of ${guide.revisedOn}`,
    ...(obsoleteAfter === undefined
      ? []
      : [`  ${isObsolete(pack, today) ? 'obsolete since' : 'obsolete after'} ${obsoleteAfter}`]),
    ...sources.flatMap((source) => toldSource(source, today)),
  ].join('\n');
}
