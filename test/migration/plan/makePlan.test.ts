import fc from 'fast-check';
import { agentId, migrationId } from '../../../src/migration/ids';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import { makePlan, markOf, planHash } from '../../../src/migration/plan/makePlan';
import type { PlanFacts } from '../../../src/migration/plan/makePlan';
import { kaizalaPro } from '../../support/pack';
import { aHolder, anOffer, aPlan, aPurchase, aSurvey, sampleNow, someHolders, userNumber } from '../../support/survey';
import { without } from '../../support/without';

const id = migrationId('m1gr4t10');

function facts(given: Partial<PlanFacts> = {}): PlanFacts {
  const holders = [
    ...someHolders(2),
    aHolder({ id: userNumber(3), usageLocation: undefined }),
    aHolder({ id: userNumber(4), guest: true }),
  ];
  const survey = aSurvey({ holders });
  const people = { ...defaultChoice(survey, anOffer()), usageLocation: 'DE' };
  return {
    id,
    madeAt: sampleNow,
    agentId: agentId('a9e00000-0000-4000-8000-000000000001'),
    survey,
    offer: anOffer(),
    pack: kaizalaPro(),
    verdicts: verdicts(survey, anOffer(), people),
    choice: { formId: 'microsoft-365-business-basic', people, renewsItself: true, close: 'suspend' },
    purchase: aPurchase(),
    seats: { free: 0, buy: 3 },
    ...given,
  };
}

describe('makePlan', () => {
  it('freezes exactly the people who are touched, and the country only for those who get it', () => {
    const plan = makePlan(facts());
    expect(plan.people.map(({ disposition, setsUsageLocation }) => [disposition, setsUsageLocation])).toEqual([
      ['move', false],
      ['move', false],
      ['move', true],
    ]);
    expect(plan.usageLocation).toBe('DE');
    expect(makePlan(facts({ verdicts: facts().verdicts.slice(0, 2) }))).not.toHaveProperty('usageLocation');
  });

  it('takes the catalogue ids of the replacement from the pack', () => {
    expect(makePlan(facts()).replacement).toEqual({
      planId: 'microsoft-365-business-basic',
      formId: 'microsoft-365-business-basic',
      name: 'Microsoft 365 Business Basic',
      skuId: '3b555118-da6a-4418-894f-7df1e2096870',
      productId: 'CFQ7TTC0LH18',
      catalogSkuId: '0001',
    });
  });

  it('has no purchase when nothing is bought', () => {
    const free = without(facts({ seats: { free: 3, buy: 0 } }), 'purchase');
    expect(makePlan(free)).toMatchObject({ freeSeatsUsed: 3 });
    expect(makePlan(free)).not.toHaveProperty('purchase');
  });

  it('is never made for a form that nobody sells', () => {
    const offer = anOffer({ formId: 'microsoft-365-a1-for-devices-for-faculty' });
    expect(() => makePlan(facts({ offer }))).toThrow(/sells no microsoft-365-a1/);
  });

  it('carries the hash of all the rest', () => {
    const plan = makePlan(facts());
    expect(plan.hash).toBe(planHash(plan));
    expect(plan.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

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

describe('planHash', () => {
  const data = JSON.parse(JSON.stringify(makePlan(facts()))) as Json;
  const hashOf = (value: Json): string => planHash(value as never);

  it('does not depend on the order of keys, nor on a trip through JSON', () => {
    expect(hashOf(turned(data))).toBe(makePlan(facts()).hash);
  });

  it('changes with every single field, people and price included', () => {
    const paths = leaves(data).filter(([first]) => first !== 'hash');
    expect(paths.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        expect(hashOf(changed(data, path))).not.toBe(hashOf(data));
      }),
      { numRuns: 300 },
    );
  });

  it('changes with the order of people, because that is the order in which they are moved', () => {
    const plan = aPlan({ people: [...makePlan(facts()).people] });
    expect(planHash({ ...plan, people: [...plan.people].reverse() })).not.toBe(plan.hash);
  });
});

describe('markOf', () => {
  it('reads like the plan and ends with the id', () => {
    expect(markOf(id, 'Microsoft 365 Business Basic')).toBe('Microsoft 365 Business Basic [m1gr4t10]');
  });

  it('always holds the id, in at most 64 characters on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const mark = markOf(id, name);
        expect(mark.length).toBeLessThanOrEqual(64);
        expect(mark).toContain('m1gr4t10');
        expect(mark).not.toMatch(/[\r\n\t]/);
        expect(mark).toBe(mark.trim());
        expect(Buffer.from(mark, 'utf8').toString('utf8')).toBe(mark);
      }),
    );
  });
});
