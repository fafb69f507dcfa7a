import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../chaos/places';

/** What a run came to; only its numbers are compared. */
type Figures = Readonly<Record<string, unknown>>;
/** The last figures that were kept, by bench and run. */
type Baseline = Readonly<Record<string, Readonly<Record<string, Figures>>>>;

export interface Run {
  readonly bench: string;
  /** How it was called, as far as its figures depend on it, such as `10000 window 300 ms`. */
  readonly run: string;
  readonly figures: object;
  /** By figure, how many times as much as before is not worth a word; of figures that are better when they are small. */
  readonly allowed: Readonly<Record<string, number>>;
}

const file = path.join(projectDir, 'bench', 'baseline.json');
const writes = '--write';

/** The arguments without the one by which figures are kept. */
export const withoutWrite = (args: readonly string[]): readonly string[] => args.filter((each) => each !== writes);

/** Puts the figures on the last line; on the way names what became worse than it was kept, and keeps them where it is asked to. */
export function tellFigures(run: Run, args: readonly string[] = process.argv): void {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Baseline) : {};
  for (const line of worseThan(kept[run.bench]?.[run.run], run)) process.stderr.write(`${line}\n`);
  if (args.includes(writes)) writeFileSync(file, `${JSON.stringify(keeping(kept, run), undefined, 2)}\n`);
  console.log(JSON.stringify(run.figures));
}

export const worseThan = (before: Figures | undefined, { figures, allowed }: Run): readonly string[] =>
  Object.entries(allowed).flatMap(([name, times]) => {
    const [was, is] = [before?.[name], (figures as Figures)[name]];
    const isWorse = typeof was === 'number' && typeof is === 'number' && is > times * was;
    return isWorse ? [`worse than the baseline: ${name}, ${was} → ${is}`] : [];
  });

/** Runs in their order, so that a change shows nothing but itself. */
export function keeping(kept: Baseline, { bench, run, figures }: Run): Baseline {
  const runs = { ...kept[bench], [run]: figures as Figures };
  return sorted({ ...kept, [bench]: sorted(runs) });
}

const sorted = <T>(given: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(given).sort(([one], [other]) => (one < other ? -1 : 1)));
