import { hasItsHash, planHash, planHashWithNames } from '../../../../src/migration/plan/planHash';
import { withoutNames } from '../../../../src/migration/plan/erasing/withoutNames';
import { aPlan } from '../../../support/survey';

const plan = aPlan();

it.each([
  ['today', planHash(plan)],
  ['of the release before, which hashed names too,', planHashWithNames(plan)],
])('keeps a hash %s that fits, and nobody’s name or address', (_whose, hash) => {
  const nameless = withoutNames({ ...plan, hash });

  expect(hasItsHash(nameless)).toBe(true);
  expect(nameless.people.map(({ name, address }) => name + address)).toEqual(plan.people.map(() => ''));
  expect(nameless.people.map(({ id }) => id)).toEqual(plan.people.map(({ id }) => id));
});

it('makes no hash fit that did not', () => {
  expect(hasItsHash(withoutNames({ ...plan, hash: 'another' }))).toBe(false);
  expect(hasItsHash(withoutNames({ ...plan, hash: '2:another' }))).toBe(false);
});
