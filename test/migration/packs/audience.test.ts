import { isForOthers, retiredAudience } from '../../../src/migration/packs/audience';
import { kaizalaPro } from '../../support/pack';
import { without } from '../../support/without';

it.each([
  ['KAIZALA_STUDENT', 'student'],
  ['kaizala_student_eap', 'student'],
  ['KAIZALA_FACULTY', 'faculty'],
  ['KAIZALA_STANDARD', 'everyone'],
  ['STANDARDWOFFPACK_STUDENT', 'everyone'],
] as const)('knows by its part number whom a retired plan was sold for: %s, %s', (partNumber, audience) => {
  expect(retiredAudience(kaizalaPro(), partNumber)).toBe(audience);
});

it('takes a plan for everyone’s where its pack knows no difference', () => {
  expect(retiredAudience(without(kaizalaPro(), 'audiences'), 'KAIZALA_STUDENT')).toBe('everyone');
});

it('calls only what is sold for the other of the two for others', () => {
  const audiences = ['everyone', 'faculty', 'student'] as const;
  const apart = audiences.flatMap((form) =>
    audiences.filter((retired) => isForOthers(form, retired)).map((r) => [form, r]),
  );

  expect(apart).toEqual([
    ['faculty', 'student'],
    ['student', 'faculty'],
  ]);
});
