import fc from 'fast-check';
import { skuId, subscriptionId } from '../../../src/migration/ids';
import { planOffers } from '../../../src/migration/offers/offers';
import { resolveRetiredSku } from '../../../src/migration/offers/retiredSku';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import { seatsAsked, seatsFor } from '../../../src/migration/people/seats';
import { closeConsequence } from '../../../src/migration/plan/close';
import { openFor, stayingOf } from '../../../src/migration/plan/forecast';
import { countsFor, rebuySeats, seatsToRebuy } from '../../../src/migration/offers/rebuy';
import { recognise } from '../../../src/migration/packs/recognise';
import { e1Grant, knownId } from '../../support/pack';
import {
  aHolder,
  anOffer,
  aPlan,
  aPurchase,
  aRetired,
  aSurvey,
  aTenantSku,
  kaizalaSkuId,
  officeE3Sku,
  sampleNow,
  someHolders,
} from '../../support/survey';
import { retiredFacts } from '../../workflow/prepare/preparing';

const e1 = skuId('18181a46-0d4e-45cd-891e-60aabd171b4e');
const grant = e1Grant();
const sibling = (quantity: number, more: object = {}) => ({
  ...{ subscriptionId: subscriptionId(`sibling-${quantity}`), quantity, status: 'active' },
  ...more,
});
const surveyed = (given: Parameters<typeof aSurvey>[0] = {}) =>
  aSurvey({
    holders: someHolders(3),
    skus: [aTenantSku({ skuId: e1, partNumber: 'STANDARDPACK', enabled: 40, consumed: 3 })],
    ...given,
    retired: { way: 'rebuy', skuId: e1, ...given.retired },
  });

describe('the seats of a plan that is bought anew', () => {
  it('are those that are in use, by whichever tells more, and those that others will fill', () => {
    expect(rebuySeats(surveyed(), 0)).toEqual({ inUse: 3, elsewhere: 0, retired: 40 });
    expect(rebuySeats(surveyed({ holders: someHolders(2), unreadHolders: [{}, {}] }), 1).inUse).toBe(5);
    expect(rebuySeats(surveyed({ holders: someHolders(1) }), 0).inUse).toBe(3);
  });

  it('are fewer by active ones elsewhere, unless those are set to end', () => {
    const siblings = [sibling(2), sibling(5, { status: 'suspended' }), sibling(9, { ends: true })];
    const seats = rebuySeats(surveyed({ retired: { siblings } }), 0);

    expect(seats.elsewhere).toBe(2);
    expect(seatsToRebuy(seats)).toBe(1);
    expect(seatsToRebuy({ inUse: 2, elsewhere: 9 })).toBe(0);
  });

  it('cover everybody together with what stays, however many there are', () => {
    const some = fc.nat({ max: 400 });
    fc.assert(
      fc.property(some, some, (inUse, elsewhere) => {
        const seats = seatsFor(0, anOffer({ rebuy: { inUse, elsewhere }, seatsLeft: 400 }));
        expect('buy' in seats && seats.buy + elsewhere).toBeGreaterThanOrEqual(inUse);
      }),
    );
  });

  it('are none where others are enough, and then there must be something to close', () => {
    const offer = anOffer({ rebuy: { inUse: 2, elsewhere: 2 } });

    expect(seatsAsked({ close: 'suspend' }, offer, [])).toEqual({ free: 0, buy: 0 });
    expect(seatsAsked({ close: 'leave' }, offer, [])).toMatchObject({ refusal: { code: 'nothingToDo' } });
  });

  it('count against the limit of the plan', () => {
    expect(seatsFor(0, anOffer({ rebuy: { inUse: 9, elsewhere: 0 }, seatsLeft: 8 }))).toMatchObject({
      refusal: { code: 'seatLimit', facts: { needed: 9, left: 8 } },
    });
  });
});

describe('people who keep their licence', () => {
  const guest = aHolder({ id: 'guest', guest: true });
  const blocked = aHolder({ id: 'blocked', enabled: false });

  it('are not moved, whatever was chosen, and keep nothing open once their seats are bought', () => {
    const survey = surveyed({ holders: [...someHolders(2), guest, blocked] });
    const all = verdicts(survey, anOffer(), { ...defaultChoice, guests: 'remove', blocked: 'move' });

    expect(all.map(({ disposition }) => disposition)).toEqual(['leave', 'leave', 'leave', 'leave']);
    expect(openFor(stayingOf(survey, all, 4))).toBeUndefined();
    expect(openFor(stayingOf(survey, all, 3))).toMatchObject({ people: 4, seatsLeft: 3 });
  });

  it('lose neither access nor data by the closing', () => {
    const retired = aRetired({ way: 'rebuy' });
    for (const action of ['suspend', 'endAtTerm', 'endNow'] as const) {
      const consequence = closeConsequence(retired, action, grant, new Date(sampleNow));
      expect(consequence).toMatchObject({ accessEndsAtOnce: false, isKept: true });
      expect(consequence.dataDeletedOn).toBeUndefined();
    }
  });
});

