import type { ColumnType } from 'kysely';

export type Instant = ColumnType<Date, string, string>;
export type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;
export type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
/** Written as JSON text, because `pg` would turn a JavaScript array into a PostgreSQL array. */
export type Json<T> = ColumnType<T, string, string>;
export type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>;
