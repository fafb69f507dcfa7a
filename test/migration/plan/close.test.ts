import fc from 'fast-check';
import { skuId, subscriptionId, userId } from '../../../src/migration/ids';
import {
  closeConsequence,
  closeOptions,
  closeVerdict,
  isClosedBy,
  endNowInstead,
} from '../../../src/migration/plan/close';
import { kaizalaPro } from '../../support/pack';
import { aRetired, kaizalaSkuId, officeE3Sku, sampleNow, userNumber } from '../../support/survey';
import { without } from '../../support/without';

const pack = kaizalaPro();
const now = new Date(sampleNow);
const nce = aRetired({ commerce: 'nce', autoRenew: true, endOfTerm: 'renews', endsOn: '2027-05-31' });
const over = ['suspended', 'expired', 'disabled', 'deleted'];
const HOUR_MS = 3_600_000;
const cancellable = (hours: number) =>
  aRetired({ ...nce, cancellableUntil: new Date(now.getTime() + hours * HOUR_MS).toISOString() });

describe('closeOptions', () => {
  it('proposes suspending for a legacy subscription', () => {
    expect(closeOptions(aRetired(), pack, now)).toEqual(['suspend', 'leave']);
  });

  it('proposes ending automatic renewal in new commerce, cancelling only while its window is open', () => {
    expect(closeOptions(nce, pack, now)).toEqual(['endAtTerm', 'leave']);
    expect(closeOptions(cancellable(1), pack, now)).toEqual(['endAtTerm', 'endNow', 'leave']);
    expect(closeOptions(cancellable(0), pack, now)).toEqual(['endAtTerm', 'leave']);
    expect(closeOptions(cancellable(-1), pack, now)).toEqual(['endAtTerm', 'leave']);
  });

  it('never suspends in new commerce, even if a pack says so', () => {
    const careless = kaizalaPro({ close: { legacy: ['leave'], nce: ['suspend', 'leave'] } });
    expect(closeOptions(nce, careless, now)).toEqual(['leave']);
  });
});

describe('closeConsequence', () => {
  it('of suspending is the end of billing and access, and of the data on the earlier of end date and 90 days', () => {
    expect(closeConsequence(aRetired({ endsOn: '2026-12-12' }), 'suspend', pack, now)).toEqual({
      billing: 'stops',
      accessEndsAtOnce: true,
      dataDeletedOn: '2026-12-12',
      guideDays: 120,
    });
    expect(closeConsequence(aRetired({ endsOn: '2027-11-01' }), 'suspend', pack, now).dataDeletedOn).toBe('2027-02-20');
  });

  it('of suspending without a known end date is the end of the data after 90 days', () => {
    const open = without(aRetired(), 'endsOn');
    expect(closeConsequence(open, 'suspend', pack, now).dataDeletedOn).toBe('2027-02-20');
  });

  it('of an end with the term is billing until then', () => {
    const until = { billing: 'runsToTermEnd', accessEndsAtOnce: false };

    expect(closeConsequence(nce, 'endAtTerm', pack, now)).toEqual(until);
    expect(closeConsequence(aRetired(), 'endAtTerm', pack, now)).toEqual(until);
  });

  it('of cancelling is money back and the end of access', () => {
    expect(closeConsequence(cancellable(1), 'endNow', pack, now)).toEqual({
      billing: 'refunded',
      accessEndsAtOnce: true,
    });
  });

  it.each([
    ['extends', { goesOn: 'extends' }],
    ['unknown', { goesOn: 'unknown' }],
    [undefined, { goesOn: 'unknown' }],
    ['renews', {}],
    ['ends', { endsOn: '2027-05-31' }],
  ] as const)('of leaving what %s is %j, and never an end that is not known', (endOfTerm, expected) => {
    const left = { ...nce, autoRenew: false, endOfTerm: endOfTerm as never };

    expect(closeConsequence(left, 'leave', pack, now)).toEqual({
      billing: 'unchanged',
      accessEndsAtOnce: false,
      ...expected,
    });
  });

  it('of cancelling in an extended term is the end of its bills, at any time', () => {
    const extended = aRetired({ ...nce, offerName: 'Kaizala Pro - Extended Service Term' });

    expect(closeOptions(extended, pack, now)).toContain('endNow');
    expect(closeConsequence(extended, 'endNow', pack, now).billing).toBe('stops');
  });

  it.each([
    ['in its window, set to end', cancellable(1), 'endAtTerm', { refundedUntil: cancellable(1).cancellableUntil }],
    ['in its window, left', cancellable(1), 'leave', { refundedUntil: cancellable(1).cancellableUntil }],
    ['in its window, cancelled already', cancellable(1), 'endNow', undefined],
    ['after its window', cancellable(-1), 'endAtTerm', undefined],
    ['in an extended term', { ...cancellable(1), offerName: 'X Extended Service Term' }, 'endAtTerm', {}],
    ['of legacy', aRetired(), 'leave', undefined],
  ] as const)('names what could be cancelled instead: %s', (_what, retired, close, instead) => {
    expect(endNowInstead(retired, close, pack, now)).toEqual(instead);
  });

  it('of leaving it is nothing', () => {
    expect(closeConsequence(nce, 'leave', pack, now)).toEqual({
      billing: 'unchanged',
      accessEndsAtOnce: false,
    });
  });
});

