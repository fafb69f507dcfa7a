import { partOfDay } from '../../../src/notices/compose/localTime';

it.each([
  ['2026-11-22T07:00:00Z', 'morning'],
  ['2026-11-22T11:00:00Z', 'afternoon'],
  ['2026-11-22T17:30:00Z', 'evening'],
])('calls %s in Rome the %s', (at, part) => {
  expect(partOfDay(new Date(at), 'Europe/Rome')).toBe(part);
});
