import fc from 'fast-check';
import { userId } from '../../../src/migration/ids';
import type { WholePlan, PlannedPerson } from '../../../src/migration/plan/plan';
import {
  digestOf,
  hasHashOver,
  hasItsHash,
  PeopleDigest,
  planHash,
  planHashWithNames,
} from '../../../src/migration/plan/planHash';
import { asStored, headcountOf } from '../../../src/migration/plan/storedPlan';
import { aPlan, aPlannedPerson, aPurchase, officeE3Sku, userNumber, yammerPlan } from '../../support/survey';

const person = (number: number, given: Partial<PlannedPerson> = {}): PlannedPerson =>
  aPlannedPerson({ id: userId(userNumber(number)), name: `Person ${number}`, ...given });

const people = [
  person(1),
  person(2, { setsUsageLocation: true, keepOff: [yammerPlan] }),
  person(3, { disposition: 'remove', restsOn: [officeE3Sku] }),
];

const plan = aPlan({
  usageLocation: 'DE',
  people,
  purchase: aPurchase({ partnerOfRecord: '1234567', cancellableUntil: '2026-11-29T10:15:00.000Z' }),
});

const termsOf = ({ people: _rows, ...terms }: ReturnType<typeof asStored>) => terms;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

const isTree = (value: Json): value is readonly Json[] | { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null;

/** The same data with the keys of every object the other way round. */
const turned = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(turned);
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, turned(field)]),
  );
};

const leaves = (value: Json, path: Path = []): readonly Path[] =>
  isTree(value) && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, field]) => leaves(field, [...path, key]))
    : [path];

/** The same data with one leaf changed to something else of its kind. */
function changed(value: Json, path: Path): Json {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    return typeof value === 'string' ? `${value}.` : ['added'];
  }
  const tree = value as { readonly [key: string]: Json };
  const field = changed(tree[key] ?? null, rest);
  if (Array.isArray(value))
    return (value as readonly Json[]).map((each, index) => (index === Number(key) ? field : each));
  return { ...tree, [key]: field };
}

const data = JSON.parse(JSON.stringify(asStored(plan))) as Json;
const paths = leaves(data).filter(([first]) => first !== 'hash');
const readAs = (path: Path): string => path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
const isShownOnly = (path: Path): boolean =>
  /^(customer\.name|retired\.offerName|replacement\.name|people\.\d+\.(name|address))$/.test(readAs(path));

describe('planHash', () => {
  const hashOf = (value: Json): string => planHash(value as never);

  it('does not depend on the order of keys, nor on a trip through JSON', () => {
    expect(hashOf(turned(data))).toBe(plan.hash);
  });

  it('changes with every single field that is not only shown, people and price included', () => {
    const terms = paths.filter((path) => !isShownOnly(path));
    expect(terms.length).toBeGreaterThan(40);
    for (const path of terms) expect([path, hashOf(changed(data, path))]).not.toEqual([path, hashOf(data)]);
  });

  it('stays when names and addresses are erased', () => {
    const shown = paths.filter(isShownOnly);
    expect(shown).toHaveLength(9);
    expect(hashOf(shown.reduce(changed, data))).toBe(plan.hash);
  });

  it('changes with the order of people, because that is the order in which they are moved', () => {
    expect(planHash({ ...plan, people: [...people].reverse() })).not.toBe(plan.hash);
  });
});

describe('a digest over people', () => {
  it('is the same whether they come all at once or one after the other', () => {
    const streamed = new PeopleDigest();
    for (const one of people) streamed.add(one);

    expect(streamed.end()).toBe(digestOf(people));
  });

  it('tells two services that are kept off from one that reads like both', () => {
    expect(digestOf([person(1, { keepOff: ['a', 'b'] })])).not.toBe(digestOf([person(1, { keepOff: ['ab'] })]));
  });
});

describe('a stored plan', () => {
  const before: WholePlan = { ...plan, hash: planHashWithNames(plan) };

  it('has its hash as it was made, and no longer when anything that is not only shown was changed', () => {
    expect(hasItsHash(data)).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        expect(hasItsHash(changed(data, path))).toBe(isShownOnly(path));
      }),
    );
  });

  it('of the release before has its hash by the formula of then, names included', () => {
    const stored = JSON.parse(JSON.stringify(asStored(before))) as Json;
    expect(hasItsHash(stored)).toBe(true);
    for (const path of paths) expect([path, hasItsHash(changed(stored, path))]).toEqual([path, false]);
  });

  it('has not the hash of the other formula', () => {
    expect(hasItsHash({ ...plan, hash: plan.hash.replace('2:', '') })).toBe(false);
    expect(hasItsHash({ ...before, hash: `2:${before.hash}` })).toBe(false);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'text'],
    ['empty', {}],
    ['without people', { ...plan, people: undefined }],
    ['with somebody who is nobody', { ...plan, people: [null] }],
  ])('that is %s has no hash', (_what, stored) => {
    expect(hasItsHash(stored)).toBe(false);
  });

  it('that lost a part has not its hash', () => {
    for (const part of Object.keys(asStored(plan)))
      expect([part, hasItsHash({ ...plan, [part]: undefined })]).toEqual([part, false]);
  });
});

describe('a plan whose people are elsewhere', () => {
  const terms = termsOf(asStored(plan));

  it('has its hash with the digest of its people, and with no other', () => {
    expect(hasHashOver(terms, digestOf(people))).toBe(true);
    expect(hasHashOver(terms, digestOf(people.slice(1)))).toBe(false);
  });

  it('has it no longer when anything that is not only shown was changed', () => {
    for (const path of paths.filter(([first]) => first !== 'people'))
      expect([path, hasHashOver(changed(terms as unknown as Json, path), digestOf(people))]).toEqual([
        path,
        isShownOnly(path),
      ]);
  });

  it('of the release before has none, because that was over them', () => {
    expect(hasHashOver({ ...terms, hash: planHashWithNames(plan) }, digestOf(people))).toBe(false);
  });

  it.each([null, 'text', {}, { hash: plan.hash }])('has none where it is %j', (stored) => {
    expect(hasHashOver(stored, digestOf(people))).toBe(false);
  });
});

it('counts people by what happens to them, and that is no part of the hash', () => {
  expect(headcountOf(people)).toEqual({ moving: 2, removing: 1, placed: 1 });
  expect(hasItsHash({ ...plan, headcount: { moving: 9, removing: 9, placed: 9 } })).toBe(true);
});