describe('isClosedBy', () => {
  it.each([
    ['suspend', ['suspended', 'expired', 'disabled', 'deleted']],
    ['endNow', ['expired', 'disabled', 'deleted']],
  ] as const)('takes for the end of what was to %s only what is known to be one', (action, expected) => {
    const words = ['active', 'pending', 'none', 'hibernating', '', ...over];

    expect(words.filter((status) => isClosedBy(action, { status }))).toEqual(expected);
  });
});

describe('closeVerdict', () => {
  const retired = { subscriptionId: aRetired().subscriptionId, skuId: kaizalaSkuId };
  const sibling = (quantity: number, given: { status?: string; skuId?: typeof kaizalaSkuId } = {}) => ({
    id: subscriptionId('5ab00000-0000-4000-8000-000000000002'),
    status: 'active',
    quantity,
    skuId: kaizalaSkuId,
    ...given,
  });
  const holders = (count: number) => Array.from({ length: count }, (_, index) => ({ id: userId(userNumber(index)) }));
  const verdict = (count: number, subscriptions: Parameters<typeof closeVerdict>[0]['subscriptions']) =>
    closeVerdict({ holders: holders(count), subscriptions, retired });

  it('lets close what nobody holds', () => {
    expect(verdict(0, [{ ...sibling(40), id: retired.subscriptionId }])).toEqual({
      mayClose: true,
      holders: 0,
      seatsLeft: 0,
    });
  });

  it('does not count the seats of the subscription that is to be closed', () => {
    expect(verdict(1, [{ ...sibling(40), id: retired.subscriptionId }]).mayClose).toBe(false);
  });

  it('lets two subscriptions of one SKU be closed one after the other', () => {
    expect(verdict(10, [sibling(10)])).toEqual({ mayClose: true, holders: 10, seatsLeft: 10 });
    expect(verdict(11, [sibling(10)]).mayClose).toBe(false);
  });

  it.each([
    ['suspended', { status: 'suspended' }],
    ['of another SKU', { skuId: officeE3Sku }],
    ['of a status nobody knows', { status: 'hibernating' }],
  ])('counts no seats of a subscription that is %s', (_name, given) => {
    expect(verdict(1, [sibling(10, given)])).toEqual({ mayClose: false, holders: 1, seatsLeft: 0 });
  });

  it('counts no seats of a subscription whose SKU could not be read', () => {
    const unread = without(sibling(10), 'skuId');
    expect(verdict(1, [unread]).mayClose).toBe(false);
  });

  it('never lets close while a holder would lose the seat', () => {
    const other = fc.record({
      own: fc.boolean(),
      status: fc.constantFrom('active', 'suspended', 'expired'),
      quantity: fc.nat(8),
      sku: fc.constantFrom(kaizalaSkuId, skuId('6a1c2a1a-0000-4000-8000-000000000000')),
    });
    fc.assert(
      fc.property(fc.nat(20), fc.array(other, { maxLength: 4 }), (count, others) => {
        const subscriptions = others.map(({ own, status, quantity, sku }, index) => ({
          id: own ? retired.subscriptionId : subscriptionId(`5ab00000-0000-4000-8000-00000000010${index}`),
          status,
          quantity,
          skuId: sku,
        }));
        // After closing, only these give seats; hand them out one by one.
        let seats = 0;
        for (const each of subscriptions) {
          if (each.id !== retired.subscriptionId && each.status === 'active' && each.skuId === kaizalaSkuId)
            seats += each.quantity;
        }
        const unseated = holders(count).slice(seats);
        expect(verdict(count, subscriptions).mayClose).toBe(unseated.length === 0);
      }),
    );
  });
});
