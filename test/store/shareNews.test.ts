import { createShareNews } from '../../src/store/shareNews';
import { freshStore } from '../support/database';

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.drop());

const wants = (parties: number) => ({ partnerCenter: { parties } });

it('tells each process what the others want, and nothing of one that has been silent for six seconds', async () => {
  const [first, second] = [createShareNews(store.db), createShareNews(store.db)];

  expect(await first(wants(1))).toEqual([]);
  expect(await second(wants(2))).toEqual([wants(1)]);
  expect(await first(wants(3))).toEqual([wants(2)]);

  await store.db.pool.query(`update planshift.quota_use set told_at = told_at - interval '6 seconds'`);
  expect(await first(wants(4))).toEqual([]);
  expect(await second(wants(5))).toEqual([wants(4)]);
});

it('forgets processes that are long gone', async () => {
  await createShareNews(store.db)(wants(1));
  await store.db.pool.query(`update planshift.quota_use set told_at = told_at - interval '2 minutes'`);

  await createShareNews(store.db)(wants(2));

  const { rows } = await store.db.pool.query('select wants from planshift.quota_use');
  expect(rows).toEqual([{ wants: wants(2) }]);
});