describe('the seats on which its closing counts', () => {
  const ending = retiredFacts({ commerce: 'legacy', autoRenew: false, endsOn: '2027-01-31', friendlyName: 'Office' });

  it('are not those of what is set to end, unless it is what was bought', () => {
    const counts = countsFor(aPlan({ way: 'rebuy', purchase: aPurchase({ mark: 'Ours [m1gr4t10]' }) }));

    expect(counts(retiredFacts({ autoRenew: true }))).toBe(true);
    expect(counts(ending)).toBe(false);
    expect(counts({ ...ending, friendlyName: 'Ours [m1gr4t10]' })).toBe(true);
  });

  it('are those of every other, where people move', () => {
    expect(countsFor(aPlan())(ending)).toBe(true);
  });
});

it('is offered with the very licence alone, and others only to whoever moves', () => {
  const listed = { segment: 'commercial', minimumSeats: 1, maximumSeats: 300, title: 'Office 365 E1' } as const;
  const terms = [{ catalogItemId: 'i', termDuration: 'P1Y', billingCycle: 'monthly' }];
  const catalogue = new Map([['office-365-e1', { ...listed, terms }]]);
  const facts = { source: grant, customer: aSurvey().customer, skus: [], catalogue };
  const rebuy = { inUse: 3, elsewhere: 0, retired: 3 };

  expect(planOffers({ ...facts, retiredSkuId: e1, rebuy })[0]?.refusal).toBeUndefined();
  expect(planOffers({ ...facts, retiredSkuId: kaizalaSkuId, rebuy })[0]?.refusal?.code).toBe('otherLicence');
  expect(planOffers({ ...facts, retiredSkuId: e1 })[0]?.refusal?.code).toBe('sameLicence');
});

it('has as much of a limited plan left as if the retired seats were gone already', () => {
  const limited = { ...grant, replacements: grant.replacements.map((plan) => ({ ...plan, seatLimit: 300 })) };
  const skus = [aTenantSku({ skuId: e1, partNumber: 'STANDARDPACK', enabled: 290, consumed: 280 })];
  const facts = { source: limited, customer: aSurvey().customer, skus, retiredSkuId: e1, catalogue: new Map() };

  expect(planOffers({ ...facts, rebuy: { inUse: 280, elsewhere: 10, retired: 280 } })[0]?.seatsLeft).toBe(290);
});

it('is never begun on a name or an unverified id, because the paid plan has the same licence', () => {
  const skus = [aTenantSku({ skuId: e1, partNumber: 'STANDARDPACK' }), aTenantSku({ skuId: officeE3Sku })];

  expect(resolveRetiredSku(e1, { source: grant, by: 'likeness' }, skus)).toMatchObject({
    refusal: { code: 'onlyLikeness', facts: { title: 'Office 365 E1 (Nonprofit grant)' } },
  });
  expect(resolveRetiredSku(e1, { source: grant, by: 'id' }, skus)).toEqual({ skuId: e1 });
  const moving = { ...grant, way: 'three-step', recognise: { ...grant.recognise, skuIds: [knownId(e1)] } } as const;
  expect(resolveRetiredSku(e1, { source: moving, by: 'likeness' }, skus)).toEqual({ skuId: e1 });
});

it('is told from the paid plan, whose licence it has, by its item or offer alone', () => {
  const named = (offerName: string, productId: string) =>
    recognise(retiredFacts({ commerce: 'nce', offerId: '', offerName, productId, catalogSkuId: '0001' }), [grant]);

  expect(named('Office 365 E1 (Nonprofit grant)', 'CFQ7TTC0E1GR')?.by).toBe('id');
  expect(named('Office 365 E1', 'CFQ7TTC0LF8Q')).toBeUndefined();
  expect(named('Office 365 E1 (Nonprofit grant)', 'CFQ7TTC0LF8Q')).toBeUndefined();
});
