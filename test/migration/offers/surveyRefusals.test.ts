import { surveyRefusals } from '../../../src/migration/offers/surveyRefusals';
import { kaizalaPro } from '../../support/pack';
import { aSurvey } from '../../support/survey';
import type { SurveyWish } from '../../support/survey';

const packs = [kaizalaPro()];
const codes = (given: SurveyWish): readonly string[] => surveyRefusals(aSurvey(given), packs).map(({ code }) => code);

describe('surveyRefusals', () => {
  it('finds nothing against an ordinary customer', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<readonly [string, SurveyWish]>([
    ['agreementMissing', { customer: { agreementSigned: false } }],
    ['accountInReview', { customer: { mayBuy: false } }],
    ['alreadySuspended', { retired: { status: 'suspended' } }],
    ['statusUnknown', { retired: { status: 'hibernating' } }],
    ['statusUnknown', { retired: { status: 'deleted' } }],
    ['nobodyHoldsIt', { holders: [] }],
  ])('refuses with %s', (code, given) => {
    expect(codes(given)).toEqual([code]);
  });

  it('names the status it does not know', () => {
    expect(surveyRefusals(aSurvey({ retired: { status: 'hibernating' } }), packs)[0]?.facts).toEqual({
      offer: 'Kaizala Pro',
      status: 'hibernating',
    });
  });

  it('refuses a pack that only gives notice, with the guide to read', () => {
    const [refused] = surveyRefusals(aSurvey(), [kaizalaPro({ way: 'notice-only' })]);
    expect(refused?.code).toBe('noticeOnly');
    expect(refused?.facts['url']).toContain('migrate-kaizala-pro');
  });

  it('tells everything at once', () => {
    expect(codes({ customer: { agreementSigned: false, mayBuy: false }, holders: [] })).toEqual([
      'agreementMissing',
      'accountInReview',
      'nobodyHoldsIt',
    ]);
  });
});
