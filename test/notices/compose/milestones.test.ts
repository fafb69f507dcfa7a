import fc from 'fast-check';
import { addDays, daysLeft } from '../../../src/migration/days';
import { Diary, endOf, linesOf } from './oneAgent';

const END = '2026-12-12';
const one = endOf(1, { endsOn: END });

it('tells each milestone on the day on which it has passed, and nothing in between', () => {
  const diary = new Diary([one]);
  const told: string[] = [];
  for (let left = 100; left >= -10; left -= 1) {
    if (diary.on(addDays(END, -left)) !== undefined) told.push(String(left));
  }

  expect(told).toEqual(['90', '60', '30', '14', '7', '1', '-1']);
  expect(diary.milestones()).toEqual(['90', '60', '30', '14', '7', '1', 'ended']);
});

it('makes one line of several milestones that passed unseen, for the most urgent of them', () => {
  const diary = new Diary([one]);

  expect(linesOf(diary.on(addDays(END, -6)))).toEqual(['Customer 1 6']);
  expect(diary.rows.map(({ milestone, coveredBy }) => [milestone, coveredBy])).toEqual([
    ['7', undefined],
    ['14', '7'],
    ['30', '7'],
    ['60', '7'],
    ['90', '7'],
  ]);
});

it('tells no milestone again after the clock was moved back', () => {
  const diary = new Diary([one]);
  diary.on(addDays(END, -7));

  expect(diary.on(addDays(END, -20))).toBeUndefined();
  expect(diary.on(addDays(END, -7))).toBeUndefined();
  expect(linesOf(diary.on(addDays(END, -1)))).toEqual(['Customer 1 1']);
});

it('sees an end at midnight UTC from Auckland and from Honolulu by their own calendars', () => {
  const weekBefore = addDays(END, -7);
  const before = `${addDays(weekBefore, -1)}T12:00:00Z`;
  // There the week before has begun an hour ago, and here it begins 22 hours later.
  expect(linesOf(new Diary([one], { rules: { milestones: [7] } }).at(before, 'Pacific/Auckland'))).toHaveLength(1);
  expect(linesOf(new Diary([one], { rules: { milestones: [7] } }).at(before, 'Pacific/Honolulu'))).toHaveLength(0);
  const honolulu = new Diary([one], { rules: { milestones: [7] } });
  expect(honolulu.at(`${weekBefore}T09:59:00Z`, 'Pacific/Honolulu')).toBeUndefined();
  expect(honolulu.at(`${weekBefore}T10:00:00Z`, 'Pacific/Honolulu')).toBeDefined();
});

it('counts days across a change of daylight saving as days', () => {
  const end = '2026-10-26';
  const diary = new Diary([endOf(1, { endsOn: end })], { rules: { milestones: [1] } });

  // In Rome 25 October 2026 has 25 hours.
  expect(diary.at('2026-10-24T21:59:00Z', 'Europe/Rome')).toBeUndefined();
  expect(linesOf(diary.at('2026-10-24T22:00:00Z', 'Europe/Rome'))).toEqual(['Customer 1 1']);
  expect(diary.at('2026-10-25T22:59:00Z', 'Europe/Rome')).toBeUndefined();
});

it('says nothing of what goes on as it is, changes or can’t be rescued any more', () => {
  const diary = new Diary([
    endOf(1, { endsOn: END, autoRenew: true, endOfTerm: 'renews' }),
    endOf(2, { endsOn: END, endOfTerm: 'changes' }),
    endOf(3, { endsOn: '2026-05-01' }),
  ]);

  expect(diary.on(addDays(END, -1))).toBeUndefined();
});

it.each(['extends', 'unknown'] as const)('tells in time of what %s', (endOfTerm) => {
  expect(linesOf(new Diary([endOf(1, { endsOn: END, endOfTerm })]).on(addDays(END, -1)))).toEqual(['Customer 1 1']);
});

it('puts first what ends first, then more people, and last what has ended', () => {
  const diary = new Diary([
    endOf(1, { endsOn: addDays(END, -11) }),
    endOf(2, { endsOn: END, quantity: 5 }),
    endOf(3, { endsOn: END, quantity: 500 }),
    endOf(4, { endsOn: addDays(END, -5) }),
  ]);

  expect(linesOf(diary.on(addDays(END, -10)))).toEqual([
    'Customer 4 5',
    'Customer 3 10',
    'Customer 2 10',
    'Customer 1 -1',
  ]);
});

const days = fc.array(fc.integer({ min: -20, max: 110 }), { minLength: 1, maxLength: 60 });

it('tells each milestone that has passed exactly once, whatever the days on which it is asked', () => {
  const renewing = endOf(2, { endsOn: END, autoRenew: true, endOfTerm: 'renews' });
  fc.assert(
    fc.property(days, (offsets) => {
      const diary = new Diary([one, renewing]);
      for (const left of offsets) diary.on(addDays(END, -left));

      const least = Math.min(...offsets);
      const passed = [90, 60, 30, 14, 7, 1].filter((each) => offsets.some((left) => left <= each));
      expect([...diary.milestones(one.subscriptionId)].sort()).toEqual(
        [...passed.map(String), ...(least < 0 ? ['ended'] : [])].sort(),
      );
      expect(diary.milestones(renewing.subscriptionId)).toEqual([]);
    }),
  );
});

it('has one line for an end on each day at most, and only on a day on which something is new', () => {
  fc.assert(
    fc.property(days, (offsets) => {
      const diary = new Diary([one]);
      let before = 0;
      for (const left of offsets) {
        const lines = linesOf(diary.on(addDays(END, -left)));
        expect(lines.length).toBe(diary.rows.length > before ? 1 : 0);
        before = diary.rows.length;
      }
    }),
  );
});

it('begins anew when the end has moved, because that is another end', () => {
  const diary = new Diary([one]);
  diary.on(addDays(END, -30));
  const later = addDays(END, 365);
  diary.entries = [{ ...one, endsOn: later }];
  diary.on(addDays(END, -29));

  expect(linesOf(diary.on(addDays(later, -90)))).toEqual([`Customer 1 ${daysLeft(later, addDays(later, -90))}`]);
});
