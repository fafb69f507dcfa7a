import { setImmediate as nextRound } from 'node:timers/promises';
import { sweepAfter } from '../src/thriftyHeap';

/** In a function of its own, so that nothing of the test holds what is let go. */
const letGo = (): WeakRef<object> => new WeakRef({ read: 'of many people' });

it.each(['compacting', 'inPlace'] as const)('sweeps at once what was read of a crowd: %s', async (how) => {
  const left = letGo();
  // A reference that was just made lasts until its round is over.
  await nextRound();

  sweepAfter(100_000, how);

  expect(left.deref()).toBeUndefined();
});
