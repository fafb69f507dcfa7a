import { addDays } from '../../src/migration/days';
import type { Forgettable, Nameable } from '../../src/migration/ports';
import { forgetOld, forgettable, nameable } from '../../src/notices/forgetting';
import { situationsOn } from '../../src/notices/compose/situations';
import { endOf } from './compose/oneAgent';

const today = '2026-11-22';

it.each(['legacy', 'nce'] as const)('leaves alone whatever could still be told of, of %s commerce', (commerce) => {
  const { endsBefore } = forgettable(today);
  const told: string[] = [];
  for (let days = -300; days <= 100; days += 1)
    for (const status of ['active', 'suspended', 'expired', 'disabled', 'deleted'])
      for (const endOfTerm of ['ends', 'renews', 'changes', 'extends', 'unknown'] as const) {
        const entry = endOf(1, { commerce, status, endOfTerm, endsOn: addDays(today, days) });
        told.push(...situationsOn(today, [entry], 90).map(({ endsOn }) => endsOn));
      }

  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((endsOn) => endsOn < endsBefore)).toEqual([]);
});

it('forgets a reminder before what was told with it, however late that was', () => {
  const lastTold = forgettable(today).endsBefore;
  // By then nothing can be told of that end any more, so its reminder was told before.
  const lastReminder = addDays(lastTold, 90);

  expect(lastReminder <= forgettable(today).remindersBefore).toBe(true);
});

it.each([
  ['its own', '2026-11-22T10:00:00Z', '2031-01-01'],
  ['the database’s', '2031-01-01T10:00:00Z', '2026-11-22'],
])('goes by %s clock when the other one is ahead', async (_whose, now, databaseDay) => {
  const forgotten: Forgettable[] = [];
  const nameless: Nameable[] = [];
  await forgetOld({
    clock: { now: () => new Date(now), sleep: async () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    oldNotices: {
      today: async () => databaseDay,
      forget: async (before) => forgotten.push(before),
    },
    oldNames: { forget: async (before) => nameless.push(before) },
    keepNamesMonths: 24,
  });

  expect(forgotten).toEqual([{ lettersBefore: '2026-09-23', remindersBefore: '2026-09-23', endsBefore: '2026-06-25' }]);
  expect(nameless).toEqual([{ endedBefore: '2024-11-22', preparedBefore: '2026-11-15' }]);
});

it.each([
  ['2026-11-22', 24, '2024-11-22'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2028-02-29', 12, '2027-02-28'],
])('on %s keeps the names of %i months, that is since %s', (day, months, endedBefore) => {
  expect(nameable(day, months).endedBefore).toBe(endedBefore);
});
