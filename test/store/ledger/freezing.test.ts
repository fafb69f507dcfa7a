import { skuId } from '../../../src/migration/ids';
import { planHash } from '../../../src/migration/plan/planHash';
import { asStored, headcountOf } from '../../../src/migration/plan/storedPlan';
import type { Migrations } from '../../../src/migration/ports';
import type { Database } from '../../../src/store/database';
import { aPerson, aPlan, termsOf } from './aPlan';
import { freshLedger } from './freshLedger';

let migrations: Migrations;
let db: Database;

freshLedger((ledger, fresh) => {
  ({ migrations } = ledger);
  db = fresh;
});

it('keeps everybody of a crowd to the letter, each in their place', async () => {
  const crowd = Array.from({ length: 4_001 }, (_, index) => ({
    ...aPerson(index),
    name: `"Person", \\${index}\n`,
    ...(index % 3 === 0 && { restsOn: [skuId(`sku-${index}`)] }),
  }));
  const changed = { ...aPlan(), people: crowd, headcount: headcountOf(crowd) };
  const large = { ...changed, hash: planHash(changed) };
  await migrations.freeze(large, '2026-11-22T10:15:00.000Z', async () => undefined);

  const kept = await db.query.selectFrom('migration').select('plan').executeTakeFirst();
  const rows = await db.query.selectFrom('migration_person').select('user_id').orderBy('ordinal').execute();
  expect(JSON.stringify(kept?.plan)).toBe(JSON.stringify(asStored(large)));
  expect(rows.map(({ user_id }) => user_id)).toEqual(crowd.map(({ id }) => id));
  expect((await migrations.confirmed(large.id))?.plan).toEqual(termsOf(large));
});
