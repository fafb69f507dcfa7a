import type { ColumnType, Generated } from 'kysely';
import type { Deed, HouseDeed, MigrationDeed } from '../migration/deed';
import type { AgentId, MigrationId } from '../migration/ids';
import type { Maybe } from './columns';

interface DeedTable {
  id: Generated<string>;
  at: ColumnType<Date, string, never>;
  migration_id: Maybe<MigrationId>;
  /** No name: that is looked up where a deed is told. */
  person_id: Maybe<AgentId>;
  what: MigrationDeed | HouseDeed;
  run_no: Maybe<number>;
  facts: ColumnType<NonNullable<Deed['facts']>, string, never>;
}

/** Added to only; the database refuses changes. */
export interface DeedTables {
  deed: DeedTable;
}
