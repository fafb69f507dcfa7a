import type { ColumnType } from 'kysely';
import type { Recipient } from '../migration/notices/notice';
import type { RefusedBecause } from '../migration/ports';

type LetterState = 'waiting' | 'delivered' | 'refused' | 'unknown';
type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;
type Json<T> = ColumnType<T, string, string>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

interface LetterTable {
  id: string;
  recipient: Recipient;
  day: string;
  content: Json<unknown>;
  state: ColumnType<LetterState, LetterState | undefined, LetterState>;
  perhaps_twice: ColumnType<boolean, boolean | undefined, boolean>;
  tries: ColumnType<number, number | undefined, number>;
  /** How often its outcome stayed unknown. */
  unknowns: ColumnType<number, number | undefined, number>;
  next_try_at: Instant;
  /** Who has it in hand, while it waits. */
  claimed_by: Maybe<string>;
  refused_because: Maybe<RefusedBecause>;
  written_at: Instant;
  settled_at: MaybeInstant;
}

interface DeliveryLeaseTable {
  /** One row only. */
  id: boolean;
  holder: string;
  /** By the database's clock, which all processes share. */
  until: Instant;
}

export interface LetterTables {
  letter: LetterTable;
  delivery_lease: DeliveryLeaseTable;
}
