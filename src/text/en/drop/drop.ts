import type { Format } from '../../format';
import type { OneLine, Phrase, Plain } from '../../plain';
import { anyOf } from './cover';

const asking = (f: Format) => ({
  title: (retired: Plain) => `Who can do without ${retired}?`,
  covered: (n: number, retired: Plain) =>
    f.forms(n, {
      one: `loses only ${retired}: another licence has all of it`,
      other: `lose only ${retired}: another licence has all of it`,
    }),
  cannot: (n: number, retired: Plain, who: Phrase) =>
    f.forms(n, { one: `keeps ${retired}: ${who}`, other: `keep ${retired}: ${who}` }),
  remedy: 'Why they keep it, and what helps:',
  addingHint: 'Whoever you name now is looked at too. Type **done** when that is everybody.',
});

const review = (f: Format) => ({
  nothingToBuy: (cover: Plain) => `Everything in it is part of ${anyOf(cover)}.`,
  step: '2 · Take away',
  /** Proved for each of them. */
  has: (n: number, cover: Phrase) =>
    f.forms(n, {
      one: `**One person** has all of it in ${cover}`,
      other: `**${f.count(n)} people** have all of it in ${cover}`,
    }),
  uses: (n: number) =>
    f.forms(n, {
      one: '**One person** has nothing of it switched on',
      other: `**${f.count(n)} people** have nothing of it switched on`,
    }),
  staying: (n: number, who: Phrase) =>
    f.forms(n, { one: `Keeps it: ${who}`, other: `Keep it, ${f.count(n)} people: ${who}` }),
  inIt: (services: Phrase) => `In it: ${services}`,
  proof: 'Just before each licence is taken away I check once more that nothing is lost by it.',
  saves: (cost: Phrase) => `Saves ${cost}.`,
  savesAfterTerm: (cost: Phrase) => `Once its term is over, this saves ${cost}.`,
});

const running = (f: Format) => ({
  subtitle: (retired: Plain, cover: Plain) => `${retired} is taken away, ${anyOf(cover)} stays`,
  todo: (n: number, retired: Plain) =>
    f.forms(n, { one: `Take ${retired} from one person`, other: `Take ${retired} from ${f.count(n)} people` }),
  doing: (retired: Plain) => `Taking ${retired} away`,
  leftOpenTitle: (customer: Plain, retired: Plain, done: number, total: number) =>
    `${customer}: ${retired} taken from ${f.count(done)} of ${f.count(total)} people`,
  leftOpenNews: (customer: Plain, n: number, retired: Plain) =>
    f.forms(n, {
      one: `${customer}: ${retired} taken from one person; it stays open.`,
      other: `${customer}: ${retired} taken from ${f.count(n)} people; it stays open.`,
    }),
  stoppedMoved: (done: number, total: number, retired: Plain) =>
    `${retired} was taken from ${f.count(done)} of ${f.count(total)} people, who lost nothing by it. All others keep it.`,
  lookAgain: 'See who is covered now',
});

const customer = {
  removed: (retired: OneLine, cover: OneLine) =>
    `Everything you use of ${retired} is part of ${anyOf(cover)}, which you have already: you lose nothing, only the separate licence goes.`,
};

/** Where nothing is bought, because people have all of it in another licence. */
export const drop = (f: Format) => ({ ...asking(f), review: review(f), running: running(f), customer });
