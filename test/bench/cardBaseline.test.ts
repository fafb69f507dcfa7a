import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { differenceFrom, readBaseline, writeBaseline } from '../../bench/cardBaseline';

it('names the cards that became dearer than the baseline by more than half, and no others', () => {
  const baseline = { review: 40, digest: 30, help: 6 };

  const { dearer } = differenceFrom(baseline, { review: 60.5, digest: 45, help: 3 });

  expect(dearer).toEqual([{ name: 'review', was: 40, is: 60.5 }]);
});

it('tells of cards that the baseline has never seen, and of those that are no more', () => {
  const difference = differenceFrom({ gone: 4, help: 6 }, { help: 6, fresh: 9 });

  expect(difference).toEqual({ dearer: [], notInBaseline: ['fresh'], onlyInBaseline: ['gone'] });
});

describe('the baseline’s file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'baseline-'));
  const file = path.join(folder, 'cards.baseline.json');

  afterAll(() => rmSync(folder, { recursive: true }));

  it('says the same when it is read again', () => {
    writeBaseline(file, { 'en help': 6.15 });

    expect(readBaseline(file)).toEqual({ 'en help': 6.15 });
  });

  it('is refused with its path when it holds anything but ratios', () => {
    writeFileSync(file, '{"en help": "six"}');

    expect(() => readBaseline(file)).toThrow(/cards\.baseline\.json: [\s\S]*en help/);
  });
});
