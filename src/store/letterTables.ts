import type { ColumnType } from 'kysely';
import type { Recipient } from '../migration/notices/notice';
import type { RefusedBecause } from '../migration/ports';
import type { Instant, Json, Maybe, MaybeInstant } from './columns';

type LetterState = 'waiting' | 'delivered' | 'refused' | 'unknown';

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
