import { decideByOf, isDearer, isRescuable, lastDayOf } from '../../../src/migration/radar/radar';
import { onRadar } from '../../../src/migration/radar/onRadar';
import { customerId } from '../../../src/migration/ids';
import { kaizalaPro } from '../../support/pack';
import { aRadarEntry } from '../../support/survey';
import { without } from '../../support/without';
import { retiredFacts } from '../../workflow/prepare/preparing';

const TODAY = '2026-11-22';
const customer = { id: customerId('contoso'), name: 'Contoso', domain: 'contoso.example' };
const read = { at: '2026-11-22T06:00:00.000Z', today: TODAY };
const other = { offerId: 'other', offerName: 'Something else', friendlyName: '' };
const projectOnline = { ...kaizalaPro(), id: 'project-online', packId: 'project-online', way: 'notice-only' as const };
const packs = [kaizalaPro()];

describe('the last day', () => {
  it.each([
    ['ends', '2026-12-12', undefined, '2026-12-12'],
    ['renews', '2026-12-12', undefined, undefined],
    ['extends', '2026-12-12', undefined, undefined],
    ['unknown', '2026-12-12', undefined, undefined],
    ['renews', '2026-12-12', '2026-09-30', '2026-09-30'],
    ['ends', '2026-12-12', '2027-09-30', '2026-12-12'],
    ['ends', '2027-12-12', '2027-09-30', '2027-09-30'],
  ] as const)('of what %s on %s in a service that ends on %s is %s', (end, endsOn, serviceEndOn, last) => {
    const entry = aRadarEntry({ endOfTerm: end, endsOn, ...(serviceEndOn === undefined ? {} : { serviceEndOn }) });
    expect(lastDayOf(entry)).toBe(last);
  });
});

describe('what can be rescued', () => {
  it.each([
    ['is active and has not ended', { status: 'active', endsOn: TODAY }, false],
    ['ended yesterday', { status: 'active', endsOn: '2026-11-21' }, true],
    ['is expired', { status: 'expired', endsOn: '2026-11-18' }, true],
    ['is suspended before its end', { status: 'suspended', endsOn: '2026-12-12' }, true],
    ['ended 90 days ago, legacy', { status: 'expired', endsOn: '2026-08-24' }, true],
    ['ended 91 days ago, legacy', { status: 'expired', endsOn: '2026-08-23' }, false],
    ['ended yesterday, new commerce', { status: 'active', endsOn: '2026-11-21', commerce: 'nce' }, false],
    ['is expired, new commerce', { status: 'expired', endsOn: '2026-11-18', commerce: 'nce' }, false],
    ['is suspended, new commerce', { status: 'suspended', endsOn: '2026-12-12', commerce: 'nce' }, false],
    ['is deleted', { status: 'deleted', endsOn: '2026-11-18' }, false],
    ['was to renew yesterday', { status: 'active', endsOn: '2026-11-21', endOfTerm: 'renews' }, false],
    ['has lost its service', { status: 'expired', endsOn: '2026-11-18', serviceEndOn: '2026-09-30' }, false],
  ] as const)('%s', (_what, given, expected) => {
    expect(isRescuable(aRadarEntry(given), TODAY)).toBe(expected);
  });
});

