import { openDatabase, takesWrites } from '../../src/store/database';
import { freshDatabase } from '../support/database';

it.each([
  ['takes writes', '', true],
  [
    'has become read-only, as a managed server with a full disk',
    '?options=-c%20default_transaction_read_only%3Don',
    false,
  ],
])('tells whether a database that answers %s', async (_what, query, takes) => {
  const { url, drop } = await freshDatabase();
  const db = openDatabase(`${url.split('?')[0]}${query}`);
  try {
    await expect(takesWrites(db)).resolves.toBe(takes);
  } finally {
    await db.close();
    await drop();
  }
});
