import { SharedLimiter } from '../../../emulator/core/quota';
import type { QuotaMode } from '../../../emulator/core/settings';
import { Governor } from '../../../src/platform/quota/governor';
import { LearnedLaw } from '../../../src/platform/quota/learnedLaw';
import { Shares } from '../../../src/platform/quota/shares';
import type { Wants } from '../../../src/platform/quota/sharing';
import { EventClock } from './eventClock';

const [batch, batchesAtOnce] = [20, 5];
const tenantRule = { limit: 3_000, perMs: 150_000 };
const appMs = 300_000;
const [lookMs, believedMs] = [2_000, 6_000];

interface Answer {
  readonly refusedBy: Readonly<Record<Key, number>>;
  readonly retryAfterSeconds: number;
  readonly used: number;
}

type Key = 'writes' | 'writesOfApp';

/** One process that writes for customers. */
class Replica {
  readonly shares = new Shares();
  isAlive = true;
  readonly governor: Governor<Key>;

  constructor(clock: EventClock) {
    const laws = { writes: () => new LearnedLaw(100), writesOfApp: () => new LearnedLaw(2_000, 250) };
    this.governor = new Governor<Key>(clock, (key) => laws[key](), this.shares);
  }
}

/** One migration: whose people one process writes, and what came of it. */
export interface Mover {
  readonly customer: string;
  written: number;
}

export interface Plan {
  readonly quota: QuotaMode;
  readonly appLimit: number;
  readonly latencyMs: number;
}

/** Several processes, one database's worth of news between them, and a vendor that counts what they write. */
export class Replicas {
  readonly clock = new EventClock();
  readonly sent: { readonly atMs: number; readonly customer: string; readonly by: Replica }[] = [];
  refused = 0;
  private readonly limiter: SharedLimiter;
  private readonly news = new Map<Replica, { readonly wants: Wants; readonly atMs: number }>();

  constructor(private readonly plan: Plan) {
    this.limiter = new SharedLimiter(plan.quota, this.clock.begun);
  }

  start(): Replica {
    const replica = new Replica(this.clock);
    void this.look(replica);
    return replica;
  }

  kill(replica: Replica): void {
    replica.isAlive = false;
  }

  /** Writes without end, five batches at a time. */
  move(replica: Replica, customer: string): Mover {
    const mover: Mover = { customer, written: 0 };
    for (let lane = 0; lane < batchesAtOnce; lane += 1) void this.write(replica, mover);
    return mover;
  }

  private async look(replica: Replica): Promise<void> {
    while (replica.isAlive) {
      await this.clock.sleep(lookMs);
      if (replica.isAlive) await replica.shares.look(async (wants) => this.tell(replica, wants));
    }
  }

  private tell(replica: Replica, wants: Wants): readonly Wants[] {
    const atMs = this.clock.passedMs;
    this.news.set(replica, { wants, atMs });
    const others = [...this.news].filter(([one, told]) => one !== replica && atMs - told.atMs < believedMs);
    return others.map(([, told]) => told.wants);
  }

  private async write(replica: Replica, mover: Mover): Promise<void> {
    const { customer } = mover;
    const quotas = [{ key: 'writes', tenant: customer }, { key: 'writesOfApp' }] as const;
    const passage = { rank: 'purchase', whose: customer, units: batch } as const;
    while (replica.isAlive) {
      const answer = await replica.governor.pass(quotas, passage, () => this.answerTo(replica, customer), heardIn);
      mover.written += batch - answer.refusedBy.writes - answer.refusedBy.writesOfApp;
    }
  }

  private async answerTo(by: Replica, customer: string): Promise<Answer> {
    // Who is dead sends nothing more.
    if (!by.isAlive) return new Promise(() => undefined);
    await this.clock.sleep(this.plan.latencyMs / 2);
    const answer = this.takeBatch(by, customer);
    await this.clock.sleep(this.plan.latencyMs / 2);
    return answer;
  }

  private takeBatch(by: Replica, customer: string): Answer {
    const refusedBy = { writes: 0, writesOfApp: 0 };
    let [retryAfterSeconds, used] = [0, 0];
    const now = this.clock.now().getTime();
    for (let item = 0; item < batch; item += 1) {
      this.sent.push({ atMs: this.clock.passedMs, customer, by });
      const ofTenant = this.limiter.take(customer, tenantRule, now);
      const verdict = ofTenant.allowed
        ? this.limiter.take('app', { limit: this.plan.appLimit, perMs: appMs }, now)
        : ofTenant;
      if (verdict.allowed) used = Math.max(ofTenant.used, verdict.used);
      else {
        refusedBy[ofTenant.allowed ? 'writesOfApp' : 'writes'] += 1;
        this.refused += 1;
        retryAfterSeconds = Math.max(retryAfterSeconds, verdict.retryAfterSeconds);
      }
    }
    return { refusedBy, retryAfterSeconds, used };
  }
}

/** As Graph tells it: from 0.8 on, and not of which quota. */
const heardIn = (key: Key, { refusedBy, retryAfterSeconds, used }: Answer) => ({
  refused: refusedBy[key],
  ...(refusedBy[key] > 0 ? { retryAfterSeconds } : {}),
  ...(key === 'writes' && used >= 0.8 ? { used: Math.round(used * 100) / 100 } : {}),
});
