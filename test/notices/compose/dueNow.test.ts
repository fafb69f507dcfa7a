import { dueNow, passedMilestones } from '../../../src/notices/compose/dueNow';

const days = [30, 7, 1];

it.each([
  [31, false, []],
  [30, false, ['30']],
  [0, false, ['1', '7', '30']],
  [-1, true, ['ended', '1', '7', '30']],
  [5, true, ['ended', '7', '30']],
  [-1, false, []],
])('with %i days left, to be rescued %s, has passed %j', (daysLeft, rescuable, passed) => {
  expect(passedMilestones({ daysLeft, rescuable }, days)).toEqual(passed);
});

it('owes nothing when all of it was told', () => {
  expect(dueNow({ passed: ['7', '30'], told: new Set(['7', '30']), today: '2026-12-05' })).toBeUndefined();
});

it('owes a reminder once, on its day or on the first one after it', () => {
  const standing = { passed: [], remindOn: '2026-12-05' };

  expect(dueNow({ ...standing, told: new Set(), today: '2026-12-04' })).toBeUndefined();
  expect(dueNow({ ...standing, told: new Set(), today: '2026-12-08' })).toEqual({
    leads: 'remind 2026-12-05',
    covered: [],
  });
  expect(dueNow({ ...standing, told: new Set(['remind 2026-12-05']), today: '2026-12-08' })).toBeUndefined();
});
