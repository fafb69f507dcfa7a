import { readOptions } from '../../chaos/options';

it('reads each kind of chaos with what it would be without a word', () => {
  expect(readOptions(['--sweep'])).toEqual({ mode: 'sweep', options: { seed: 1 } });
  expect(readOptions(['--random'])).toEqual({
    mode: 'random',
    options: { seed: 1, replicas: 3, kills: 60, migrations: 45, users: 10 },
  });
  expect(readOptions(['--lost-answers'])).toMatchObject({ mode: 'lost-answers' });
  expect(readOptions(['--resend'])).toMatchObject({ mode: 'resend', options: { replicas: 2, migrations: 12 } });
});

it('takes a budget, a seed, a pattern and a database', () => {
  const url = 'postgresql://somebody@somewhere/db';

  expect(readOptions(['--sweep', '--budget', '10m', '--seed', '7', '--site', 'cart', '--database', url])).toEqual({
    mode: 'sweep',
    options: { budgetMs: 600_000, seed: 7, site: /cart/i, databaseUrl: url },
  });
});

it.each([
  [[], /Which kind/],
  [['--sweep', '--kills', '3'], /takes no --kills/],
  [['--sweep', '--budget', 'long'], /such as 90s or 10m/],
  [['--random', '--kills', 'many'], /whole number/],
  [['--random', '--kills'], /needs a name and a value/],
  // Somebody who takes turns is always left, so of one process nobody could be killed.
  [['--random', '--replicas', '1'], /replicas is 2 at least/],
  [['--resend', '--replicas', '0'], /replicas is 1 at least/],
  [['--sweep', '--lanes', '0'], /lanes is 1 at least/],
])('says what is wrong with %j', (args, words) => {
  expect(() => readOptions(args)).toThrow(words);
});
