import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import {
  closesLater,
  consumedFits,
  isKnownOf,
  isTooLate,
  promiseDrift,
  secondInARow,
} from '../../../src/migration/plan/closeLater';
import { hasItsHash } from '../../../src/migration/plan/planHash';
import { completeReading } from '../../../src/migration/reading';
import { aPlan, aRetired, businessBasicSku, kaizalaSkuId } from '../../support/survey';

const { subscriptionId: id, ...retired } = aRetired({ endsOn: '2026-12-12' });
const facts = (given: Partial<SubscriptionFacts> = {}): SubscriptionFacts => ({
  id,
  offerId: '',
  offerName: retired.offerName,
  friendlyName: '',
  commerce: 'legacy',
  quantity: 40,
  status: 'active',
  autoRenew: false,
  endsOn: '2026-12-12',
  ...given,
});

describe('the promise to close later', () => {
  it('is never made of what is cancelled at once, or left by plan', () => {
    expect((['suspend', 'endAtTerm', 'endNow', 'leave'] as const).filter(closesLater)).toEqual([
      'suspend',
      'endAtTerm',
    ]);
  });

  it('is part of what is confirmed: nobody adds it to a plan afterwards', () => {
    expect(hasItsHash({ ...aPlan(), closeLater: true })).toBe(false);
    expect(hasItsHash(aPlan({ closeLater: true }))).toBe(true);
  });

  it.each<[string, Partial<SubscriptionFacts>, string | undefined]>([
    ['holds while everything reads as it was confirmed', {}, undefined],
    ['ends with a renewal', { endsOn: '2027-12-12' }, 'renewed'],
    ['ends with other seats', { quantity: 39 }, 'changed'],
    ['ends when somebody else closed it', { status: 'suspended' }, 'changed'],
    ['ends when it is set to renew itself', { autoRenew: true }, 'changed'],
    ['ends when its end comes sooner', { endsOn: '2026-12-01' }, 'changed'],
  ])('%s', (_what, given, because) => {
    expect(promiseDrift(aPlan(), facts(given))).toBe(because);
  });

  it('ends when the subscription is gone', () => {
    expect(promiseDrift(aPlan(), { status: 'deleted', quantity: 0 })).toBe('changed');
  });

  it('lasts ninety days', () => {
    const at = (days: number) => new Date(Date.parse('2026-11-22T10:00:00.000Z') + days * 86_400_000);

    expect(isTooLate('2026-11-22T10:00:00.000Z', at(90))).toBe(false);
    expect(isTooLate('2026-11-22T10:00:00.000Z', at(90.1))).toBe(true);
  });

  it.each([
    ['after one of the day before', { on: '2026-11-30', at: '2026-11-30T06:00:00.000Z' }, 'second'],
    ['after one of the day before that came late', { on: '2026-11-30', at: '2026-12-01T05:00:00.000Z' }, 'tooSoon'],
    ['after one of two days before', { on: '2026-11-29', at: '2026-11-29T06:00:00.000Z' }, 'first'],
    ['after none', undefined, 'first'],
  ] as const)('takes two days in a row: a reading %s', (_what, earlier, which) => {
    expect(secondInARow(earlier, '2026-12-01', new Date('2026-12-01T06:00:00.000Z'))).toBe(which);
  });

  it('does not trust holders alone: the tenant’s own sum has to fit as well', () => {
    const sku = {
      skuId: kaizalaSkuId,
      partNumber: '',
      enabled: 40,
      consumed: 2,
      capabilityStatus: '',
      servicePlans: [],
    };

    expect(consumedFits(completeReading([sku]), kaizalaSkuId, 2)).toBe(true);
    expect(consumedFits(completeReading([sku]), kaizalaSkuId, 1)).toBe(false);
    expect(consumedFits(completeReading([sku]), businessBasicSku, 0)).toBe(true);
    expect(() => consumedFits({ ...completeReading([sku]), isCut: true }, businessBasicSku, 0)).toThrow(/in full/);
  });

  it('ends unheard only where a person knows of it', () => {
    expect(isKnownOf('leftOpen')).toBe(true);
    expect(isKnownOf('renewed')).toBe(false);
  });
});
