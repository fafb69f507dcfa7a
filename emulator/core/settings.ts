import type { OrderWords } from './orderStatus';

/** How the emulated services behave; fixed for the life of a process. */
export interface Settings {
  /** From order to seats. */
  readonly provisioningDelayMs: number;
  /** From order to the order list; by id an order shows at once. */
  readonly orderListLagMs: number;
  readonly cartLifetimeMs: number;
  readonly quota: QuotaMode;
  readonly orderWords: OrderWords;
  /** `strict` refuses tokens of an app alone where the documentation wants a person behind them; `any` is for practice, where nobody signs in. */
  readonly tokens: 'any' | 'strict';
  /** What follows a term of new commerce in a new world. */
  readonly est: EndsOfTerms;
  /** Wall-clock milliseconds before each answer. */
  readonly latency: { readonly meanMs: number; readonly spreadMs: number };
}

/** As it was before Extended Service Terms came in May 2026, with free days after a term, or as it is since. */
export type EndsOfTerms = 'before' | 'after';

export type QuotaMode = 'off' | 'window' | 'bucket';

const minute = 60_000;
const day = 24 * 60 * minute;

export const defaultSettings: Settings = {
  provisioningDelayMs: 8_000,
  orderListLagMs: 15 * minute,
  cartLifetimeMs: 7 * day,
  quota: 'off',
  orderWords: 'spaces',
  tokens: 'strict',
  est: 'after',
  latency: { meanMs: 0, spreadMs: 0 },
};
