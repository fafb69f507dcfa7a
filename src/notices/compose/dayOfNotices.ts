import type { AgentId } from '../../migration/ids';
import { agentIn } from '../../migration/notices/notice';
import type { Scope } from '../../migration/rights/right';
import { isWithin } from '../../migration/rights/scope';
import type { NoticeRules } from '../../migration/notices/notice';
import { isWorkingDay, restAfter } from '../../migration/notices/workingDays';
import type { NoticeFacts } from '../../migration/ports';
import { costsNothing } from '../../migration/radar/costsNothing';
import type { RadarEntry } from '../../migration/radar/radar';
import { renewsThisMonth } from '../../migration/radar/renewsMonthly';
import { audienceOf } from './audience';
import type { FirstHearers } from './audience';
import type { Day } from './decide';
import { lookupIn } from './lookup';
import { situationsOn } from './situations';
import type { Situation } from './situations';

export interface DayFacts {
  readonly entries: readonly RadarEntry[];
  readonly facts: NoticeFacts;
  readonly hearing: ReadonlySet<AgentId>;
  /** Whose customers an agent sees. */
  readonly scopeOf: (agent: AgentId) => Scope;
  readonly rules: NoticeRules;
  /** Decides about deadlines that have an hour. */
  readonly at: string;
}

/** Puts together once what everybody of a day is told by. */
export function prepareDay(day: string, { entries, facts, hearing, rules, at, ...who }: DayFacts): Day {
  const sees = seeingBy(who.scopeOf);
  const audience = audienceOf({ hearing, assignments: facts.assignments, mutes: facts.mutes, sees });
  const ahead = restAfter(day, rules.workingDays);
  const situations = situationsOn(day, entries, Math.max(...rules.milestones) + ahead, at);
  return {
    day,
    ahead,
    isRestDay: !isWorkingDay(day, rules.workingDays),
    at,
    rules,
    audience,
    lookup: lookupIn(facts),
    situations,
    concerning: seenOf(
      concerning(situations, audience, [...rules.fallbackAgents, ...facts.reminders.map(agentOf)]),
      sees,
    ),
    sees,
    monthly: entries.filter((entry) => renewsThisMonth(entry, day) && !costsNothing(entry)).sort(byName),
    entries: new Map(entries.map((entry) => [entry.subscriptionId, entry])),
    migrations: facts.migrations,
  };
}

type Sees = Day['sees'];

/** Each agent is looked up once. */
function seeingBy(scopeOf: DayFacts['scopeOf']): Sees {
  const scopes = new Map<AgentId, Scope>();
  return (agent, customer) => {
    const scope = scopes.get(agent) ?? scopeOf(agent);
    scopes.set(agent, scope);
    return customer === undefined ? scope === 'all' : isWithin(scope, customer);
  };
}

/** Whatever an agent might be told for, it is of a customer whom they see. */
const seenOf =
  (concerns: Day['concerning'], sees: Sees): Day['concerning'] =>
  (recipient) => {
    const agent = agentIn(recipient);
    const all = concerns(recipient);
    return agent === undefined ? all : all.filter(({ entry }) => sees(agent, entry.customerId));
  };

const byName = (one: RadarEntry, other: RadarEntry): number => one.customerName.localeCompare(other.customerName);

const agentOf = ({ agentId }: { readonly agentId: AgentId }): AgentId => agentId;

/**
 * With many agents each has few customers, so nobody is asked about everybody's.
 *
 * @param curious may hear of others' customers too, as the channel may
 */
function concerning(
  situations: readonly Situation[],
  audience: FirstHearers,
  curious: readonly AgentId[],
): Day['concerning'] {
  const owners = situations.map(({ entry }) => audience.ownerOf(entry.customerId));
  const shared = situations.filter((_each, index) => owners[index] === undefined);
  const owned = new Set(owners);
  const hearAll = new Set(curious);
  return (recipient) => {
    const agent = agentIn(recipient);
    if (agent === undefined || hearAll.has(agent)) return situations;
    if (!owned.has(agent)) return shared;
    return situations.filter((_each, index) => owners[index] === undefined || owners[index] === agent);
  };
}
