import type { OrderWords } from './orderStatus';

/** How the emulated services behave; fixed for the life of a process. */
export interface Settings {
  /** From order to seats. */
  readonly provisioningDelayMs: number;
  /** From order to the order list; by id an order shows at once. */
  readonly orderListLagMs: number;
  readonly cartLifetimeMs: number;
  readonly quota: QuotaMode;
  /** Where `quota` is not off; also by `POST /_emulator/quota`. */
  readonly quotaLimits: QuotaLimits;
  readonly orderWords: OrderWords;
  /** `strict` refuses tokens of an app alone where the documentation wants a person behind them; `any` is for practice, where nobody signs in. */
  readonly tokens: 'any' | 'strict';
  /** What follows a term of new commerce in a new world. */
  readonly est: EndsOfTerms;
  /** Milliseconds before each answer, by the machine's clock or by the emulated one. */
  readonly latency: { readonly meanMs: number; readonly spreadMs: number; readonly clock?: 'wall' | 'emulated' };
}

/** As it was before Extended Service Terms came in May 2026, with free days after a term, or as it is since. */
export type EndsOfTerms = 'before' | 'after';

/** Whole windows, one after the other, or a bucket that is refilled little by little. */
export type QuotaModel = 'window' | 'bucket';

export type QuotaMode = 'off' | QuotaModel;

export interface QuotaLimits {
  /** Writes of one app in one tenant of Graph, in 150 seconds. */
  readonly graphWrites: number;
  /** Writes of one app over all tenants, in 300 seconds. */
  readonly graphWritesOfApp: number;
}

/** As documented by Microsoft for Graph. */
export const documentedLimits: QuotaLimits = { graphWrites: 3_000, graphWritesOfApp: 70_000 };

const minute = 60_000;
const day = 24 * 60 * minute;

export const defaultSettings: Settings = {
  provisioningDelayMs: 8_000,
  orderListLagMs: 15 * minute,
  cartLifetimeMs: 7 * day,
  quota: 'off',
  quotaLimits: documentedLimits,
  orderWords: 'spaces',
  tokens: 'strict',
  est: 'after',
  latency: { meanMs: 0, spreadMs: 0 },
};
