import { customerId } from '../../../src/migration/ids';
import { parsePack } from '../../../src/migration/packs/packSchema';
import { isObsolete, toBeCheckedSince } from '../../../src/migration/packs/packAge';
import { recognise } from '../../../src/migration/packs/recognise';
import { onRadar } from '../../../src/migration/radar/onRadar';
import { inventedPack } from '../../support/inventedPack';
import { kaizalaPro } from '../../support/pack';
import { retiredFacts } from '../../workflow/prepare/preparing';

const packOf = (given: Record<string, unknown> = {}) => parsePack(JSON.stringify(inventedPack(given)), 'packs/w.json');
const [source] = packOf().sources;
const facts = retiredFacts({ productId: 'CFQ7TTC0WB01', catalogSkuId: '0001', offerName: 'W', friendlyName: '' });
const whose = { id: customerId('contoso'), name: 'Contoso', domain: 'contoso.example' };

it.each([
  ['2026-11-20', undefined],
  ['2026-12-31', undefined],
  // The first day of the month from which nothing is renewed.
  ['2027-01-01', '2026-11-20'],
  ['2027-06-30', '2026-11-20'],
])('is to be checked again once a day that it announces has come: on %s, %s', (today, since) => {
  expect(toBeCheckedSince(source!, today)).toBe(since);
});

it.each([
  ['2027-02-18', undefined],
  ['2027-02-19', '2026-11-20'],
])('is to be checked again after 90 days: on %s, %s', (today, since) => {
  expect(toBeCheckedSince({ ...source!, dates: {} }, today)).toBe(since);
});

it('goes by what was checked last of the whole pack', () => {
  const data = inventedPack();
  const [first] = data['sources'] as [{ dates: { salesEndOn: { checkedOn: string } } }];
  first.dates.salesEndOn.checkedOn = '2026-12-01';

  const { checkedOn, sources } = parsePack(JSON.stringify(data), 'packs/w.json');
  expect([checkedOn, ...sources.map((each) => each.checkedOn)]).toEqual(Array.from({ length: 3 }, () => '2026-12-01'));
});

it('says nothing of a pack of the first shape, of which nobody wrote down when it was checked', () => {
  expect(toBeCheckedSince(kaizalaPro(), '2036-01-01')).toBeUndefined();
});

it('asks nobody to move off a plan whose pack is obsolete, and knows it all the same', () => {
  const { sources } = packOf({ obsoleteAfter: '2027-06-30' });
  const on = (today: string) => onRadar(facts, whose, sources, { at: `${today}T06:00:00.000Z`, today });

  expect(sources.map((each) => [isObsolete(each, '2027-06-30'), isObsolete(each, '2027-07-01')])).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(on('2027-06-30')).toMatchObject({ reason: 'retiredPlan', canMove: true });
  expect(on('2027-07-01')).toMatchObject({ reason: 'retiredPlan', canMove: false });
  expect(recognise(facts, sources)?.by).toBe('id');
});

it('is refused when it is obsolete before what it announces', () => {
  expect(() => packOf({ obsoleteAfter: '2026-12-31' })).toThrow(
    'packs/w.json: obsoleteAfter: comes before 2027-01, a date of Whiteboard Plan 1',
  );
  expect(() => packOf({ obsoleteAfter: '2027-01-31' })).not.toThrow();
});
