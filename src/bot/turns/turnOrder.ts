import type { AgentId } from '../../migration/ids';
import type { TurnLease, TurnLeases } from '../../migration/ports';
import { pause } from '../../platform/pause';
import { KeyedQueue } from './queue';

/** Another turn of the same person did not end in time; nothing was done. */
export class StillBusy extends Error {
  override readonly name = 'StillBusy';
}

export interface TurnWish {
  readonly person: AgentId;
  readonly patienceMs: number;
  /** Somebody waits for the answer. */
  readonly isAsked?: boolean;
}

const lookMs = 50;
/** More than a person has in line who waits for answers. */
const manyInLine = 5;
/** Others come in between; twenty turns with such breaths are still over within the patience for them. */
const breathMs = 60;
/** Several times within the length of a lease. */
const renewMs = 1_000;

/** One turn of one person at a time, asked or unasked, whichever process it came to. */
export class TurnOrder {
  /** Within this process turns keep their order, and only the first of them asks the database. */
  private readonly queue = new KeyedQueue();

  constructor(private readonly leases: TurnLeases) {}

  /** @throws StillBusy when the turn could not begin within `patienceMs` */
  run<T>({ person, patienceMs, isAsked = false }: TurnWish, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const patience = AbortSignal.timeout(patienceMs);
      const giveUp = () => reject(new StillBusy());
      patience.addEventListener('abort', giveUp);
      const turn = async () => {
        const lease = await this.lease(person, isAsked, patience);
        patience.removeEventListener('abort', giveUp);
        // Who spoke has their answer by then; who comes next waits until the lease is given back.
        await during(lease, () => work().then(resolve));
        if (this.queue.length(person) > manyInLine) await pause(breathMs);
      };
      this.queue.run(person, turn).catch(reject);
    });
  }

  private async lease(person: AgentId, isAsked: boolean, patience: AbortSignal): Promise<TurnLease> {
    while (!patience.aborted) {
      const lease = await this.leases.take(person, isAsked);
      if (lease && !patience.aborted) return lease;
      await lease?.free();
      await pause(lookMs);
    }
    throw new StillBusy();
  }
}

async function during(lease: TurnLease, work: () => Promise<void>): Promise<void> {
  const renewing = setInterval(() => void lease.renew().catch(() => undefined), renewMs).unref();
  try {
    await work();
  } finally {
    clearInterval(renewing);
    // A lease that can't be given back ends by itself.
    await lease.free().catch(() => undefined);
  }
}
