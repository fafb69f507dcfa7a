import type { Database } from '../../../src/store/database';
import { createLedger } from '../../../src/store/ledger';
import type { Ledger } from '../../../src/store/ledger';
import { freshStore } from '../../support/database';

/** Hands each test of a file a ledger without migrations; the database is one for them all. */
export function freshLedger(take: (ledger: Ledger, db: Database) => void): void {
  let store: Awaited<ReturnType<typeof freshStore>>;
  beforeAll(async () => {
    store = await freshStore();
  });
  beforeEach(async () => {
    await store.db.query.deleteFrom('migration').execute();
    take(createLedger(store.db), store.db);
  });
  afterAll(() => store.drop());
}
