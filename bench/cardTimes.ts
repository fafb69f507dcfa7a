import type { CardSample } from '../gallery/samples/cardSample';

/** What a card costs, in empty cards. By its name. */
export type Ratios = Readonly<Record<string, number>>;

export interface CardTimes {
  readonly emptyMs: number;
  readonly ratios: Ratios;
}

export interface Course {
  readonly rounds: number;
  /** Rounds before them that don't count: templates are read and sentences made once. */
  readonly warmUps: number;
  readonly nowMs: () => number;
}

type Build = CardSample['build'];

/** One alone is over before a clock has moved. */
const emptyAtOnce = 20;

/** Each time is held against that of empty cards made right before, since the machine is slower now and faster then. */
export function timeCards(cards: readonly CardSample[], empty: Build, { rounds, warmUps, nowMs }: Course): CardTimes {
  const emptyMs: number[] = [];
  const ratios = cards.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    cards.forEach(({ build }, index) => {
      const ofEmpty = timed(nowMs, empty, emptyAtOnce);
      const ofCard = quickestOfThree(nowMs, build);
      if (round < 0) return;
      emptyMs.push(ofEmpty);
      ratios[index]!.push(ofCard / ofEmpty);
    });
  }
  const named = cards.map(({ name }, index) => [name, rounded(median(ratios[index]!), 2)] as const);
  return { emptyMs: rounded(median(emptyMs), 4), ratios: Object.fromEntries(named) };
}

function timed(nowMs: Course['nowMs'], build: Build, times: number): number {
  const before = nowMs();
  for (let nth = 0; nth < times; nth += 1) build();
  return (nowMs() - before) / times;
}

/** A collection of garbage may fall into one of them. */
const quickestOfThree = (nowMs: Course['nowMs'], build: Build): number =>
  Math.min(...[1, 2, 3].map(() => timed(nowMs, build, 1)));

/** The upper of the two in the middle, where there are two. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
