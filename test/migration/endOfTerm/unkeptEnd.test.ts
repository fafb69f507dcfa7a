import { unkeptEnd } from '../../../src/migration/endOfTerm/unkeptEnd';

const setAt = '2026-11-20T10:00:00.000Z';
const dayLater = '2026-11-21T06:00:00.000Z';
const read = {
  status: 'active',
  reason: 'retiredPlan',
  endOfTerm: 'extends',
  endsOn: '2026-12-31',
  quantity: 40,
  readAt: dayLater,
} as const;

it.each(['extends', 'renews', 'changes', 'unknown'] as const)('does not hold where it reads %s', (endOfTerm) => {
  expect(unkeptEnd({ ...read, endOfTerm }, setAt)).toEqual({
    ...{ endOfTerm, endsOn: '2026-12-31', quantity: 40, readAt: dayLater },
  });
});

it('does not hold where the subscription is in an extended term already', () => {
  expect(unkeptEnd({ ...read, endOfTerm: 'renews', reason: 'extended' }, setAt)).toMatchObject({ isExtended: true });
  expect(unkeptEnd({ ...read, endOfTerm: 'renews', isExtended: true }, setAt)).toMatchObject({ isExtended: true });
});

it.each([
  ['it reads as ending', { endOfTerm: 'ends' }],
  ['it is over', { status: 'expired' }],
  ['it was read before the end was set', { readAt: '2026-11-20T09:59:00.000Z' }],
  ['it was read in the hour after that', { readAt: '2026-11-20T10:59:00.000Z' }],
] as const)('holds as far as anybody can tell where %s', (_what, other) => {
  expect(unkeptEnd({ ...read, ...other }, setAt)).toBeUndefined();
});

it('is kept with what it costs, where that is known', () => {
  const cost = { money: { amount: 492, currency: 'EUR' }, atMost: true, orderedOn: '2025-12-12' };

  expect(unkeptEnd({ ...read, cost }, setAt)).toMatchObject({ cost });
});
