import { retryAfterSeconds } from '../../src/platform/retryAfter';

const now = new Date('2026-11-22T10:00:00.000Z');

it.each([
  ['57', '', 57],
  ['57,57', '', 57],
  ['Sun, 22 Nov 2026 10:00:30 GMT', '', 30],
  ['Sun, 22 Nov 2026 09:00:00 GMT', '', 0],
  [undefined, '{"message":"Rate limit is exceeded. Try again in 12 seconds."}', 12],
  ['soon', '', undefined],
  [null, 'Too many requests', undefined],
])('reads %j and %j as %j seconds', (header, body, expected) => {
  expect(retryAfterSeconds(header, body, now)).toBe(expected);
});
