import { knownStanding } from '../../migration/accessRule';
import { dayOf } from '../../migration/days';
import type { AgentId } from '../../migration/ids';
import { everyDay } from '../../migration/notices/workingDays';
import type { NoticePreview } from '../../migration/ports';
import { agentAddressee, everybody } from './addressees';
import type { ComposerDeps } from './composer';
import { prepareDay } from './dayOfNotices';
import { decide } from './decide';
import { partOfDay } from './localTime';

/** Shows an agent today's digest: the one of today again, else what is due, else an example of what would be told. */
export const createPreview = (deps: Omit<ComposerDeps, 'log'>): NoticePreview => ({
  preview: (agent) => preview(agent, deps),
});

async function preview(agent: AgentId, deps: Omit<ComposerDeps, 'log'>): ReturnType<NoticePreview['preview']> {
  const rules = { ...deps.rules, workingDays: everyDay };
  const { access, contacts, radarStore, noticeLedger, printer, clock } = deps;
  const [all, settings, reading, facts] = await Promise.all([
    contacts.all(),
    noticeLedger.settings(),
    radarStore.reading(),
    noticeLedger.facts(),
  ]);
  const contact = all.find(({ agentId }) => agentId === agent);
  if (contact === undefined) return undefined;
  const now = clock.now();
  const addressee = agentAddressee(contact, settings.get(agent), rules);
  const { hearing } = everybody(all, settings, rules, access);
  const today = dayOf(now, addressee.timeZone);
  const at = now.toISOString();
  const scopeOf = (each: AgentId) => knownStanding(each, access).scope;
  const hearers = new Set([...hearing, agent]);
  const day = prepareDay(today, { entries: reading.entries, facts, hearing: hearers, scopeOf, rules, at });
  const told = await noticeLedger.told(
    [addressee.recipient],
    day.situations.map(({ entry }) => entry.subscriptionId),
    today,
  );
  const due = decide(addressee.recipient, told, day);
  const decision = due ?? decide(addressee.recipient, [], day);
  if (decision === undefined) return undefined;
  const digest = { ...decision.digest, partOfDay: partOfDay(now, addressee.timeZone) };
  return { card: printer.print(digest, addressee.wording), isDue: due !== undefined };
}
