import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** Has no foreign key, because a deed outlives whatever it was about. */
const table = sql`
  create table planshift.deed (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    migration_id text,
    person_id text,
    what text not null,
    run_no integer,
    facts jsonb not null default '{}'
  );
  create index deed_of_migration on planshift.deed (migration_id, id)`;

const appendOnly = sql`
  create function planshift.refuse_to_change_deeds() returns trigger language plpgsql as $$
    begin
      raise exception 'What a person decided is kept as it is.';
    end
  $$;
  create trigger deeds_stay before update or delete or truncate on planshift.deed
    for each statement execute function planshift.refuse_to_change_deeds()`;

/** Of migrations before this release it is known who confirmed them. */
const confirmedBefore = sql`
  insert into planshift.deed (at, migration_id, person_id, what, run_no, facts)
  select started_at, id, agent_id, 'confirmed', 1, jsonb_build_object('hash', hash)
  from planshift.migration order by started_at, id`;

/** Who decided what: added to, and never changed. */
export const deeds: Migration = {
  async up(db) {
    for (const part of [table, appendOnly, confirmedBefore]) await part.execute(db);
  },
};
