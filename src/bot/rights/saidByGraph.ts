import { listedStanding } from '../../migration/accessRule';
import type { AccessWish } from '../../migration/accessRule';
import { isKnownError } from '../../migration/errors';
import type { AgentId, GroupId } from '../../migration/ids';
import type { Belonging, CustomerScopes, HadRights, Membership } from '../../migration/ports';
import {
  groupsLately,
  hadLately,
  inGroup,
  mergedStanding,
  rightsOfGroups,
  stillThere,
} from '../../migration/rights/right';
import type { HadRight, Right, RightsHeld, WhyNone } from '../../migration/rights/right';
import { groupsIn, scopeOf } from '../../migration/rights/scope';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { within } from '../../platform/within';

export interface SaidByGraphDeps {
  readonly rule: Extract<AccessWish, { mode: 'groups' }>;
  readonly membership: Membership;
  readonly hadRights: HadRights;
  /** Who sees which customers; absent: everybody sees all. */
  readonly customerScopes?: CustomerScopes;
  readonly clock: Clock;
  readonly log: Log;
}

/** What Graph has said of somebody, before it is read what their groups see. */
export interface ToldByGraph extends Pick<RightsHeld, 'has' | 'had' | 'because'> {
  readonly groups: ReadonlySet<string>;
  readonly hadGroups: ReadonlySet<string>;
}

/** A turn waits for it. */
const patienceMs = 2_000;

export function codeOf(error: unknown): string {
  if (isKnownError(error)) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}

/** In which groups people are by what Graph has said, now and before, and what that gives. */
export class SaidByGraph {
  /** What all processes were told. */
  rows: readonly HadRight[] = [];

  constructor(private readonly deps: SaidByGraphDeps) {}

  everyGroup(): readonly GroupId[] {
    const { rule, customerScopes } = this.deps;
    return [...new Set([...Object.values(rule.groups).flat(), ...groupsIn(customerScopes?.current())])];
  }

  /** Whether groups count for more than rights. */
  countsGroups(): boolean {
    return groupsIn(this.deps.customerScopes?.current()).length > 0;
  }

  /** By what is written at this moment. */
  seeing(agent: AgentId, { groups, hadGroups, ...held }: ToldByGraph): RightsHeld {
    const assignments = this.deps.customerScopes?.current();
    const hadScope = scopeOf({ agent, has: held.had, groups: hadGroups }, assignments);
    const last = held.because === 'cannotSay' && scopeOf({ agent, ...this.remembered(agent) }, assignments);
    const scope = scopeOf({ agent, has: held.has, groups }, assignments);
    return { ...held, scope, hadScope, ...(last && { lastScope: last }) };
  }

  /** What is known without asking: nobody stays known for more than a day after Graph has last named them. */
  remembered(agent: AgentId): ToldByGraph {
    const now = this.deps.clock.now();
    const rows = this.rowsOf(agent);
    const still = stillThere(rows);
    return {
      ...this.withList(agent, { has: hadLately(still, now), had: hadLately(rows, now) }),
      groups: groupsLately(still, now),
      hadGroups: groupsLately(rows, now),
    };
  }

  async ask(agent: AgentId, groups: readonly GroupId[]): Promise<ToldByGraph> {
    const { membership, log } = this.deps;
    const at = this.deps.clock.now();
    try {
      const found = await within(patienceMs, () => membership.of(agent, groups));
      return await this.told(agent, found, at);
    } catch (error) {
      log.warn('Graph could not say in which groups somebody is.', { agentId: agent, code: codeOf(error) });
      return this.standing(agent, { has: new Set(), groups: [] }, 'cannotSay');
    }
  }

  private async told(agent: AgentId, found: Belonging | undefined, at: Date): Promise<ToldByGraph> {
    const isGuest = found?.isGuest === true;
    const groups = isGuest ? [] : (found?.groups ?? []);
    const has = rightsOfGroups(groups, this.deps.rule.groups);
    const counted = new Set(groupsIn(this.deps.customerScopes?.current()));
    const seeing = groups.filter((group) => counted.has(group));
    await this.keep(agent, [...has, ...seeing.map(inGroup)], at);
    return this.standing(agent, { has, groups: seeing }, isGuest ? 'guest' : 'noGroup');
  }

  /** What could not be kept is asked again all the same. */
  private async keep(agent: AgentId, has: readonly HadRight['right'][], at: Date): Promise<void> {
    await this.deps.hadRights.put(agent, has, at.toISOString()).catch((error: unknown) => {
      this.deps.log.error('Which rights somebody has could not be written down.', error, { agentId: agent });
    });
  }

  private async standing(
    agent: AgentId,
    { has, groups }: { readonly has: ReadonlySet<Right>; readonly groups: readonly GroupId[] },
    whyNone: WhyNone,
  ): Promise<ToldByGraph> {
    const { hadRights, clock } = this.deps;
    this.rows = await hadRights.all().catch(() => this.rows);
    const now = clock.now();
    const own = this.rowsOf(agent);
    const whole = this.withList(agent, { has, had: new Set([...has, ...hadLately(own, now)]) });
    const seeing = { groups: new Set(groups), hadGroups: new Set([...groups, ...groupsLately(own, now)]) };
    return { ...whole, ...seeing, ...(has.size === 0 && { because: whyNone }) };
  }

  private withList(agent: AgentId, standing: Pick<ToldByGraph, 'has' | 'had'>): Pick<ToldByGraph, 'has' | 'had'> {
    return mergedStanding(standing, listedStanding(agent, this.deps.rule));
  }

  rowsOf(agent: AgentId): readonly HadRight[] {
    return this.rows.filter(({ agentId }) => agentId === agent);
  }
}
