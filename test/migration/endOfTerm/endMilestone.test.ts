import { milestoneDue } from '../../../src/migration/endOfTerm/endMilestone';

const endsOn = '2026-12-31';
const setOn = '2026-11-22';

it.each([
  ['2026-12-16', undefined],
  ['2026-12-17', 14],
  ['2026-12-27', 14],
  ['2026-12-28', 3],
  ['2026-12-30', 1],
  ['2026-12-31', 1],
  ['2027-01-01', undefined],
] as const)('looks on %s at the milestone that has come: %s', (today, due) => {
  expect(milestoneDue({ endsOn, setOn }, today)).toBe(due);
});

it.each([
  [14, '2026-12-20', undefined],
  [14, '2026-12-28', 3],
  [3, '2026-12-29', undefined],
  [3, '2026-12-30', 1],
  [1, '2026-12-31', undefined],
] as const)('once at each: after D−%i it is on %s the turn of %s', (milestone, today, due) => {
  expect(milestoneDue({ endsOn, setOn, looked: { endsOn, milestone } }, today)).toBe(due);
});

it('begins anew with another end', () => {
  expect(milestoneDue({ endsOn, setOn, looked: { endsOn: '2026-11-30', milestone: 1 } }, '2026-12-18')).toBe(14);
});

it.each([
  ['2026-12-20', '2026-12-21', undefined],
  ['2026-12-17', '2026-12-18', undefined],
  ['2026-12-20', '2026-12-28', 3],
  ['2026-12-30', '2026-12-31', undefined],
] as const)('does not look at what came before the end was set on %s', (set, today, due) => {
  expect(milestoneDue({ endsOn, setOn: set }, today)).toBe(due);
});
