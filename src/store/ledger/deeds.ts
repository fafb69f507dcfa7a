import type { Kysely } from 'kysely';
import { migrationDeeds } from '../../migration/deed';
import type { Deed, HouseDeed, MigrationDeed } from '../../migration/deed';
import type { MigrationId } from '../../migration/ids';
import type { Deeds } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import type { Tables } from '../tables';

export const deeds = (db: Database): Deeds => ({
  ofMigration: async (id, limit) => {
    const rows = await db.query
      .selectFrom('deed')
      .leftJoin('agent_contact', 'agent_contact.agent_id', 'person_id')
      .select(['what', 'at', 'person_id', 'name'])
      .select(({ fn }) => fn.countAll<string>().over().as('of_all'))
      .where('migration_id', '=', id)
      // A later release may know of others.
      .where('what', 'in', migrationDeeds)
      .orderBy('deed.id', 'desc')
      .limit(limit)
      .execute();
    const latest = rows.reverse().map(({ what, at, person_id: by, name }) => ({
      what: what as MigrationDeed,
      at: at.toISOString(),
      ...defined({ by, name }),
    }));
    return { latest, before: Number(rows[0]?.of_all ?? 0) - rows.length };
  },
});

/** To be run in the transaction that does what was decided, after it: the run is the one that was begun, or is under way. */
export const deedRow = (
  query: Kysely<Tables>,
  { what, at, by, facts = {} }: Deed<MigrationDeed | HouseDeed>,
  id?: MigrationId,
) =>
  query.insertInto('deed').values({
    what,
    at,
    migration_id: id ?? null,
    person_id: by ?? null,
    run_no: id === undefined ? null : query.selectFrom('migration').select('run_no').where('id', '=', id),
    facts: JSON.stringify(facts),
  });
