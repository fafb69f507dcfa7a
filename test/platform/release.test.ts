import { isNewer } from '../../src/platform/release';

it.each([
  ['0.2.0', '0.1.0'],
  ['0.10.0', '0.9.3'],
  ['1.0.0', '0.99.0'],
  ['1.0.1', '1.0.0'],
])('%s is newer than %s, and not the other way round', (one, other) => {
  expect([isNewer(one, other), isNewer(other, one), isNewer(one, one)]).toEqual([true, false, false]);
});
