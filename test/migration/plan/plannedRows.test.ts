import { skuId, userId } from '../../../src/migration/ids';
import type { PlannedPerson } from '../../../src/migration/plan/plan';
import { PlannedRows } from '../../../src/migration/plan/plannedRows';
import { aPlannedPerson, officeE3Sku, userNumber, yammerPlan } from '../../support/survey';

const person = (number: number, given: Partial<PlannedPerson> = {}): PlannedPerson =>
  aPlannedPerson({ id: userId(userNumber(number)), ...given });

const people = [
  person(1),
  person(2, { setsUsageLocation: true, keepOff: [yammerPlan] }),
  person(3, { disposition: 'remove', restsOn: [officeE3Sku] }),
];

function rowsOf(all: readonly PlannedPerson[], isNoted = true): PlannedRows {
  const rows = new PlannedRows();
  for (const one of all) rows.add(one, isNoted);
  return rows;
}

/** As a release before wrote it. */
const untold = ({ restsOn: _untold, ...row }: PlannedPerson): Omit<PlannedPerson, 'restsOn'> => row;

it.each([0, 1, 2])('knows each of its people as they stand there (%i)', (nth) => {
  expect(rowsOf(people).haveAll([people[nth]!])).toBe(true);
});

it.each<[string, Partial<PlannedPerson>]>([
  ['another disposition', { disposition: 'remove' }],
  ['another country', { setsUsageLocation: true }],
  ['other services off', { keepOff: [yammerPlan] }],
  ['other licences to rest on', { restsOn: [skuId('another')] }],
  ['another id', { id: userId(userNumber(77)) }],
])('does not know one among others with %s', (_what, other) => {
  expect(rowsOf(people).haveAll([people[2]!, person(1, other), people[1]!])).toBe(false);
});

it('knows each of thousands, and nobody else', () => {
  const all = Array.from({ length: 5_000 }, (_, number) => person(2 * number));
  const rows = rowsOf(all);

  expect(rows.haveAll(all)).toBe(true);
  expect(all.some((_one, number) => rows.haveAll([person(2 * number + 1)]))).toBe(false);
});

it('says of whom a row does not tell it what the plan says they rest on, and leaves what a row tells', () => {
  const row = untold(people[2]!);
  const rows = rowsOf(people, false);

  expect(rows.haveAll([row])).toBe(false);
  expect(rows.haveAll([rows.completed(row)])).toBe(true);
  expect(rows.completed({ ...row, restsOn: [skuId('another')] }).restsOn).toEqual(['another']);
});

it('knows nobody of a plan without people', () => {
  expect([rowsOf([]).haveAll([]), rowsOf([]).haveAll([person(1)])]).toEqual([true, false]);
});
