import { datesAsBought, termDates } from '../../../../src/migration/plan/dates/termDates';
import { aPlan, aPurchase } from '../../../support/survey';

const madeAt = '2026-12-06T09:00:00.000Z';
const term = { catalogItemId: 'c', termDuration: 'P1Y', billingCycle: 'monthly', cancellableFor: 'P7D' } as const;
const planned = (given: Parameters<typeof aPurchase>[0] = {}) =>
  aPlan({ madeAt, purchase: aPurchase({ ...termDates(term, new Date(madeAt)), ...given }) });

it('counts from the order, not from the review that had lain there for a week', () => {
  expect(planned().purchase).toMatchObject({
    termEndsOn: '2027-12-05',
    cancellableUntil: '2026-12-13T09:00:00.000Z',
  });
  expect(datesAsBought(planned(), '2026-12-13T08:30:00.000Z')).toEqual({
    termEndsOn: '2027-12-12',
    cancellableUntil: '2026-12-20T08:30:00.000Z',
  });
});

it('ends a month that began on the 31st before the last day of a shorter one', () => {
  const monthly = planned({ termDuration: 'P1M' });

  expect(datesAsBought(monthly, '2027-01-31T12:00:00.000Z').termEndsOn).toBe('2027-02-27');
});

it('tells no window where none was told, and nothing where nothing was bought', () => {
  // As the sample's is, which tells none.
  expect(datesAsBought(aPlan({ madeAt }), madeAt)).toEqual({ termEndsOn: '2027-12-05' });
  expect(datesAsBought(aPlan({ purchase: undefined }), madeAt)).toEqual({});
});
