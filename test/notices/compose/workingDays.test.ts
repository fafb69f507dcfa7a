import fc from 'fast-check';
import { addDays } from '../../../src/migration/days';
import { isWorkingDay, restAfter } from '../../../src/migration/notices/workingDays';
import { Diary, alex, channel, dana, endOf, linesOf } from './oneAgent';

const workingDays = new Set([1, 2, 3, 4, 5]);
const rules = { workingDays };
/** A Friday, with its weekend and the Monday after it. */
const [friday, saturday, sunday, monday] = ['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07'] as const;

const endingOn = (endsOn: string) => endOf(1, { endsOn });

it('tells what falls on a weekend on the Friday before, and nothing on the weekend', () => {
  const diary = new Diary([endingOn(addDays(sunday, 7))], { rules });
  diary.on(addDays(friday, -3));

  expect([friday, saturday, sunday, monday].map((day) => linesOf(diary.on(day)))).toEqual([
    ['Customer 1 9'],
    [],
    [],
    [],
  ]);
  expect(diary.milestones().at(-1)).toBe('7');
});

it('tells on a weekend what ends before Monday and was not known on Friday', () => {
  const diary = new Diary([], { rules });
  diary.on(friday);
  diary.entries = [endingOn(sunday), endOf(2, { endsOn: monday })];

  expect(linesOf(diary.on(saturday))).toEqual(['Customer 1 1']);
  expect(linesOf(diary.on(monday))).toEqual(['Customer 2 0', 'Customer 1 -1']);
});

it('reminds before the weekend of what was to be reminded of on it', () => {
  const entry = endingOn(addDays(monday, 20));
  const diary = new Diary([entry], { rules });
  diary.on(addDays(friday, -1));
  const reminders = [{ agentId: alex, subscriptionId: entry.subscriptionId, on: sunday }];
  diary.situation = { rules, facts: { reminders } };

  expect(diary.on(friday)?.digest.lines).toMatchObject([{ reminded: true }]);
});

it('keeps good news for Monday', () => {
  const diary = new Diary([endingOn(addDays(monday, 5))], { rules });
  diary.on(friday);
  diary.entries = [endOf(2, { endsOn: sunday }), endOf(3, { endsOn: monday })];

  expect(diary.on(saturday)?.digest).toMatchObject({ lines: [{ customerName: 'Customer 2' }], closings: [] });
  expect(diary.on(monday)?.digest.closings).toMatchObject([{ how: 'gone' }]);
});

it('escalates before the weekend what would be escalated on it', () => {
  const entry = endingOn(addDays(sunday, 14));
  const toldOn = new Map([[`${entry.subscriptionId} ${entry.endsOn}`, '2026-11-20']]);
  const diary = new Diary([entry], { hearing: [alex, dana], rules, facts: { toldOn } });

  expect(diary.on(friday, channel)?.digest.lines).toMatchObject([{ escalated: true }]);
});

it('tells no milestone later than every day would, and on no other day, whatever the days and the end', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 6 }), (chosen, shift) => {
      const working = new Set(chosen);
      const endsOn = addDays(monday, 100 + shift);
      const daily = new Diary([endingOn(endsOn)]);
      const sparing = new Diary([endingOn(endsOn)], { rules: { workingDays: working } });
      for (let left = 97; left >= 0; left -= 1) {
        const day = addDays(endsOn, -left);
        daily.on(day);
        if (sparing.on(day) !== undefined) expect(isWorkingDay(day, working)).toBe(true);

        const late = daily.milestones().filter((each) => !sparing.milestones().includes(each));
        if (left < 90) expect(late).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

it.each([
  [friday, 2],
  [saturday, 1],
  [sunday, 0],
  [monday, 0],
])('after %s come %i days without notices', (day, rest) => {
  expect(restAfter(day, workingDays)).toBe(rest);
});
