import type { AgentId } from '../../migration/ids';
import { agentIn } from '../../migration/notices/notice';
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
  readonly rules: NoticeRules;
  /** Decides about deadlines that have an hour. */
  readonly at: string;
}

/** Puts together once what everybody of a day is told by. */
export function prepareDay(day: string, { entries, facts, hearing, rules, at }: DayFacts): Day {
  const audience = audienceOf({ hearing, assignments: facts.assignments, mutes: facts.mutes });
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
    concerning: concerning(situations, audience, [...rules.fallbackAgents, ...facts.reminders.map(agentOf)]),
    monthly: entries.filter((entry) => renewsThisMonth(entry, day) && !costsNothing(entry)).sort(byName),
    entries: new Map(entries.map((entry) => [entry.subscriptionId, entry])),
    migrations: facts.migrations,
  };
}

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
