import fc from 'fast-check';
import { skuId, userId } from '../../../src/migration/ids';
import type { SkuId } from '../../../src/migration/ids';
import type { Holder, Survey } from '../../../src/migration/offers/survey';
import { cohortsOf } from '../../../src/migration/people/cohorts';
import type { Disposition, PeopleChoice } from '../../../src/migration/people/people';
import { answeredFor, asksPlanless, planlessIn } from '../../../src/migration/people/planless';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import {
  aHolder,
  aLicence,
  anOffer,
  aSurvey,
  aTenantSku,
  businessBasicSku,
  e3Sku,
  kaizalaSku,
  officeE3Sku,
  someHolders,
  teamsPlan,
  userNumber,
} from '../../support/survey';

const offer = anOffer({ formId: 'office-365-e1', skuId: skuId('18181a46-0d4e-45cd-891e-60aabd171b4e') });
const flow = skuId('f30db892-07e9-47e9-837c-80727f46fd3d');
const suspended = skuId('5ab00000-0000-4000-8000-00000000dead');
const grace = skuId('5ab00000-0000-4000-8000-00000000face');
const skus = [
  kaizalaSku(),
  e3Sku(),
  aTenantSku(),
  aTenantSku({ skuId: flow, servicePlans: [{ id: 'flow', name: 'FLOW_P2_VIRAL' }] }),
  aTenantSku({ skuId: suspended, capabilityStatus: 'Suspended' }),
  aTenantSku({ skuId: grace, capabilityStatus: 'Warning' }),
];
const taking: PeopleChoice = { ...defaultChoice, members: 'remove', blocked: 'remove', guests: 'remove' };

const plans: readonly SkuId[] = [officeE3Sku, businessBasicSku, grace];
const noPlans: readonly SkuId[] = [flow, suspended];
const aPerson = fc
  .record({
    enabled: fc.boolean(),
    guest: fc.boolean(),
    usageLocation: fc.constantFrom('DE', undefined),
    held: fc.subarray([...plans, ...noPlans]),
  })
  .map(({ held, ...given }) =>
    aHolder({ ...given, licences: [aLicence(), ...held.map((id) => aLicence({ skuId: id }))] }),
  );
const survey: fc.Arbitrary<Survey> = fc
  .array(aPerson, { maxLength: 8 })
  .map((holders) => aSurvey({ skus, holders: holders.map((one, at) => ({ ...one, id: userId(userNumber(at)) })) }));
const disposition = fc.constantFrom<Disposition>('move', 'remove', 'leave');
const choice: fc.Arbitrary<PeopleChoice> = fc.record({
  base: fc.constant('all'),
  listed: fc.constant([]),
  members: fc.constantFrom('move', 'remove'),
  blocked: disposition,
  guests: disposition,
  covered: disposition,
});

const bare = ({ licences }: Holder): boolean => !licences.some(({ skuId: id }) => plans.includes(id));

describe('who would have no plan at all, whoever holds what and whatever is chosen', () => {
  it('is everybody who loses the retired licence and has no other that gives a plan, and nobody else', () => {
    fc.assert(
      fc.property(survey, choice, (given, chosen) => {
        for (const { user, disposition: what, planless } of verdicts(given, offer, chosen)) {
          expect(planless === true).toBe(what === 'remove' && bare(user));
        }
      }),
    );
  });

  it('is asked about until somebody answers for exactly these people', () => {
    fc.assert(
      fc.property(survey, choice, disposition, (given, chosen, answer) => {
        const before = verdicts(given, offer, chosen);
        expect(asksPlanless(before, chosen)).toBe(planlessIn(before).length > 0);

        const answered = answeredFor(chosen, before, answer);
        expect(asksPlanless(verdicts(given, offer, answered), answered)).toBe(false);
      }),
    );
  });

  it('is left with a plan by every answer but the one that takes the licence away', () => {
    fc.assert(
      fc.property(survey, choice, disposition, (given, chosen, answer) => {
        const before = verdicts(given, offer, chosen);
        const after = verdicts(given, offer, answeredFor(chosen, before, answer));
        expect(planlessIn(after)).toEqual(answer === 'remove' ? planlessIn(before) : []);
        for (const [at, was] of before.entries()) if (!was.planless) expect(after[at]).toEqual(was);
      }),
    );
  });

  it('is in cohorts of its own, as many as there are', () => {
    fc.assert(
      fc.property(survey, choice, (given, chosen) => {
        const found = verdicts(given, offer, chosen);
        const told = cohortsOf(given, offer, found).filter(({ planless }) => planless);
        expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(planlessIn(found).length);
      }),
    );
  });
});

describe('an answer about them', () => {
  const two = aSurvey({ skus, holders: someHolders(2) });
  const answered = answeredFor(taking, verdicts(two, offer, taking), 'remove');

  it.each([
    ['one more', someHolders(3)],
    ['one fewer', someHolders(1)],
    ['as many others', someHolders(4).slice(2)],
  ])('does not count for %s', (_who, holders) => {
    expect(asksPlanless(verdicts(aSurvey({ skus, holders }), offer, answered), answered)).toBe(true);
  });

  it('counts for the same people read anew, in whatever order', () => {
    const again = aSurvey({ skus, holders: [...someHolders(2)].reverse() });

    expect(asksPlanless(verdicts(again, offer, answered), answered)).toBe(false);
  });

  it('leaves behind whoever can’t be moved, instead of taking the licence away', () => {
    const nowhere = aSurvey({ skus, holders: [aHolder({ usageLocation: undefined })] });
    const moved = answeredFor(taking, verdicts(nowhere, offer, taking), 'move');

    expect(verdicts(nowhere, offer, moved)).toMatchObject([
      { disposition: 'leave', cannot: { code: 'noUsageLocation' } },
    ]);
  });
});

it('counts a plan as one although an admin switched things off in it, as they would stay off in the replacement', () => {
  const holder = aHolder({ licences: [aLicence(), aLicence({ skuId: officeE3Sku, disabledPlans: [teamsPlan] })] });

  expect(planlessIn(verdicts(aSurvey({ skus, holders: [holder] }), offer, taking))).toEqual([]);
});
