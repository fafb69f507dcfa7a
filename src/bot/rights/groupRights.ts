import type { AgentId, GroupId } from '../../migration/ids';
import type { AgentContacts, Rights } from '../../migration/ports';
import { startOfMemory } from '../../migration/rights/right';
import type { RightsHeld } from '../../migration/rights/right';
import { within } from '../../platform/within';
import { codeOf, SaidByGraph } from './saidByGraph';
import type { SaidByGraphDeps, ToldByGraph } from './saidByGraph';

export interface GroupRightsDeps extends SaidByGraphDeps {
  readonly contacts: Pick<AgentContacts, 'all'>;
}

interface Asked {
  readonly at: number;
  /** For which groups. */
  readonly groups: readonly GroupId[];
  /** Until the answer is there it is the only one. */
  until: number;
  readonly told: Promise<ToldByGraph>;
}

const minute = 60_000;
/** Who was just let in tries again soon, and Graph is seldom away for long. */
const lastsMs = { known: 5 * minute, noGroup: minute, guest: minute, cannotSay: 10_000 };
/** How old what is known of people may get who say nothing. */
const lookAgainMs = 10 * minute;
/** At once; the others come next time. */
const mostLooks = 20;
const atOnce = 5;
const beginMs = 10_000;

/** Rights by groups of the partner's tenant, which Graph knows; what it has said is kept for all processes. */
export class GroupRights implements Rights {
  private readonly asked = new Map<AgentId, Asked>();
  private readonly graph: SaidByGraph;
  private isBegun = false;

  constructor(private readonly deps: GroupRightsDeps) {
    this.graph = new SaidByGraph(deps);
  }

  async of(agent: AgentId, how: 'lately' | 'anew'): Promise<RightsHeld> {
    const known = this.asked.get(agent);
    const isKnown = how === 'lately' && known !== undefined && this.now() < known.until && this.isForAll(known);
    return this.graph.seeing(agent, await (isKnown ? known.told : this.askAnew(agent)));
  }

  private async askAnew(agent: AgentId): Promise<ToldByGraph> {
    const groups = this.graph.everyGroup();
    const told = this.graph.ask(agent, groups);
    const asked: Asked = { at: this.now(), groups, until: Infinity, told };
    this.asked.set(agent, asked);
    asked.until = asked.at + lastsMs[(await told).because ?? 'known'];
    return told;
  }

  /** Of a group that was written in since, nobody has asked yet. */
  private isForAll({ groups }: Asked): boolean {
    const asked = new Set(groups);
    return this.graph.everyGroup().every((group) => asked.has(group));
  }

  /** What is known without asking: nobody stays known for more than a day after Graph has last named them. */
  readonly known = (agent: AgentId): RightsHeld => this.graph.seeing(agent, this.graph.remembered(agent));

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
    this.graph.rows = await hadRights.all();
    const everybody = new Set([...(await contacts.all()), ...this.graph.rows].map(({ agentId }) => agentId));
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

  /** What another process was told may be of other groups, as before a file of scopes was there, or was changed. */
  private seenAt(agent: AgentId): number {
    const known = this.asked.get(agent);
    if (this.graph.countsGroups() && (known === undefined || !this.isForAll(known))) return 0;
    const seen = this.graph.rowsOf(agent).map(({ hadAt, lostAt }) => Date.parse(lostAt ?? hadAt));
    return Math.max(known?.at ?? 0, ...seen);
  }

  private now(): number {
    return this.deps.clock.now().getTime();
  }
}
