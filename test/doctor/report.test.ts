import { examine } from '../../src/doctor/examine';
import { fine, todo, unseen, wrong, yourself } from '../../src/doctor/finding';
import type { CheckName, Finding } from '../../src/doctor/finding';
import type { Ground } from '../../src/doctor/ground';
import { exitCodeOf, reportLines } from '../../src/doctor/report';

const checked = (...findings: readonly Finding[]) => findings.map((one) => ({ ...one, check: 'clock' as const }));

it.each([
  [0, [fine('a'), yourself('b', 'look')]],
  [1, [fine('a'), todo('b', 'do')]],
  [1, [unseen('a'), wrong('b', 'mend')]],
  [2, [fine('a'), unseen('b')]],
] as const)('ends with %s where a script has to know', (code, findings) => {
  expect(exitCodeOf(checked(...findings))).toBe(code);
});

it('says what each line is by a word, not by its sign alone', () => {
  const lines = reportLines(checked(fine('a'), todo('b', 'x'), wrong('c', 'x'), unseen('d'), yourself('e', 'x')));

  for (const word of ['ok', 'to do', 'wrong', 'not seen', 'by hand'])
    expect(lines.some((line) => new RegExp(`^\\S ${word} +clock`).test(line))).toBe(true);
});

it('tells a remedy once for lines in a row, and a few of many ids', () => {
  const ids = Array.from({ length: 12 }, (_, nth) => `id-${nth}`);
  const lines = reportLines(checked(wrong('a', 'Mend it.'), wrong('b', 'Mend it.', ids)));

  expect(lines.filter((line) => line.includes('→ Mend it.'))).toHaveLength(1);
  expect(lines.filter((line) => line.trim().startsWith('id-'))).toHaveLength(10);
  expect(lines.join('\n')).toContain('and 2 more');
});

const check = (name: CheckName, needs: readonly CheckName[], found: () => readonly Finding[]) => ({
  name,
  needs,
  examine: async () => found(),
});

it('goes on after a check that fails, and passes over only what rests on it', async () => {
  const found = await examine(
    [fine('variables')],
    [
      check('clock', ['variables'], () => {
        throw new Error('secret words');
      }),
      check('appToken', ['clock'], () => [fine('never')]),
      check('customers', ['appToken'], () => [fine('never')]),
      check('botToken', ['variables'], () => [fine('still')]),
    ],
    {} as Ground,
  );

  expect(found.map(({ check: name, verdict }) => `${name} ${verdict}`)).toEqual([
    ...['variables fine', 'clock unseen', 'appToken unseen', 'customers unseen', 'botToken fine'],
  ]);
  expect(JSON.stringify(found)).not.toContain('secret words');
});
