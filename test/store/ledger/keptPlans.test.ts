import { migrationId } from '../../../src/migration/ids';
import type { MigrationId } from '../../../src/migration/ids';
import { keptPlans } from '../../../src/store/ledger/confirmed';
import { aPlan, termsOf } from './aPlan';

/** Asks for so many plans twice, whose marks of who stays are so long, and answers how many had to be read again. */
async function readAgain(count: number, marks: number): Promise<number> {
  const read: MigrationId[] = [];
  const { plan } = keptPlans(async (id) => {
    read.push(id);
    return {
      ...termsOf(aPlan()),
      id,
      hash: 'hash',
      staying: { people: 1, unread: 0, seatsLeft: 0, who: 'm'.repeat(marks) },
    };
  });
  const ids = Array.from({ length: count }, (_, nth) => migrationId(`plan${nth}`));
  for (const id of [...ids, ...ids.toReversed()]) await plan(id, 'hash');
  return read.length - count;
}

it.each([
  ['two hundred plans whom few stay out of', 200, 1_000, 0],
  ['no more than eight megabytes of who stays, of twenty plans with one each', 20, 1_000_000, 12],
  ['a plan that is larger alone', 1, 9_000_000, 0],
])('keeps in memory %s', async (_what, count, marks, again) => {
  await expect(readAgain(count, marks)).resolves.toBe(again);
});