describe('what is on the radar', () => {
  it('says which is a trial', () => {
    expect(onRadar({ ...retiredFacts(), isTrial: true }, customer, packs, read)).toMatchObject({ isTrial: true });
    expect(onRadar(retiredFacts(), customer, packs, read)).not.toHaveProperty('isTrial');
  });

  it('is a plan that can be moved with the end of its service, until that has passed', () => {
    const { serviceEndOn } = kaizalaPro().dates;
    const entryOn = (today: string, value = serviceEndOn!.value) =>
      onRadar(
        retiredFacts({ autoRenew: true }),
        customer,
        [kaizalaPro({ dates: { serviceEndOn: { ...serviceEndOn!, value } } })],
        { ...read, today },
      )!;

    expect(entryOn(TODAY)).not.toHaveProperty('serviceEndOn');
    expect(lastDayOf(entryOn('2027-06-30', '2027-06-30'))).toBe('2027-06-30');
    expect(entryOn('2027-06-30', '2027-06-30').canMove).toBe(true);
    expect(entryOn('2027-07-01', '2027-06-30')).not.toHaveProperty('serviceEndOn');
  });

  it('is a retired plan, whether it renews or not', () => {
    expect(onRadar(retiredFacts(), customer, packs, read)).toMatchObject({
      reason: 'retiredPlan',
      packId: 'kaizala-pro',
      canMove: true,
    });
    expect(onRadar(retiredFacts({ autoRenew: true }), customer, packs, read)).toMatchObject({ endOfTerm: 'renews' });
  });

  it('says of a retired plan alone that its term came by renewal, and not of the months of an extended term', () => {
    const nce = { commerce: 'nce', termDuration: 'P1Y', endsOn: '2027-11-20', autoRenew: true } as const;
    const facts = retiredFacts({ ...nce, createdAt: '2024-11-21T09:00:00.000Z' });
    const extended = { offerName: 'Kaizala Pro Extended Service Term' };

    expect(onRadar(facts, customer, packs, read)).toMatchObject({ renewedOn: '2026-11-21' });
    expect(onRadar({ ...facts, ...extended }, customer, packs, read)).not.toHaveProperty('renewedOn');
    expect(onRadar({ ...facts, ...other, ...extended }, customer, packs, read)).not.toHaveProperty('renewedOn');
  });

  it('is what was bought to end, for as long as it does not read so', () => {
    const bought = retiredFacts({ ...other, commerce: 'nce', autoRenew: true });
    const setToEnd = new Set([bought.id]);

    expect(onRadar(bought, customer, packs, read)).toBeUndefined();
    expect(onRadar(bought, customer, packs, { ...read, setToEnd })).toMatchObject({ endOfTerm: 'renews' });
    expect(onRadar({ ...bought, status: 'deleted' }, customer, packs, { ...read, setToEnd })).toBeUndefined();
  });

  it('is another plan only when its renewal is off and its end is known', () => {
    const facts = retiredFacts({ ...other, autoRenew: false, endsOn: '2027-01-01' });
    expect(onRadar(facts, customer, packs, read)).toMatchObject({ reason: 'endsWithoutRenewal', canMove: false });
    expect(onRadar(facts, customer, packs, read)).not.toHaveProperty('packId');
    expect(onRadar({ ...facts, autoRenew: true }, customer, packs, read)).toBeUndefined();
    expect(onRadar(without(facts, 'endsOn'), customer, packs, read)).toBeUndefined();
    expect(onRadar({ ...facts, parentSubscriptionId: facts.id }, customer, packs, read)).toBeUndefined();
  });

  it('keeps what has ended until nothing can be rescued, and never what is deleted', () => {
    const facts = retiredFacts({ ...other, autoRenew: false, status: 'expired', endsOn: '2026-11-18' });
    expect(onRadar(facts, customer, packs, read)).toMatchObject({ status: 'expired' });
    expect(onRadar({ ...facts, endsOn: '2026-01-01' }, customer, packs, read)).toBeUndefined();
    expect(onRadar(retiredFacts({ status: 'deleted' }), customer, packs, read)).toBeUndefined();
  });

  it('keeps a status that no document knows', () => {
    expect(onRadar(retiredFacts({ status: 'onhold' }), customer, packs, read)).toMatchObject({ status: 'onhold' });
  });

  it('ends with the service of a plan that can only be announced', () => {
    const entry = onRadar(retiredFacts({ autoRenew: true }), customer, [projectOnline], read);
    expect(entry).toMatchObject({
      canMove: false,
      endOfTerm: 'renews',
      serviceEndOn: projectOnline.dates.serviceEndOn!.value,
    });
    expect(lastDayOf(entry!)).toBe(projectOnline.dates.serviceEndOn!.value);
  });

  it('is what goes on dearer, and what may do so, as it is decided about before', () => {
    const facts = retiredFacts({
      ...other,
      commerce: 'nce',
      termDuration: 'P1Y',
      autoRenew: false,
      endsOn: '2027-01-01',
    });
    const entry = onRadar(facts, customer, packs, read);

    expect(entry).toMatchObject({ reason: 'endsWithoutRenewal', endOfTerm: 'extends' });
    expect(decideByOf(entry!)).toBe('2027-01-01');
    const unclear = onRadar(without(facts, 'termDuration'), customer, packs, read);
    expect(unclear).toMatchObject({ endOfTerm: 'unknown' });
    expect(decideByOf(unclear!)).toBe('2027-01-01');
  });

  it('is what is in an extended term already, though it renews month by month', () => {
    const facts = retiredFacts({ ...other, offerName: 'Exchange Online - Extended Service Term', autoRenew: true });

    expect(onRadar(facts, customer, packs, read)).toMatchObject({ reason: 'extended', endOfTerm: 'renews' });
  });

  it('keeps a retired plan a retired plan in an extended term, and says that it is in one', () => {
    const offerName = `${retiredFacts().offerName} - Extended Service Term`;
    const entry = onRadar(retiredFacts({ offerName, autoRenew: true }), customer, packs, read);

    expect(entry).toMatchObject({ reason: 'retiredPlan', isExtended: true });
    expect(isDearer(entry!)).toBe(true);
    expect(onRadar(retiredFacts(), customer, packs, read)).not.toHaveProperty('isExtended');
  });
});
