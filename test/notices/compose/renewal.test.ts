import fc from 'fast-check';
import { addDays } from '../../../src/migration/days';
import { toAgent } from '../../../src/migration/notices/notice';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { Diary, alex, channel, dana, endOf, linesOf } from './oneAgent';

const renewedOn = '2026-12-01';
const untilAt = '2026-12-08T14:05:00.000Z';
const renewed = (given: Partial<RadarEntry> = {}): RadarEntry =>
  endOf(1, {
    ...{ commerce: 'nce', endOfTerm: 'renews', autoRenew: true, endsOn: '2027-11-30' },
    ...{ renewedOn, cancelUntilAt: untilAt },
    ...given,
  });

it('tells of a renewal while it can be taken back, once, and with its deadline', () => {
  const diary = new Diary([renewed()]);

  const first = diary.on('2026-12-02');

  expect(first?.digest.lines).toMatchObject([{ endsOn: '2026-12-08', daysLeft: 6, takeBack: { renewedOn, untilAt } }]);
  expect(diary.milestones()).toEqual(['renewed 2026-12-01']);
  for (let day = '2026-12-03'; day <= '2026-12-20'; day = addDays(day, 1)) expect(diary.on(day)).toBeUndefined();
});

it('tells nothing of it once the minute has passed', () => {
  const late = new Diary([renewed()]);

  expect(late.on('2026-12-08', toAgent(alex), untilAt)).toBeUndefined();
  expect(new Diary([renewed()]).on('2026-12-08', toAgent(alex), '2026-12-08T14:04:59.000Z')).toBeDefined();
});

it('tells it also to whom hears of an end only on its last day', () => {
  expect(linesOf(new Diary([renewed()], { rules: { milestones: [1] } }).on('2026-12-02'))).toEqual(['Customer 1 6']);
});

it('tells the next renewal anew, and the same no second time though its deadline moves', () => {
  const diary = new Diary([renewed()]);
  diary.on('2026-12-02');
  diary.entries = [renewed({ cancelUntilAt: '2026-12-09T08:00:00.000Z' })];

  expect(diary.on('2026-12-03')).toBeUndefined();
  diary.entries = [renewed({ renewedOn: '2027-12-01', cancelUntilAt: '2027-12-08T08:00:00.000Z' })];
  expect(linesOf(diary.on('2027-12-02'))).toEqual(['Customer 1 6']);
});

it('is told before what ends later, and counts among what is still to be decided', () => {
  const diary = new Diary([endOf(2, { endsOn: '2026-12-31' }), renewed(), endOf(3, { endsOn: '2026-12-05' })]);
  expect(linesOf(diary.on('2026-12-02'))).toEqual(['Customer 3 3', 'Customer 1 6', 'Customer 2 29']);

  expect(diary.on('2026-12-04')?.digest).toMatchObject({ others: 2, lines: [{ customerName: 'Customer 3' }] });

  const narrow = new Diary([renewed(), endOf(3, { endsOn: '2026-12-05' })], { rules: { milestones: [1] } });
  narrow.on('2026-12-02');
  expect(narrow.on('2026-12-04')?.digest).toMatchObject({ others: 0, othersWithinDays: 1 });
});

it('goes to the channel when nobody has acted three days before, and not where somebody has', () => {
  const told = (acted: readonly string[]) => {
    const toldOn = new Map([[`${renewed().subscriptionId} 2026-12-08`, '2026-12-02']]);
    const diary = new Diary([renewed()], { hearing: [alex, dana], facts: { acted: new Set(acted), toldOn } });
    return ['2026-12-02', '2026-12-04', '2026-12-05', '2026-12-06'].map((day) => diary.on(day, channel)?.digest.lines);
  };

  expect(told([])).toEqual([undefined, undefined, [expect.objectContaining({ escalated: true })], undefined]);
  expect(told([`${renewed().subscriptionId} 2026-12-08`]).every((lines) => lines === undefined)).toBe(true);
});

it('says that it is gone, also where other things were told meanwhile', () => {
  const other = endOf(2, { endsOn: '2026-12-17' });
  const diary = new Diary([renewed(), other]);
  diary.on('2026-12-02');
  // Told of something else, and still open.
  expect(linesOf(diary.on('2026-12-03'))).toEqual(['Customer 2 14']);
  diary.entries = [other, endOf(3, { endsOn: '2026-12-12' })];

  expect(diary.on('2026-12-05')?.digest.closings).toMatchObject([{ how: 'gone' }]);
});

it('is told once at most for each renewal, on whatever days it is asked', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10, max: 40 }), { minLength: 1, maxLength: 40 }), (offsets) => {
      const diary = new Diary([renewed()]);
      for (const offset of offsets) diary.on(addDays(renewedOn, offset));

      const isSeen = offsets.some((offset) => addDays(renewedOn, offset) <= '2026-12-08');
      expect(diary.milestones().filter((milestone) => milestone !== 'closed')).toEqual(
        isSeen ? [`renewed ${renewedOn}`] : [],
      );
    }),
  );
});
