import { completeReading, foundIn, isComplete, wholeOf } from '../../src/migration/reading';

const whole = completeReading([1, 2, 3]);
const holed = { ...whole, unread: [{}] };
const cut = { ...whole, isCut: true };
const isTwo = (one: number) => one === 2;
const isNine = (one: number) => one === 9;

it('is complete when everything was read to its end', () => {
  expect([whole, holed, cut].map(isComplete)).toEqual([true, false, false]);
});

it('gives everything only when it is complete', () => {
  expect(wholeOf(whole)).toEqual([1, 2, 3]);
  for (const partial of [holed, cut]) expect(() => wholeOf(partial)).toThrow('could not be read in full');
});

it('says how much of it could not be read, and that it may be read again', () => {
  const expected: unknown = expect.objectContaining({
    code: 'incomplete',
    remedy: 'waitAndRetry',
    facts: { unread: 1, read: 3 },
  });
  expect(() => wholeOf(holed)).toThrow(expected as Error);
});

it('tells that something is there whatever else can’t be read, and that it is not there only when complete', () => {
  for (const reading of [whole, holed, cut]) expect(foundIn(reading, isTwo)).toBe(2);
  expect(foundIn(whole, isNine)).toBeUndefined();
  for (const partial of [holed, cut]) expect(() => foundIn(partial, isNine)).toThrow('could not be read in full');
});
