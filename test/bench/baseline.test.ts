import { keeping, withoutWrite, worseThan } from '../../bench/baseline';

const run = {
  bench: 'move',
  run: '10000 window 300 ms',
  figures: { ratioToOptimum: 1.1, rssMaxMb: 260, speedupOverSequential: 10 },
  allowed: { ratioToOptimum: 1.05, rssMaxMb: 1.15 },
};

it('names what became worse by more than is allowed, and nothing else', () => {
  expect(worseThan({ ratioToOptimum: 1.02, rssMaxMb: 250, speedupOverSequential: 90 }, run)).toEqual([
    'worse than the baseline: ratioToOptimum, 1.02 → 1.1',
  ]);
  expect(worseThan({ ratioToOptimum: 1.08, rssMaxMb: 230 }, run)).toEqual([]);
});

it('has nothing to say of a run that was never kept, or of what could not be measured', () => {
  expect(worseThan(undefined, run)).toEqual([]);
  expect(worseThan({ ratioToOptimum: null, rssMaxMb: 1 }, { ...run, figures: { rssMaxMb: null } })).toEqual([]);
});

it('keeps the figures of a run beside those of all others, in their order', () => {
  const kept = { start: { usual: { warmSeconds: 1 } }, move: { '10000 window 300 ms': {}, '10000 bucket 300 ms': {} } };

  const after = keeping(kept, run);

  expect(Object.keys(after)).toEqual(['move', 'start']);
  expect(Object.entries(after['move']!)).toEqual([
    ['10000 bucket 300 ms', {}],
    ['10000 window 300 ms', run.figures],
  ]);
});

it('takes no notice of the wish to keep them where other arguments are read', () => {
  expect(withoutWrite(['--users', '10', '--write'])).toEqual(['--users', '10']);
});
