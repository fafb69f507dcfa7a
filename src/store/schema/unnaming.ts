import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** A deed may lose who decided it, for a word that means nothing, and nothing else of it ever changes. */
const onlyThePerson = sql`
  create function planshift.refuse_to_change_more_than_who() returns trigger language plpgsql as $$
    begin
      if to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id'
        and old.person_id is not null and new.person_id like 'erased-%' then return new;
      end if;
      raise exception 'What a person decided is kept as it is.';
    end
  $$;
  create trigger deeds_keep_all_but_who before update on planshift.deed
    for each row execute function planshift.refuse_to_change_more_than_who()`;

/** The one door: whoever comes by another way is refused as before. */
const door = sql`
  create or replace function planshift.refuse_to_change_deeds() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and current_setting('planshift.unnaming', true) = 'on' then return null;
      end if;
      raise exception 'What a person decided is kept as it is.';
    end
  $$;
  create function planshift.unname_in_deeds(who text, word text) returns bigint language plpgsql as $$
    declare changed bigint;
    begin
      perform set_config('planshift.unnaming', 'on', true);
      update planshift.deed set person_id = word where person_id = who;
      get diagnostics changed = row_count;
      perform set_config('planshift.unnaming', 'off', true);
      return changed;
    end
  $$`;

export const unnaming: Migration = {
  async up(db) {
    for (const part of [onlyThePerson, door]) await part.execute(db);
  },
};
