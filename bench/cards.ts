import path from 'node:path';
import { cardSamples } from '../gallery/samples/cardSamples';
import { sampleReaders } from '../gallery/samples/readers';
import { textCard } from '../src/cards/chat/textCard';
import { differenceFrom, readBaseline, writeBaseline } from './cardBaseline';
import type { Difference } from './cardBaseline';
import { timeCards } from './cardTimes';

/** This file runs from `dist/bench`. */
const baselinePath = path.resolve(__dirname, '..', '..', 'bench', 'cards.baseline.json');
const course = { rounds: 21, warmUps: 3, nowMs: () => performance.now() };

/** `node dist/bench/cards.js [--write]`: what each card costs, in empty cards; the figures are on the last line. */
function main(args: readonly string[]): void {
  const cards = sampleReaders.flatMap((reader) =>
    cardSamples(reader).map(({ name, build }) => ({ name: `${reader.language} ${name}`, build })),
  );
  const empty = () => textCard({ title: '', body: [] }, sampleReaders[0]);
  const times = timeCards(cards, empty, course);
  if (args.includes('--write')) writeBaseline(baselinePath, times.ratios);
  const difference = differenceFrom(readBaseline(baselinePath), times.ratios);
  process.stderr.write(worded(difference));
  console.log(JSON.stringify({ cards: cards.length, ...times, ...difference }));
}

function worded({ dearer, notInBaseline, onlyInBaseline }: Difference): string {
  const lines = [
    ...dearer.map(({ name, was, is }) => `dearer by more than half: ${name}, ${was} → ${is}`),
    ...notInBaseline.map((name) => `not in the baseline: ${name}`),
    ...onlyInBaseline.map((name) => `only in the baseline: ${name}`),
  ];
  return lines.length === 0 ? 'No card became dearer.\n' : `${lines.join('\n')}\n`;
}

main(process.argv.slice(2));
