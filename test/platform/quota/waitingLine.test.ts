import fc from 'fast-check';
import { WaitingLine } from '../../../src/platform/quota/waitingLine';
import type { Rank } from '../../../src/platform/quota/waitingLine';

/** A call in one word: rank, customer and number, such as `survey b 2`. */
const callOf = (word: string) => {
  const [rank, whose] = word.split(' ') as [Rank, string];
  return { rank, whose, word };
};
type Call = ReturnType<typeof callOf>;

/** Lets so many go, all of them if not told. */
function letGo(line: WaitingLine<Call>, count = Number.POSITIVE_INFINITY): string[] {
  const gone: string[] = [];
  for (let next = line.next(); next !== undefined && gone.length < count; next = line.next()) {
    line.take(next.item);
    gone.push(next.item.word);
  }
  return gone;
}

const lineOf = (...words: readonly string[]) => {
  const line = new WaitingLine<Call>();
  words.forEach((word) => line.add(callOf(word)));
  return line;
};

it.each([
  [
    'purchases before surveys before scans',
    ['scan a 1', 'survey a 1', 'purchase a 1', 'scan a 2', 'survey a 2', 'purchase a 2'],
    ['purchase a 1', 'purchase a 2', 'survey a 1', 'survey a 2', 'scan a 1', 'scan a 2'],
  ],
  [
    'one customer after the other, however much is asked of the first',
    ['survey a 1', 'survey a 2', 'survey a 3', 'survey b 1', 'survey c 1', 'survey b 2'],
    ['survey a 1', 'survey b 1', 'survey c 1', 'survey a 2', 'survey b 2', 'survey a 3'],
  ],
])('lets go %s', (_what, come, go) => {
  expect(letGo(lineOf(...come))).toEqual(go);
});

it('lets a survey go after nine purchases, and a scan after nineteen of both', () => {
  const many = (rank: Rank) => Array.from({ length: 60 }, (_none, nth) => `${rank} a ${nth}`);

  const gone = letGo(lineOf(...many('scan'), ...many('survey'), ...many('purchase')), 40);

  const places = (rank: Rank) => gone.flatMap((word, place) => (word.startsWith(rank) ? [place] : []));
  expect(places('survey')).toEqual([9, 20, 30]);
  expect(places('scan')).toEqual([19, 39]);
});

it('passes over who is overdue and could not go at once', () => {
  const line = lineOf(...Array.from({ length: 25 }, (_none, nth) => `survey a ${nth}`), 'scan a 1');
  letGo(line, 19);

  expect(line.next()).toMatchObject({ item: { word: 'scan a 1' }, isOverdue: true });
  expect(line.next((rank) => rank !== 'scan')).toMatchObject({ item: { word: 'survey a 19' }, isOverdue: false });
});

const aCall = fc.record({
  rank: fc.constantFrom<Rank>('purchase', 'survey', 'scan'),
  whose: fc.constantFrom('a', 'b', 'c', 'd'),
});

it('lets everybody go, once, whoever comes when, and nobody’s own calls out of their order', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ come: fc.array(aCall, { maxLength: 8 }), go: fc.nat(6) })), (rounds) => {
      const line = new WaitingLine<Call>();
      const come: string[] = [];
      const gone = rounds.flatMap((round) => {
        for (const { rank, whose } of round.come) come.push(`${rank} ${whose} ${come.length}`);
        come.slice(come.length - round.come.length).forEach((word) => line.add(callOf(word)));
        return letGo(line, round.go);
      });
      gone.push(...letGo(line));

      const ofOne = (words: readonly string[]) => (beginning: string) =>
        words.filter((word) => word.startsWith(beginning));
      const each = ['purchase', 'survey', 'scan'].flatMap((rank) => [...'abcd'].map((whose) => `${rank} ${whose} `));
      expect(each.map(ofOne(gone))).toEqual(each.map(ofOne(come)));
    }),
  );
});

it('keeps a scan waiting for no more than nineteen others, however many purchases and surveys go on coming', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Rank>('purchase', 'survey'), { minLength: 60, maxLength: 60 }), (coming) => {
      const line = lineOf('scan z 1', 'scan z 2', 'scan z 3');
      const gone = coming.flatMap((rank, nth) => {
        line.add(callOf(`${rank} a ${nth}`));
        return letGo(line, 1);
      });

      expect(gone.filter((word) => word.startsWith('scan'))).toEqual(['scan z 1', 'scan z 2', 'scan z 3']);
    }),
  );
});
