import type { Disposition, PeopleChoice, PeopleGroup, Verdict } from './people';

/** People of one line: alike in what they are and in what happens to them. */
export interface SumLine {
  /** `cannot`: chosen, and something is in the way. `unchosen`: nobody chose them. */
  readonly who: PeopleGroup | 'cannot' | 'unchosen';
  readonly does: Disposition;
  readonly count: number;
  /** What these people are. */
  readonly groups: readonly PeopleGroup[];
}

/** In the order in which they are read. */
const order: readonly (readonly [SumLine['who'], Disposition])[] = [
  ['members', 'move'],
  ['members', 'remove'],
  ...(['covered', 'blocked', 'guests'] as const).flatMap((group) =>
    (['move', 'remove', 'leave'] as const).map((does) => [group, does] as const),
  ),
  ['cannot', 'leave'],
  ['members', 'leave'],
  ['unchosen', 'leave'],
];

/** The choice as a sum: each holder stands in exactly one line, so that the numbers add up to all of them. */
export function peopleSum(verdicts: readonly Verdict[], { base, listed }: PeopleChoice): readonly SumLine[] {
  const named = new Set<string>(listed);
  const isChosen = ({ user }: Verdict): boolean => named.has(user.id) !== (base === 'all');
  const whoIs = (verdict: Verdict): SumLine['who'] => {
    if (!isChosen(verdict)) return 'unchosen';
    return verdict.cannot === undefined ? verdict.group : 'cannot';
  };
  const kinds = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = `${whoIs(verdict)} ${verdict.disposition}`;
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, [verdict]);
    else known.push(verdict);
  }
  return order.flatMap(([who, does]) => {
    const people = kinds.get(`${who} ${does}`);
    if (people === undefined) return [];
    return [{ who, does, count: people.length, groups: [...new Set(people.map(({ group }) => group))] }];
  });
}
