import type { PlanOffer, TenantSku } from '../../../src/migration/offers/survey';
import { cohortsOf } from '../../../src/migration/people/cohorts';
import type { Cohort } from '../../../src/migration/people/cohorts';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import {
  aHolder,
  aLicence,
  anOffer,
  aSurvey,
  aTenantSku,
  e3Sku,
  kaizalaSku,
  officeE3Sku,
  someHolders,
  userNumber,
  yammerPlan,
} from '../../support/survey';
import type { SurveyWish } from '../../support/survey';

function cohorts(
  given: SurveyWish,
  offer: PlanOffer = anOffer(),
  covered: 'move' | 'remove' = 'remove',
): readonly Cohort[] {
  const survey = aSurvey(given);
  return cohortsOf(survey, offer, verdicts(survey, offer, { ...defaultChoice, covered }));
}

const e3Holders = (count: number, disabledPlans: readonly string[] = []): ReturnType<typeof someHolders> =>
  someHolders(count).map((each, index) => ({
    ...aHolder({ id: userNumber(100 + index), name: `E3 ${index + 1}` }),
    licences: [...each.licences, aLicence({ skuId: officeE3Sku, disabledPlans })],
  }));

describe('cohortsOf', () => {
  it('shows 10,000 people as one cohort when the same happens to all of them', () => {
    const [only, ...others] = cohorts({ holders: someHolders(10_000) });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      disposition: 'move',
      count: 10_000,
      examples: ['Person 1', 'Person 2', 'Person 3'],
      gains: ['teams', 'mail', 'files', 'webApps', 'engage'],
      keeps: [],
      loses: [],
      keepOffNames: [],
    });
  });

  it('puts the largest first and keeps apart who keeps what they have', () => {
    const found = cohorts({ holders: [...e3Holders(2), ...someHolders(3)] });
    expect(found.map(({ disposition, count, gains }) => [disposition, count, gains.length])).toEqual([
      ['move', 3, 5],
      ['remove', 2, 0],
    ]);
    expect(found[1]?.keeps).toContain('desktopApps');
  });

  it('does not promise what stays switched off, and names it', () => {
    const [found] = cohorts({ holders: e3Holders(1, [yammerPlan]) }, anOffer(), 'move');
    expect(found?.keepOffNames).toEqual(['Viva Engage (Yammer)']);
    expect([...(found?.gains ?? []), ...(found?.keeps ?? [])]).not.toContain('engage');
  });

  it('does not promise it either where the tenant does not have the replacement yet', () => {
    const skus: readonly TenantSku[] = [kaizalaSku(), e3Sku({ servicePlans: aTenantSku().servicePlans })];
    const [found] = cohorts({ holders: e3Holders(1, [yammerPlan]), skus }, anOffer(), 'move');
    expect(found?.keepOffNames).toEqual(['Viva Engage (Yammer)']);
    expect(found?.gains).toEqual([]);
  });

  it('tells what people lose when the retired plan brought more', () => {
    const skus = [kaizalaSku({ servicePlans: e3Sku().servicePlans }), aTenantSku()];
    const [found] = cohorts({ skus });
    expect(found).toMatchObject({ gains: [], loses: ['desktopApps'] });
  });

  it('does not call a full mailbox beside a kiosk one a gain or a loss', () => {
    const offer = anOffer({ brings: ['teams', 'kioskMail'] });
    const [found] = cohorts({ holders: e3Holders(1) }, offer, 'move');
    expect(found).toMatchObject({ gains: [], loses: [] });
    expect(found?.keeps).toContain('mail');
  });
});
