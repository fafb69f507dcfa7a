import { apply } from './apply';
import { Audit } from './audit/audit';
import type { AuditReport } from './audit/audit';
import type { Catalogue } from './catalogue';
import { RunningClock } from './clock';
import type { CommitMeta } from './commitMeta';
import type { SeedOptions, WorldEvent } from './events';
import type { HistoryFile, HistoryLine } from './historyFile';
import type { House } from './house';
import { Journal } from './journal';
import type { World } from './model';
import { SharedLimiter } from './quota';
import type { EmulatorReply } from './reply';
import type { Settings } from './settings';

export interface HouseParts {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly seedWorld: (options: SeedOptions) => World;
  /** Null keeps the history in memory only. */
  readonly history: HistoryFile | null;
  readonly wallNow: () => number;
}

/** The house that lives: it replays its history when it opens and writes each line before it acts on it. */
export class LivingHouse implements House {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly limiter: SharedLimiter;
  readonly journal = new Journal();
  readonly clock: RunningClock;
  world: World;
  private audit: Audit;
  private readonly answers = new Map<string, EmulatorReply>();

  /** Opens over what the history file holds; `seed` is used when it holds nothing. */
  constructor(
    private readonly parts: HouseParts,
    seed: SeedOptions,
    scale?: number,
  ) {
    this.settings = parts.settings;
    this.catalogue = parts.catalogue;
    const [first, ...past] = beginning(parts, { ...seed, est: parts.settings.est });
    const options = seedOf(first);
    this.clock = new RunningClock({ wall: first.wall, emulated: options.now, scale: 1 }, parts.wallNow);
    this.world = parts.seedWorld(options);
    this.audit = new Audit(this.world, parts.catalogue, options.now);
    for (const line of past) this.live(line);
    this.clock.atLeast(past.at(-1)?.event.at ?? options.now);
    this.limiter = new SharedLimiter(parts.settings.quota, this.clock.now(), parts.settings.quotaLimits);
    if (scale !== undefined && scale !== this.clock.scale) this.setClock(this.clock.now(), scale);
  }

  commit(event: WorldEvent, meta: CommitMeta): void {
    const line: HistoryLine = { wall: this.parts.wallNow(), event, meta };
    this.parts.history?.append(line);
    this.live(line);
  }

  recall(key: string): EmulatorReply | undefined {
    return this.answers.get(key);
  }

  remember(key: string, reply: EmulatorReply): void {
    this.commit({ type: 'answered', at: this.clock.now(), key, reply }, control('answer'));
  }

  auditReport(): AuditReport {
    return this.audit.report(this.world, this.clock.now());
  }

  setClock(now: number, scale: number): void {
    this.commit({ type: 'clockSet', at: this.clock.now(), now, scale }, control('clock'));
  }

  /** A new world with a new history; its time goes on where the old one's stood unless `options` say otherwise. */
  reset(options: SeedOptions, scale: number): void {
    const seed = { ...options, est: this.settings.est };
    const first = seededLine(this.parts.wallNow(), seed);
    const world = this.parts.seedWorld(seed);
    this.parts.history?.restart(first);
    this.world = world;
    this.audit = new Audit(world, this.catalogue, seed.now);
    this.journal.clear();
    this.answers.clear();
    this.limiter.clear(seed.now);
    this.clock.follow({ wall: first.wall, emulated: seed.now, scale: 1 });
    if (scale !== 1) this.setClock(seed.now, scale);
  }

  close(): void {
    this.parts.history?.close();
  }

  private live({ wall, event, meta }: HistoryLine): void {
    this.journal.note(this.world, event, meta);
    this.audit.before(this.world, event);
    apply(this.world, event);
    if (event.type === 'clockSet') this.clock.follow({ wall, emulated: event.now, scale: event.scale });
    if (event.type === 'answered') this.answers.set(event.key, event.reply);
    this.audit.after(this.world, event);
  }
}

/** What the file holds; a file that holds nothing begins with the seed. */
function beginning({ history, wallNow }: HouseParts, seed: SeedOptions): [HistoryLine, ...HistoryLine[]] {
  const [first, ...rest] = history?.read() ?? [];
  if (first) return [first, ...rest];
  const seeded = seededLine(wallNow(), seed);
  history?.restart(seeded);
  return [seeded];
}

function seededLine(wall: number, options: SeedOptions): HistoryLine {
  return { wall, event: { type: 'worldSeeded', at: options.now, options }, meta: control('reset') };
}

function seedOf(line: HistoryLine): SeedOptions {
  if (line.event.type !== 'worldSeeded') throw new Error('The history does not begin with a seed. Start with --fresh.');
  return line.event.options;
}

/** For what the emulator does itself. */
export function control(
  kind: 'clock' | 'reset' | 'availability' | 'attestation' | 'promotion' | 'answer' | 'order' | 'motion',
): CommitMeta {
  return { customerId: null, method: 'POST', path: `/_emulator/${kind}`, requestId: null, kind };
}
