import type { Point } from '../points/passing';
import { shuffled } from '../seededDice';
import type { Death } from './dieOnce';
import type { Known } from './countPoints';

const keyOf = ({ site, nth, phase }: Point): string => `${phase} ${site} ${nth}`;

/**
 * All deaths there are, in the order in which they are to be died: one of each call site first, then the rest.
 *
 * A point that several kinds of life pass is died at in the first of them.
 */
export function deathsOf(known: readonly Known[], dice: () => number, only?: RegExp): readonly Death[] {
  const seen = new Set<string>();
  const all = known.flatMap(({ ground, points }) =>
    points.flatMap((point) => {
      if (seen.has(keyOf(point)) || (only && !only.test(point.site))) return [];
      seen.add(keyOf(point));
      return [{ point, ground }];
    }),
  );
  const sites = new Set<string>();
  const mixed = shuffled(all, dice);
  const first = mixed.filter(({ point }) => !sites.has(point.site) && sites.add(point.site));
  return [...first, ...mixed.filter((death) => !first.includes(death))];
}

export const sitesOf = (deaths: readonly Death[]): number => new Set(deaths.map(({ point }) => point.site)).size;
