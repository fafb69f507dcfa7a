import fc from 'fast-check';
import { migrationId, userId } from '../../../src/migration/ids';
import type { UserId } from '../../../src/migration/ids';
import { arrivedSince, stayingMarks } from '../../../src/migration/plan/stayingMarks';
import { aPlan, userNumber } from '../../support/survey';

const { id } = aPlan();
const idOf = (nth: number): UserId => userId(userNumber(nth));
const holder = (nth: number) => ({ id: idOf(nth), name: `Person ${nth}` });

const planOf = (staying: readonly number[]) => ({
  id,
  staying: { people: staying.length, unread: 0, seatsLeft: 0, who: stayingMarks(id, staying.map(idOf)) },
});

describe('who has got the retired licence since people were chosen', () => {
  it('is nobody of those who were left out on purpose, whoever of them is gone', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(numbers, numbers, (staying, holding) => {
        const arrived = arrivedSince(planOf(staying), holding.map(holder));

        const known = new Set(staying);
        expect(arrived).toEqual(holding.filter((nth) => !known.has(nth)).map(holder));
      }),
    );
  });

  it.each([
    ['a release noted nobody', undefined],
    ['somebody could not be read', { people: 1, unread: 1, seatsLeft: 0 }],
  ])('is not told where %s', (_why, staying) => {
    expect(arrivedSince({ ...planOf([]), ...{ staying: staying! } }, [holder(2)])).toBeUndefined();
  });

  it('is told from 100,000 who keep it by a megabyte that names none of them', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => index + 1);
    const plan = planOf(many);

    const arrived = arrivedSince(plan, [...many, 100_001].map(holder));

    expect(arrived).toEqual([holder(100_001)]);
    expect(plan.staying.who.length).toBeLessThan(1_100_000);
  });

  it('reads otherwise of the same people in another plan', () => {
    expect(stayingMarks(migrationId('another'), [idOf(1)])).not.toBe(stayingMarks(id, [idOf(1)]));
  });
});
