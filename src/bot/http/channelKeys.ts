import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { ChannelKey, ChannelKeySet } from './readChannelKeys';
import { networkCode } from '../../platform/networkCode';

/** Nobody can be told from anybody else: there are no keys, and none are to be had. */
export class KeysAway extends Error {
  override readonly name = 'KeysAway';
}

export interface ChannelKeysDeps {
  readonly read: () => Promise<ChannelKeySet>;
  readonly clock: Clock;
  readonly log: Log;
}

const dayMs = 86_400_000;
/** Microsoft wants keys to be read anew once a day. */
const freshMs = dayMs;
/** While the key server is away older ones serve. */
const usableMs = 5 * dayMs;
/** Anybody can make up a key id, so it makes us ask only so often. */
const unknownGapMs = 5 * 60_000;
const failedGapMs = 5_000;

/** The keys with which Teams signs, kept for days and fetched one request at a time. */
export class ChannelKeys {
  private known: ChannelKeySet = new Map();
  private readAt = -Infinity;
  private triedAt = -Infinity;
  private reading: Promise<void> | undefined;
  private isAway = false;

  constructor(private readonly deps: ChannelKeysDeps) {}

  /** Begins to fetch what is missing. */
  areUsable(): boolean {
    if (this.ageMs() > freshMs) void this.refresh();
    return this.ageMs() <= usableMs;
  }

  /** @throws KeysAway */
  async find(id: string): Promise<ChannelKey | undefined> {
    if (!this.areUsable()) await this.refresh();
    if (this.ageMs() > usableMs) throw new KeysAway();
    return this.known.get(id) ?? (await this.lookAgain(id));
  }

  private async lookAgain(id: string): Promise<ChannelKey | undefined> {
    if (this.now() - this.triedAt < unknownGapMs) return undefined;
    await this.refresh();
    return this.known.get(id);
  }

  private async refresh(): Promise<void> {
    if (this.reading === undefined && this.now() - this.triedAt < failedGapMs) return;
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    await this.reading;
  }

  private async read(): Promise<void> {
    const { read, log } = this.deps;
    this.triedAt = this.now();
    try {
      this.known = await read();
      this.readAt = this.now();
      if (this.isAway) log.info('the keys of Teams can be read again');
      this.isAway = false;
    } catch (error) {
      if (!this.isAway) log.warn('the keys of Teams can not be read', { code: codeOf(error) });
      this.isAway = true;
    }
  }

  private readonly now = () => this.deps.clock.now().getTime();
  private readonly ageMs = () => this.now() - this.readAt;
}

const codeOf = (error: unknown): string => networkCode(error) ?? (error instanceof Error ? error.name : 'unknown');
