import type { QuotaModel } from '../../emulator/core/settings';

export interface QuotaWorld {
  readonly quota: QuotaModel;
  /** Writes in a window, or that a full bucket holds. */
  readonly limit: number;
  /** How far a window has come when the first write is sent; no bucket knows. */
  readonly intoWindowSeconds: number;
}

const windowSeconds = 150;

/**
 * Seconds from the first write to the last of whoever knows the quota and whose writes take no time: it plays them through
 * one by one, and knows nothing of the emulator or of the bot.
 */
export function optimumSeconds(writes: number, { quota, limit, intoWindowSeconds }: QuotaWorld): number {
  return quota === 'bucket' ? throughBucket(writes, limit) : throughWindows(writes, limit, intoWindowSeconds);
}

function throughWindows(writes: number, limit: number, from: number): number {
  let [at, window, spent] = [from, Math.floor(from / windowSeconds), 0];
  for (let sent = 0; sent < writes; sent += 1) {
    if (spent === limit) {
      window += 1;
      spent = 0;
      at = window * windowSeconds;
    }
    spent += 1;
  }
  return at - from;
}

function throughBucket(writes: number, limit: number): number {
  const perSecond = limit / windowSeconds;
  let [at, tokens] = [0, limit];
  for (let sent = 0; sent < writes; sent += 1) {
    if (tokens < 1) {
      at += (1 - tokens) / perSecond;
      tokens = 1;
    }
    tokens -= 1;
  }
  return Math.round(at * 10) / 10;
}
