import type { RunningEmulator } from '../../emulator/server';
import type { Sample, SharedQuota } from './replicasFigures';

type World = RunningEmulator['house'];

const everyMs = 250;

/** Watches what arrives at the emulator in this process and counts for one quota. */
export class WriteCounter {
  readonly samples: Sample[] = [];
  private readonly moved = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private begunAt = 0;
  private seen: number;

  /** @param key of the quota, as the emulator counts it */
  constructor(
    private readonly world: World,
    readonly quota: SharedQuota,
    private readonly key: string,
  ) {
    this.seen = world.journal.since(0).length;
  }

  /** Migrations that have moved somebody. */
  get moving(): number {
    this.look();
    return this.moved.size;
  }

  get passedMs(): number {
    return performance.now() - this.begunAt;
  }

  /** Counts from now on: a window begins, or a bucket holds as much as was said. */
  begin(): void {
    const { limiter, clock } = this.world;
    const { limit, perMs, left } = this.quota;
    this.look();
    this.moved.forEach((_count, migration) => this.moved.set(migration, 0));
    const now = clock.now();
    limiter.clear(now);
    limiter.take(this.key, { limit, perMs }, now, limit - left);
    this.begunAt = performance.now();
    this.sample();
    this.timer = setInterval(() => this.sample(), everyMs);
  }

  end(): void {
    clearInterval(this.timer);
    this.sample();
  }

  private sample(): void {
    this.look();
    const count = this.world.limiter.counts().find(({ key }) => key === this.key);
    // The first is our own.
    const { asked = 1, refused = 0 } = count ?? {};
    this.samples.push({ atMs: this.passedMs, sent: asked - 1, refused, moved: Object.fromEntries(this.moved) });
  }

  /** A migration is a customer and what its people had before. */
  private look(): void {
    const entries = this.world.journal.since(this.seen);
    this.seen += entries.length;
    for (const { kind, customerId, result } of entries) {
      if (kind !== 'licences') continue;
      const migration = `${customerId} ${String(result['removed'])}`;
      this.moved.set(migration, (this.moved.get(migration) ?? 0) + 1);
    }
  }
}
