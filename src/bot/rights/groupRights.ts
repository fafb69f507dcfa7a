import { listedStanding } from '../../migration/accessRule';
import type { AccessWish } from '../../migration/accessRule';
import { isKnownError } from '../../migration/errors';
import type { AgentId, GroupId } from '../../migration/ids';
import type { AgentContacts, Belonging, HadRights, Membership, Rights } from '../../migration/ports';
import { hadLately, mergedStanding, rightsOfGroups, startOfMemory, stillHad } from '../../migration/rights/right';
import type { HadRight, Right, RightGroups, RightsHeld, WhyNone } from '../../migration/rights/right';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { within } from '../../platform/within';

export interface GroupRightsDeps {
  readonly rule: Extract<AccessWish, { mode: 'groups' }>;
  readonly membership: Membership;
  readonly hadRights: HadRights;
  readonly contacts: Pick<AgentContacts, 'all'>;
  readonly clock: Clock;
  readonly log: Log;
}

interface Asked {
  readonly at: number;
  /** Until the answer is there it is the only one. */
  until: number;
  readonly standing: Promise<RightsHeld>;
}

/** A turn waits for it. */
const patienceMs = 2_000;
const minute = 60_000;
/** Who was just let in tries again soon, and Graph is seldom away for long. */
const lastsMs = { known: 5 * minute, noGroup: minute, guest: minute, cannotSay: 10_000 };
/** How old what is known of people may get who say nothing. */
const lookAgainMs = 10 * minute;
/** At once; the others come next time. */
const mostLooks = 20;
const atOnce = 5;
const beginMs = 10_000;

const everyGroup = (groups: RightGroups): readonly GroupId[] => [
  ...new Set(Object.values(groups).flatMap((each) => [...each])),
];

function codeOf(error: unknown): string {
  if (isKnownError(error)) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}

/** Rights by groups of the partner's tenant, which Graph knows; what it has said is kept for all processes. */
export class GroupRights implements Rights {
  private readonly asked = new Map<AgentId, Asked>();
  private rows: readonly HadRight[] = [];
  private isBegun = false;

  constructor(private readonly deps: GroupRightsDeps) {}

  async of(agent: AgentId, how: 'lately' | 'anew'): Promise<RightsHeld> {
    const known = this.asked.get(agent);
    if (how === 'lately' && known !== undefined && this.now() < known.until) return known.standing;
    const standing = this.ask(agent);
    const asked: Asked = { at: this.now(), until: Infinity, standing };
    this.asked.set(agent, asked);
    asked.until = asked.at + lastsMs[(await standing).because ?? 'known'];
    return standing;
  }

  /** What is known without asking: nobody stays known for more than a day after Graph has last named them. */
  readonly known = (agent: AgentId): RightsHeld => {
    const now = this.deps.clock.now();
    const rows = this.rowsOf(agent);
    return this.withList(agent, { has: stillHad(rows, now), had: hadLately(rows, now) });
  };

  /** Before anything is said unasked: learns what is known, and asks for everybody of whom nothing is. Once, and not for long. */
  async begin(): Promise<void> {
    if (this.isBegun) return;
    this.isBegun = true;
    await within(beginMs, () => this.lookAgain(Infinity)).catch((error: unknown) => {
      this.deps.log.warn('Who may do what is not known of everybody yet.', { code: codeOf(error) });
    });
  }

  /** Learns what other processes were told, and asks for those of whom nobody has asked for long. */
  async lookAgain(most = mostLooks): Promise<void> {
    const { contacts, hadRights, clock } = this.deps;
    await hadRights.forget(startOfMemory(clock.now()));
    this.rows = await hadRights.all();
    const everybody = new Set([...(await contacts.all()), ...this.rows].map(({ agentId }) => agentId));
    this.forgetAllBut(everybody);
    const due = this.dueOf(everybody).slice(0, most);
    for (let next = 0; next < due.length; next += atOnce)
      await Promise.all(due.slice(next, next + atOnce).map((agent) => this.of(agent, 'anew')));
  }

  /** Strangers who have spoken once. */
  private forgetAllBut(everybody: ReadonlySet<AgentId>): void {
    for (const [agent, { until }] of this.asked)
      if (!everybody.has(agent) && until + lookAgainMs < this.now()) this.asked.delete(agent);
  }

  /** Of whom nobody has asked for longest comes first, so that with many people each has a turn. */
  private dueOf(everybody: ReadonlySet<AgentId>): readonly AgentId[] {
    return [...everybody]
      .map((agent) => ({ agent, seen: this.seenAt(agent) }))
      .filter(({ seen }) => seen + lookAgainMs <= this.now())
      .sort((one, other) => one.seen - other.seen)
      .map(({ agent }) => agent);
  }

  private seenAt(agent: AgentId): number {
    const seen = this.rowsOf(agent).map(({ hadAt, lostAt }) => Date.parse(lostAt ?? hadAt));
    return Math.max(this.asked.get(agent)?.at ?? 0, ...seen);
  }

  private async ask(agent: AgentId): Promise<RightsHeld> {
    const { membership, rule, log } = this.deps;
    const at = this.deps.clock.now();
    try {
      const found = await within(patienceMs, () => membership.of(agent, everyGroup(rule.groups)));
      return await this.told(agent, found, at);
    } catch (error) {
      log.warn('Graph could not say in which groups somebody is.', { agentId: agent, code: codeOf(error) });
      return this.standing(agent, new Set(), 'cannotSay');
    }
  }

  private async told(agent: AgentId, found: Belonging | undefined, at: Date): Promise<RightsHeld> {
    const isGuest = found?.isGuest === true;
    const has = isGuest ? new Set<Right>() : rightsOfGroups(found?.groups ?? [], this.deps.rule.groups);
    await this.keep(agent, [...has], at);
    return this.standing(agent, has, isGuest ? 'guest' : 'noGroup');
  }

  /** What could not be kept is asked again all the same. */
  private async keep(agent: AgentId, has: readonly Right[], at: Date): Promise<void> {
    await this.deps.hadRights.put(agent, has, at.toISOString()).catch((error: unknown) => {
      this.deps.log.error('Which rights somebody has could not be written down.', error, { agentId: agent });
    });
  }

  private async standing(agent: AgentId, has: ReadonlySet<Right>, whyNone: WhyNone): Promise<RightsHeld> {
    const { hadRights, clock } = this.deps;
    this.rows = await hadRights.all().catch(() => this.rows);
    const had = hadLately(this.rowsOf(agent), clock.now());
    const whole = this.withList(agent, { has, had: new Set([...has, ...had]) });
    return has.size > 0 ? whole : { ...whole, because: whyNone };
  }

  private withList(agent: AgentId, standing: RightsHeld): RightsHeld {
    return mergedStanding(standing, listedStanding(agent, this.deps.rule));
  }

  private rowsOf(agent: AgentId): readonly HadRight[] {
    return this.rows.filter(({ agentId }) => agentId === agent);
  }

  private now(): number {
    return this.deps.clock.now().getTime();
  }
}
