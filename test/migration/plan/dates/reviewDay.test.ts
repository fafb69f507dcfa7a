import { isOfAnotherDay } from '../../../../src/migration/plan/dates/reviewDay';
import { kaizalaPro } from '../../../support/pack';
import { aPlan, aRetired } from '../../../support/survey';

const source = kaizalaPro();
const madeAt = '2026-11-22T10:00:00.000Z';
const nothingBought = { purchase: undefined };
const nce = { commerce: 'nce', endsOn: '2027-05-31', cancellableUntil: '2026-11-25T10:00:00.000Z' } as const;

const told = (now: string, given: Parameters<typeof aPlan>[0] = {}, retired: Parameters<typeof aRetired>[0] = {}) =>
  isOfAnotherDay({ plan: aPlan({ madeAt, ...given }), retired: aRetired(retired), source }, new Date(now), 'UTC');

it.each<[string, boolean, Parameters<typeof told>]>([
  ['a purchase on the same day', false, ['2026-11-22T23:59:00.000Z']],
  ['a purchase on the next day', true, ['2026-11-23T00:01:00.000Z']],
  ['data kept for 90 days from now on', true, ['2026-11-23T09:00:00.000Z', nothingBought, { endsOn: '2027-06-30' }]],
  ['data kept until an end before that', false, ['2026-11-23T09:00:00.000Z', nothingBought, { endsOn: '2026-12-12' }]],
  ['an end with the term', false, ['2026-11-24T09:00:00.000Z', { ...nothingBought, close: 'endAtTerm' }, nce]],
  ['what can still be cancelled', false, ['2026-11-24T09:00:00.000Z', { ...nothingBought, close: 'endNow' }, nce]],
  ['what can be cancelled no more', true, ['2026-11-25T11:00:00.000Z', { ...nothingBought, close: 'endNow' }, nce]],
])('knows of %s whether the review tells other dates now (%s)', (_what, isOther, given) => {
  expect(told(...given)).toBe(isOther);
});

it('goes by the day of whoever reads as well', () => {
  const plan = aPlan({ madeAt });
  const at = (now: string) =>
    isOfAnotherDay({ plan, retired: aRetired(), source }, new Date(now), 'America/Los_Angeles');

  expect(at('2026-11-22T12:00:00.000Z')).toBe(false);
  expect(
    isOfAnotherDay({ plan, retired: aRetired(), source }, new Date('2026-11-22T12:00:00.000Z'), 'Pacific/Auckland'),
  ).toBe(true);
});
