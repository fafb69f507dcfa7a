import { subscriptionId } from '../../../src/migration/ids';
import type { Recognition, RetiredSource } from '../../../src/migration/packs/pack';
import { recognise, segmentToAsk } from '../../../src/migration/packs/recognise';
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

  describe('of one segment', () => {
    const grant = known('grant', {
      segment: 'nonprofit',
      items: [knownId('CFQ7TTC0GRNT:0001')],
      offerNames: ['^office 365 e1 .*grant'],
    });
    const offerName = 'Office 365 E1 (Nonprofit grant)';
    const named = { offerName, friendlyName: offerName, productId: 'CFQ7TTC0LF8Q', catalogSkuId: '000K' };

    it('takes a name only where the catalogue sells it there, or tells nothing', () => {
      expect(found({ ...named, segment: 'nonprofit' }, [grant])).toEqual(['grant', 'likeness']);
      expect(found(named, [grant])).toEqual(['grant', 'likeness']);
      expect(found({ ...named, segment: 'commercial' }, [grant])).toBeUndefined();
    });

    it('is certain by an item, unless the catalogue sells that to others', () => {
      const item = { ...plain, productId: 'CFQ7TTC0GRNT', catalogSkuId: '0001' };

      expect(found(item, [grant])).toEqual(['grant', 'id']);
      expect(found({ ...item, segment: 'nonprofit' }, [grant])).toEqual(['grant', 'id']);
      expect(found({ ...item, segment: 'commercial' }, [grant])).toBeUndefined();
    });

    it('takes nothing by what a customer calls it: a paid plan is as easily called a grant', () => {
      const called = { offerName: 'Office 365 E1', friendlyName: 'Office 365 E1 grant' };

      expect(found(called, [grant])).toBeUndefined();
    });

    it('wants to be asked about only where it would be recognised', () => {
      expect(segmentToAsk(aSubscription(named), [kaizalaPro(), grant])).toBe('nonprofit');
      expect(segmentToAsk(aSubscription(), [kaizalaPro(), grant])).toBeUndefined();
    });
  });

  it('knows nothing of what is not retired', () => {
    expect(found({ offerName: 'Office 365 E3', friendlyName: 'Office 365 E3' })).toBeUndefined();
  });
});
