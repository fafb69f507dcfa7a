import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Recipient } from '../../migration/notices/notice';
import type { ClaimedLetter, Letters, Settlement } from '../../migration/ports';
import type { Database } from '../database';

/** Long enough for a process that stutters, short enough for letters whose sender died. */
const leaseMs = 5_000;
/** Who takes over from a process that left need not know what that one sent a moment ago. */
const restMs = 1_000;

const inMs = (ms: number) => sql`clock_timestamp() + ${ms / 1000} * interval '1 second'`;

/** @param holder this process; never the same again, so that what a dead one had in hand is known by it */
export const createLetters = (db: Database, holder: string = randomUUID(), ms = leaseMs): Letters => ({
  areDue: (now) => areDue(db, now),
  hold: () => hold(db, holder, ms),
  letGo: async () => {
    await sql`update planshift.delivery_lease set until = ${inMs(restMs)} where holder = ${holder}`.execute(db.query);
  },
  recall: async () => {
    await sql`update planshift.letter set claimed_by = ${`${holder}, who lost it`}
      where state = 'waiting' and claimed_by = ${holder}`.execute(db.query);
  },
  claim: (count, now) => claim(db, holder, count, now),
  settle: (settlements, now) => settle(db, holder, settlements, now),
  release: async (ids) => {
    await sql`update planshift.letter set claimed_by = null, tries = tries - 1
      where id = any(${ids}) and claimed_by = ${holder}`.execute(db.query);
  },
});

async function areDue(db: Database, now: Date): Promise<boolean> {
  const { rows } = await sql`select from planshift.letter
    where state = 'waiting' and next_try_at <= ${now} limit 1`.execute(db.query);
  return rows.length > 0;
}

/** The time is the database's, because clocks of processes differ. */
async function hold(db: Database, holder: string, ms: number): Promise<boolean> {
  const { rows } = await sql`
    insert into planshift.delivery_lease (holder, until) values (${holder}, ${inMs(ms)})
    on conflict (id) do update set holder = excluded.holder, until = excluded.until
      where delivery_lease.holder = excluded.holder or delivery_lease.until < clock_timestamp()
    returning id`.execute(db.query);
  return rows.length === 1;
}

interface LetterRow {
  readonly id: string;
  readonly recipient: Recipient;
  readonly day: string;
  readonly content: unknown;
  readonly tries: number;
  readonly unknowns: number;
}

async function claim(db: Database, holder: string, count: number, now: Date): Promise<readonly ClaimedLetter[]> {
  const { rows } = await sql<LetterRow>`
    update planshift.letter set
      claimed_by = ${holder}, tries = tries + 1, perhaps_twice = perhaps_twice or claimed_by is not null
    where id in (
      select id from planshift.letter
      where state = 'waiting' and next_try_at <= ${now} and claimed_by is distinct from ${holder}
        and exists (select from planshift.delivery_lease where holder = ${holder} and until > clock_timestamp())
      order by next_try_at, id limit ${count} for update skip locked
    )
    returning id, recipient, day, content, tries, unknowns`.execute(db.query);
  return rows;
}

const rowOf = (settlement: Settlement) => ({
  id: settlement.id,
  state: stateOf[settlement.as],
  because: settlement.as === 'refused' ? settlement.because : null,
  next_try_at: settlement.as === 'again' ? settlement.nextTryAt : null,
  unknowns: settlement.as === 'givenUp' || (settlement.as === 'again' && settlement.perhapsTwice) ? 1 : 0,
});

const stateOf = { delivered: 'delivered', givenUp: 'unknown', refused: 'refused', again: 'waiting' } as const;

/** What another process has taken over meanwhile is that one's to settle. */
async function settle(db: Database, holder: string, settlements: readonly Settlement[], now: Date): Promise<void> {
  await sql`
    update planshift.letter l set
      state = s.state, refused_because = s.because, claimed_by = null,
      next_try_at = coalesce(s.next_try_at, l.next_try_at),
      unknowns = l.unknowns + s.unknowns,
      perhaps_twice = l.perhaps_twice or (s.unknowns > 0 and s.state = 'waiting'),
      settled_at = case when s.state = 'waiting' then null else ${now}::timestamptz end
    from json_to_recordset(${JSON.stringify(settlements.map(rowOf))}::json)
      as s (id text, state text, because text, next_try_at timestamptz, unknowns integer)
    where l.id = s.id and l.claimed_by = ${holder}`.execute(db.query);
}
