import { subscriptionId } from '../../../src/migration/ids';
import { recognise } from '../../../src/migration/packs/recognise';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import { kaizalaPro } from '../../support/pack';

const OFFER = '8909e28e-5832-42f4-9886-b0a5545f3645';

const aSubscription = (given: Partial<SubscriptionFacts> = {}): SubscriptionFacts => ({
  id: subscriptionId('5ab00000-0000-4000-8000-000000000001'),
  offerId: '0b5d9a2a-0000-4000-8000-000000000001',
  offerName: 'Kaizala Pro',
  friendlyName: 'Kaizala Pro',
  commerce: 'legacy',
  quantity: 40,
  status: 'active',
  autoRenew: false,
  ...given,
});

const byId = kaizalaPro({
  id: 'office-365-e4',
  recognise: { offerIds: [OFFER], skuIds: [], productIds: ['CFQ7TTC0ABCD'], skuPartNumbers: [], offerNames: [] },
});
const packs = [kaizalaPro(), byId];

describe('recognise', () => {
  it('takes a name as a mere likeness', () => {
    expect(recognise(aSubscription({ offerName: 'KAIZALA pro for faculty' }), packs)).toEqual({
      packId: 'kaizala-pro',
      by: 'name',
    });
  });

  it('finds a subscription by the name the customer gave it', () => {
    const renamed = aSubscription({ offerName: 'Standalone chat', friendlyName: 'Kaizala for the crews' });
    expect(recognise(renamed, packs)?.packId).toBe('kaizala-pro');
  });

  it('is certain by an offer id, also where the name points to another pack', () => {
    expect(recognise(aSubscription({ offerId: OFFER.toUpperCase() }), packs)).toEqual({
      packId: 'office-365-e4',
      by: 'id',
    });
  });

  it('is certain by a catalogue product', () => {
    expect(recognise(aSubscription({ productId: 'cfq7ttc0abcd' }), packs)).toEqual({
      packId: 'office-365-e4',
      by: 'id',
    });
  });

  it('leaves add-ons to their base', () => {
    const addOn = aSubscription({ parentSubscriptionId: subscriptionId('5ab00000-0000-4000-8000-000000000009') });
    expect(recognise(addOn, packs)).toBeUndefined();
  });

  it('knows nothing of what is not retired', () => {
    expect(
      recognise(aSubscription({ offerName: 'Office 365 E3', friendlyName: 'Office 365 E3' }), packs),
    ).toBeUndefined();
  });
});
