import { readOptions } from '../../gallery/options';
import { shownCards } from '../../gallery/shownCards';

it('shows one card where one is wanted', () => {
  expect(shownCards('review').map(({ name }) => name)).toEqual(['review']);
});

it('names those with such a name when none is called so, and all of them when none is near', () => {
  expect(() => shownCards('notice-set')).toThrow(
    'No card is called "notice-set". There is: notice-settings, notice-settings-never, notice-settings-off.',
  );
  expect(() => shownCards('???')).toThrow(/There is: welcome, help, .*migration-problem-\w+\.$/);
});

it('writes where it is told to, else to its usual place', () => {
  expect(readOptions([], 'usual.html')).toEqual({ out: 'usual.html' });
  expect(readOptions(['--out', 'here.html', '--only', 'review'], 'usual.html')).toEqual({
    out: 'here.html',
    only: 'review',
  });
});

it.each([[['--onyl', 'review']], [['review']], [['--only']]])('refuses %j rather than guess', (args) => {
  expect(() => readOptions(args, 'usual.html')).toThrow();
});
