import { isRescuable, lastDayOf } from '../../../src/migration/radar/radar';
import { atItsEnd, onRadar } from '../../../src/migration/radar/onRadar';
import { customerId } from '../../../src/migration/ids';
import { kaizalaPro } from '../../support/pack';
import { aRadarEntry } from '../../support/survey';
import { without } from '../../support/without';
import { retiredFacts } from '../../workflow/prepare/preparing';

const TODAY = '2026-11-22';
const customer = { id: customerId('contoso'), name: 'Contoso', domain: 'contoso.example' };
const read = { at: '2026-11-22T06:00:00.000Z', today: TODAY };
const other = { offerId: 'other', offerName: 'Something else', friendlyName: '' };
const projectOnline = { ...kaizalaPro(), id: 'project-online', mode: 'notice-only' as const };
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
    const entry = aRadarEntry({ atItsEnd: end, endsOn, ...(serviceEndOn === undefined ? {} : { serviceEndOn }) });
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
    ['ended 120 days ago, new commerce', { status: 'disabled', endsOn: '2026-07-25', commerce: 'nce' }, true],
    ['ended 121 days ago, new commerce', { status: 'disabled', endsOn: '2026-07-24', commerce: 'nce' }, false],
    ['is deleted', { status: 'deleted', endsOn: '2026-11-18' }, false],
    ['was to renew yesterday', { status: 'active', endsOn: '2026-11-21', atItsEnd: 'renews' }, false],
    ['has lost its service', { status: 'expired', endsOn: '2026-11-18', serviceEndOn: '2026-09-30' }, false],
  ] as const)('%s', (_what, given, expected) => {
    expect(isRescuable(aRadarEntry(given), TODAY)).toBe(expected);
  });
});

describe('what is on the radar', () => {
  it('is a retired plan, whether it renews or not', () => {
    expect(onRadar(retiredFacts(), customer, packs, read)).toMatchObject({
      reason: 'retiredPlan',
      packId: 'kaizala-pro',
      canMove: true,
    });
    expect(onRadar(retiredFacts({ autoRenew: true }), customer, packs, read)).toMatchObject({ atItsEnd: 'renews' });
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
    expect(entry).toMatchObject({ canMove: false, atItsEnd: 'renews', serviceEndOn: projectOnline.dates.serviceEndOn });
    expect(lastDayOf(entry!)).toBe(projectOnline.dates.serviceEndOn);
  });

  it('tells what rolls into an Extended Service Term from what ends', () => {
    const facts = retiredFacts({ autoRenew: false, endsOn: '2027-01-01' });
    expect(atItsEnd(facts)).toBe('ends');
    expect(atItsEnd({ ...facts, nextTermProduct: 'CFQ7TTC0LFLX:0EST' })).toBe('extends');
    expect(atItsEnd({ ...facts, autoRenew: true })).toBe('renews');
    expect(atItsEnd({ ...facts, autoRenew: true, status: 'suspended' })).toBe('ends');
    expect(atItsEnd(without(facts, 'endsOn'))).toBe('unknown');
  });
});
