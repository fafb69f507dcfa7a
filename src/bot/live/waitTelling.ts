import type { PreparationQueue, Preparer, QueuedPreparation } from '../../migration/ports';
import { waitTold } from '../../migration/waiting';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { BotMessenger } from './messenger';

export interface WaitTellingDeps {
  readonly preparations: PreparationQueue;
  readonly messenger: Pick<BotMessenger, 'mention'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Nobody notices less. */
const firstMs = 4_000;
const againMs = 10_000;

/**
 * Tells whoever waits behind others how long and why. Each process tells those whose turn it took; when it dies, their cards
 * stand as they are until the result comes.
 */
export class WaitTelling {
  /** By their ids, when the card last told something. */
  private readonly followed = new Map<string, number>();

  constructor(private readonly deps: WaitTellingDeps) {}

  following(preparer: Preparer): Preparer {
    return {
      prepare: async (preparation) => {
        await preparer.prepare(preparation);
        if (!this.followed.has(preparation.id)) this.followed.set(preparation.id, 0);
      },
    };
  }

  async tell(): Promise<void> {
    if (this.followed.size === 0) return;
    const asked = [...this.followed.keys()];
    const queued = await this.deps.preparations.queued(asked, this.deps.clock.now().toISOString());
    const waiting = new Set(queued.map(({ id }) => id));
    for (const id of asked) if (!waiting.has(id)) this.followed.delete(id);
    for (const one of queued) await this.tellOne(one);
  }

  private async tellOne(queued: QueuedPreparation): Promise<void> {
    const { clock, log, messenger } = this.deps;
    const now = clock.now().getTime();
    const toldAt = this.followed.get(queued.id) ?? now;
    const told = waitTold(queued);
    if (told === undefined || queued.waitedMs < firstMs || now - toldAt < againMs) return;
    this.followed.set(queued.id, now);
    await messenger.mention(queued.agentId, { waits: queued.id, told }).catch((error: unknown) => {
      log.error('Somebody who waits could not be told.', error, { preparationId: queued.id });
    });
  }
}
