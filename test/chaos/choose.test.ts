import { deathsOf, sitesOf } from '../../chaos/sweep/choose';
import type { Known } from '../../chaos/sweep/countPoints';
import { seededDice } from '../../chaos/seededDice';

const known = (ground: Known['ground'], ...sites: readonly (readonly [site: string, times: number])[]): Known => ({
  ground,
  counted: 0,
  points: sites.flatMap(([site, times]) =>
    Array.from({ length: times }, (_, index) => index + 1).flatMap((nth) =>
      (['before', 'after'] as const).map((phase) => ({ site, nth, phase })),
    ),
  ),
});
const lives = [known('ready', ['a', 3], ['b', 1]), known('empty', ['a', 4], ['schema', 2])];

it('dies at every point once, at one of each call site before any other', () => {
  const deaths = deathsOf(lives, seededDice(1));

  expect(deaths).toHaveLength(2 * (3 + 1 + 1 + 2));
  expect(sitesOf(deaths)).toBe(3);
  expect(new Set(deaths.slice(0, 3).map(({ point }) => point.site))).toEqual(new Set(['a', 'b', 'schema']));
});

it('dies in the first kind of life that comes by a point', () => {
  const deaths = deathsOf(lives, seededDice(1));
  const groundsOf = (nth: number) => deaths.filter(({ point }) => point.site === 'a' && point.nth === nth);

  expect(groundsOf(3).map(({ ground }) => ground)).toEqual(['ready', 'ready']);
  expect(groundsOf(4).map(({ ground }) => ground)).toEqual(['empty', 'empty']);
});

it('dies in the same order for the same seed, and only where it is asked to', () => {
  expect(deathsOf(lives, seededDice(7))).toEqual(deathsOf(lives, seededDice(7)));
  expect(deathsOf(lives, seededDice(7))).not.toEqual(deathsOf(lives, seededDice(8)));
  expect(deathsOf(lives, seededDice(7), /^b$/)).toHaveLength(2);
});
