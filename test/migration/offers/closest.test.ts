import { closestPlan } from '../../../src/migration/offers/closest';
import { aTenantSku, anOffer, aSurvey, kaizalaSkuId } from '../../support/survey';

const priced = (formId: string, amount: number, wish: Parameters<typeof anOffer>[0] = {}) =>
  anOffer({ formId, terms: [{ ...anOffer().terms[0]!, seatPrice: { amount, currency: 'EUR' } }], ...wish });

const closest = (offers: ReturnType<typeof priced>[], tooFew: string[] = [], servicePlans: string[] = []) => {
  const retired = aTenantSku({
    skuId: kaizalaSkuId,
    servicePlans: servicePlans.map((name) => ({ id: name, name })),
  });
  return closestPlan({ ...aSurvey({ offers }), skus: [retired] }, new Set(tooFew))?.formId;
};

describe('the plan that comes closest', () => {
  it('keeps most of what the retired plan brings, and of those costs least', () => {
    const chat = priced('chat', 2, { brings: ['teams'] });
    const dear = priced('dear', 9, { brings: ['teams', 'mail', 'files'] });
    const cheap = priced('cheap', 5, { brings: ['teams', 'mail', 'files'] });

    expect(closest([chat, dear, cheap], [], ['TEAMS1', 'EXCHANGE_S_STANDARD', 'SHAREPOINTSTANDARD'])).toBe('cheap');
  });

  it('has Teams where nothing is known of the retired plan, because they all were for chat', () => {
    expect(closest([priced('mail', 1, { brings: ['mail'] }), priced('teams', 4, { brings: ['teams'] })])).toBe('teams');
  });

  it('is the first of several that are alike', () => {
    expect(closest([priced('one', 5), priced('other', 5)])).toBe('one');
  });

  it.each([
    ['is refused', { refusal: { code: 'notEducation', facts: {} } as const }],
    ['is allowed only to some people', { needsConfirmation: 'frontline' } as const],
    ['has no price', { terms: [] }],
  ])('is none that %s', (_why, wish) => {
    expect(closest([priced('such', 1, wish), priced('other', 5)])).toBe('other');
    expect(closest([priced('such', 1, wish)])).toBeUndefined();
  });

  it('is none of which too few licences can be had', () => {
    expect(closest([priced('few', 1), priced('enough', 5)], ['few'])).toBe('enough');
  });
});
