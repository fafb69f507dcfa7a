import fc from 'fast-check';
import { inAYear } from '../../../src/migration/offers/perMonth';
import { priceOf } from '../../../src/migration/offers/price';

const prices = fc.record({
  /** Partner Center prices to the ten-thousandth. */
  amount: fc.integer({ min: 0, max: 10_000_000 }).map((tenThousandths) => tenThousandths / 10_000),
  currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD'),
});

it('compares years by the sum that the review of that year commits to', () => {
  fc.assert(
    fc.property(
      prices,
      fc.integer({ min: 1, max: 5_000 }),
      fc.constantFrom('monthly', 'annual'),
      (price, seats, cycle) => {
        const term = { catalogItemId: 'a:b:c', termDuration: 'P1Y', billingCycle: cycle };
        const pricing = { currency: price.currency, seatPrice: price.amount, extendedPrice: price.amount * seats };
        const line = { ...term, quantity: seats, mark: 'm', pricing };

        expect(inAYear({ ...term, seatPrice: price }, seats)).toEqual(priceOf(line, seats, 'P1Y', cycle)?.total);
      },
    ),
  );
});
