import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** Has no foreign key, because it outlives whatever it is about. `json`, not `jsonb`: the text stays as it was hashed. */
const tables = sql`
  create table if not exists planshift.ledger_entry (
    migration_id text not null,
    no integer not null,
    body json,
    salt bytea,
    body_hash bytea not null,
    previous_hash bytea not null,
    hash bytea not null,
    erased_at timestamptz,
    primary key (migration_id, no)
  );
  create table if not exists planshift.ledger_head (
    migration_id text primary key,
    entries integer not null,
    hash bytea not null,
    pending jsonb not null default '{}',
    signed_entries integer not null default 0
  );
  create index if not exists ledger_head_unsigned on planshift.ledger_head (migration_id) where signed_entries < entries;
  create table if not exists planshift.ledger_key (
    id text primary key,
    public_key text not null,
    first_at timestamptz not null
  );
  create table if not exists planshift.ledger_signature (
    migration_id text not null,
    entries integer not null,
    hash bytea not null,
    key_id text not null references planshift.ledger_key (id),
    signature bytea not null,
    signed_at timestamptz not null,
    primary key (migration_id, entries, key_id)
  )`;

/** Rows are chained here, under the lock of their head, so that adding them is one statement, alone or beside others. */
const append = sql`
  create or replace function planshift.append_to_ledger(whose text, bodies text[], salts text[], opened jsonb, settled text[])
  returns integer language plpgsql as $$
    declare
      n integer;
      last bytea;
      digests bytea[] := '{}';
      hashes bytea[] := '{}';
      before bytea[] := '{}';
    begin
      insert into planshift.ledger_head as head (migration_id, entries, hash)
      values (whose, 0, sha256(convert_to('planshift ledger 1 ' || whose, 'UTF8')))
      on conflict (migration_id) do update set entries = head.entries
      returning head.entries, head.hash into n, last;
      for i in 1 .. cardinality(bodies) loop
        digests := digests || sha256(decode(salts[i], 'hex') || convert_to(bodies[i], 'UTF8'));
        before := before || last;
        last := sha256(last || digests[i]);
        hashes := hashes || last;
      end loop;
      insert into planshift.ledger_entry (migration_id, no, body, salt, body_hash, previous_hash, hash)
      select whose, n + row.i, row.body::json, decode(row.salt, 'hex'), row.digest, row.before, row.hash
      from unnest(bodies, salts, digests, before, hashes) with ordinality as row (body, salt, digest, before, hash, i);
      update planshift.ledger_head as head
      set entries = n + cardinality(bodies), hash = last, pending = (pending - settled) || opened
      where migration_id = whose;
      return n + cardinality(bodies);
    end
  $$`;

/** Added to, and never changed, but for bodies and salts that an erasure empties through the one door. */
const appendOnly = sql`
  create or replace function planshift.refuse_to_change_ledger() returns trigger language plpgsql as $$
    begin
      raise exception 'What was written outside is kept as it is.';
    end
  $$;
  create or replace function planshift.refuse_to_change_more_than_bodies() returns trigger language plpgsql as $$
    begin
      if current_setting('planshift.emptying', true) = 'on'
        and new.body is null and new.salt is null and new.erased_at is not null and old.erased_at is null
        and (new.migration_id, new.no, new.body_hash, new.previous_hash, new.hash)
          = (old.migration_id, old.no, old.body_hash, old.previous_hash, old.hash) then return new;
      end if;
      raise exception 'What was written outside is kept as it is.';
    end
  $$;
  create or replace trigger ledger_stays before delete or truncate on planshift.ledger_entry
    for each statement execute function planshift.refuse_to_change_ledger();
  create or replace trigger ledger_keeps_all_but_bodies before update on planshift.ledger_entry
    for each row execute function planshift.refuse_to_change_more_than_bodies();
  create or replace trigger signatures_stay before update or delete or truncate on planshift.ledger_signature
    for each statement execute function planshift.refuse_to_change_ledger();
  create or replace function planshift.empty_ledger(patterns text[], emptied_at timestamptz) returns bigint language plpgsql as $$
    declare changed bigint;
    begin
      perform set_config('planshift.emptying', 'on', true);
      update planshift.ledger_entry set body = null, salt = null, erased_at = emptied_at
      where body::text like any(patterns);
      get diagnostics changed = row_count;
      perform set_config('planshift.emptying', 'off', true);
      update planshift.ledger_head set pending = '{}' where pending::text like any(patterns);
      return changed;
    end
  $$`;

/** What was written outside, row by row, chained and signed. */
export const chainTables: Migration = {
  async up(db) {
    for (const part of [tables, append, appendOnly]) await part.execute(db);
  },
};
