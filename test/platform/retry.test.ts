import fc from 'fast-check';
import { retryAdvice } from '../../src/platform/retry';

const tries = fc.integer({ min: 1, max: 4 });
const status = fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined });
const seconds = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
const advice = (given: {
  repeatable: boolean;
  status?: number | undefined;
  retryAfterSeconds?: number | undefined;
  code?: string;
  tries?: number;
}) => {
  const { repeatable, tries: count = 1, ...outcome } = given;
  return retryAdvice({ call: { repeatable }, outcome, tries: count });
};

it('never repeats a call that may have had its effect and must not have it twice', () => {
  const mayHaveHappened = fc.oneof(fc.constant(undefined), fc.constant(408), fc.integer({ min: 500, max: 599 }));

  fc.assert(
    fc.property(mayHaveHappened, seconds, tries, (given, retryAfterSeconds, count) => {
      expect(advice({ repeatable: false, status: given, retryAfterSeconds, tries: count })).toBeUndefined();
    }),
  );
});

it('never tries again what was understood and refused', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(400, 401, 403, 404),
      fc.boolean(),
      seconds,
      tries,
      (given, repeatable, asked, count) => {
        expect(advice({ repeatable, status: given, retryAfterSeconds: asked, tries: count })).toBeUndefined();
      },
    ),
  );
});

it('comes back after 429, whatever the call, and never sooner than asked', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.integer({ min: 0, max: 50 }), tries, (repeatable, asked, count) => {
      expect(advice({ repeatable, status: 429, retryAfterSeconds: asked, tries: count })).toBeGreaterThanOrEqual(
        Math.max(asked, 1) * 1000,
      );
    }),
  );
});

it('waits longer each time when 429 does not say how long', () => {
  const waits = [1, 2, 3, 4].map((count) => advice({ repeatable: false, status: 429, tries: count }));

  expect(waits).toEqual([5_000, 10_000, 20_000, 40_000]);
});

it('leaves a wait of more than a minute to whoever can write it down', () => {
  expect(advice({ repeatable: true, status: 429, retryAfterSeconds: 61 })).toBeUndefined();
  expect(advice({ repeatable: true, status: 503, retryAfterSeconds: 300 })).toBeUndefined();
});

it('ends: no outcome is worth more than five tries, nor a wait of more than a minute', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      status,
      fc.option(fc.double(), { nil: undefined }),
      tries,
      (repeatable, given, asked, count) => {
        const delayMs = advice({ repeatable, status: given, retryAfterSeconds: asked, tries: count });

        expect(advice({ repeatable, status: given, retryAfterSeconds: asked, tries: 5 })).toBeUndefined();
        expect(delayMs === undefined || (delayMs >= 1_000 && delayMs <= 60_000)).toBe(true);
      },
    ),
  );
});

it.each(['800060', '800064'])('waits while an earlier request is still in process (409 %s)', (code) => {
  expect(advice({ repeatable: true, status: 409, code })).toBe(5_000);
  expect(advice({ repeatable: false, status: 409, code })).toBeUndefined();
});

it('does not wait for any other conflict to go away', () => {
  expect(advice({ repeatable: true, status: 409, code: '27009' })).toBeUndefined();
});
