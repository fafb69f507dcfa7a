import { Pool } from 'pg';
import { pause } from '../../../src/platform/pause';
import { underLock } from '../../../src/workflow/engine/advisoryLock';
import { freshDatabase } from '../../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pools: Pool[];

beforeEach(async () => {
  database = await freshDatabase();
  pools = [1, 2].map(() => new Pool({ connectionString: database.url, max: 3 }));
});

afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
});

const overlaps = async (keys: readonly string[]): Promise<number> => {
  let inside = 0;
  let most = 0;
  await Promise.all(
    keys.map((key, index) =>
      underLock(pools[index % 2] as Pool, key, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await pause(50);
        inside -= 1;
      }),
    ),
  );
  return most;
};

it('lets only one process at a time work under a key', async () => {
  await expect(overlaps(['one', 'one', 'one'])).resolves.toBe(1);
});

it('keeps no process from working under another key', async () => {
  await expect(overlaps(['one', 'two'])).resolves.toBe(2);
});

it('gives the key back when the work fails', async () => {
  await expect(underLock(pools[0] as Pool, 'one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');

  await expect(overlaps(['one'])).resolves.toBe(1);
});
