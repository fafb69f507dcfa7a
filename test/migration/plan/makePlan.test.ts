import fc from 'fast-check';
import { agentId, migrationId } from '../../../src/migration/ids';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import { makePlan, markOf } from '../../../src/migration/plan/makePlan';
import type { PlanFacts } from '../../../src/migration/plan/makePlan';
import { hasItsHash } from '../../../src/migration/plan/planHash';
import { kaizalaPro } from '../../support/pack';
import { aHolder, anOffer, aPurchase, aSurvey, sampleNow, someHolders, userNumber } from '../../support/survey';
import { without } from '../../support/without';

const id = migrationId('m1gr4t10');

function facts(given: Partial<PlanFacts> = {}): PlanFacts {
  const holders = [
    ...someHolders(2),
    aHolder({ id: userNumber(3), usageLocation: undefined }),
    aHolder({ id: userNumber(4), guest: true }),
  ];
  const survey = aSurvey({ holders });
  const people = { ...defaultChoice, usageLocation: 'DE' };
  return {
    id,
    madeAt: sampleNow,
    agentId: agentId('a9e00000-0000-4000-8000-000000000001'),
    survey,
    offer: anOffer(),
    source: kaizalaPro(),
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
    expect(hasItsHash(makePlan(facts()))).toBe(true);
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
