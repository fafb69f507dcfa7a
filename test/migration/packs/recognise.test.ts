import { subscriptionId } from '../../../src/migration/ids';
import type { Recognition, RetiredSource } from '../../../src/migration/packs/pack';
import { recognise } from '../../../src/migration/packs/recognise';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import { kaizalaPro, knownId } from '../../support/pack';

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

const nothing: Recognition = { items: [], offerIds: [], skuIds: [], skuPartNumbers: [], offerNames: [] };
const known = (id: string, recognise: Partial<Recognition>, given: Partial<RetiredSource> = {}): RetiredSource =>
  kaizalaPro({ id, packId: id, recognise: { ...nothing, ...recognise }, ...given });

const byOffer = known('office-365-e4', { offerIds: [knownId(OFFER)] });
const byItem = known('sharepoint', { items: [knownId('CFQ7TTC0ABCD:0001')] });
const byProduct = known('whole-product', { items: [knownId('CFQ7TTC0WXYZ')] });
const sources = [kaizalaPro(), byOffer, byItem, byProduct];
const found = (given: Partial<SubscriptionFacts>, among = sources) => {
  const recognised = recognise(aSubscription(given), among);
  return recognised && [recognised.source.packId, recognised.by];
};
const plain = { offerName: 'Something', friendlyName: 'Something' };

describe('recognise', () => {
  it('takes a name as a mere likeness', () => {
    expect(found({ offerName: 'KAIZALA pro for faculty' })).toEqual(['kaizala-pro', 'likeness']);
  });

  it('finds a subscription by the name the customer gave it', () => {
    expect(found({ offerName: 'Standalone chat', friendlyName: 'Kaizala for the crews' })).toEqual([
      'kaizala-pro',
      'likeness',
    ]);
  });

  it('is certain by an offer id, also where the name points to another plan', () => {
    expect(found({ offerId: OFFER.toUpperCase() })).toEqual(['office-365-e4', 'id']);
  });

  it('is certain by a catalogue item, and leaves what shares its product', () => {
    expect(found({ ...plain, productId: 'cfq7ttc0abcd', catalogSkuId: '0001' })).toEqual(['sharepoint', 'id']);
    expect(found({ ...plain, productId: 'CFQ7TTC0ABCD', catalogSkuId: '000K' })).toBeUndefined();
    expect(found({ ...plain, productId: 'CFQ7TTC0ABCD' })).toBeUndefined();
  });

  it('is certain by a product of which everything is retired', () => {
    expect(found({ ...plain, productId: 'CFQ7TTC0WXYZ', catalogSkuId: '000K' })).toEqual(['whole-product', 'id']);
  });

  it('takes an id that nobody has checked as a mere likeness, behind what is certain and before names', () => {
    const unchecked = known('unchecked', { offerIds: [knownId(OFFER, 'unverified')] });

    expect(found({ offerId: OFFER }, [kaizalaPro(), unchecked])).toEqual(['unchecked', 'likeness']);
    expect(found({ offerId: OFFER }, [kaizalaPro(), unchecked, byOffer])).toEqual(['office-365-e4', 'id']);
  });

  it('takes nothing by its name that is sold as the replacement of any plan', () => {
    const basic = { productId: 'CFQ7TTC0LH18', catalogSkuId: '0001' };

    expect(found({ ...basic, friendlyName: 'Kaizala Pro' })).toBeUndefined();
    expect(found({ ...basic, catalogSkuId: '000P', friendlyName: 'Kaizala Pro' })).toEqual(['kaizala-pro', 'likeness']);
  });

  it('leaves add-ons to their base, unless the retired plan is one', () => {
    const under = { parentSubscriptionId: subscriptionId('5ab00000-0000-4000-8000-000000000009') };
    const addOn = known('add-on', { offerNames: ['kaizala'] }, { isAddOn: true });

    expect(found(under)).toBeUndefined();
    expect(found(under, [kaizalaPro(), addOn])).toEqual(['add-on', 'likeness']);
    expect(found({}, [addOn])).toBeUndefined();
  });

  it('knows nothing of what is not retired', () => {
    expect(found({ offerName: 'Office 365 E3', friendlyName: 'Office 365 E3' })).toBeUndefined();
  });
});
