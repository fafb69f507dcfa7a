import { dayOf } from '../../migration/days';
import type { AgentId } from '../../migration/ids';
import type { NoticePreview } from '../../migration/ports';
import type { ComposerDeps } from './composer';
import { prepareDay } from './dayOfNotices';
import { decide } from './decide';
import { partOfDay } from './localTime';
import { agentReader, everybody } from './readers';

/** Shows an agent today's digest: the one of today again, else what is due, else an example of what would be told. */
export const createPreview = (deps: Omit<ComposerDeps, 'log'>): NoticePreview => ({
  preview: (agent) => preview(agent, deps),
});

async function preview(agent: AgentId, deps: Omit<ComposerDeps, 'log'>): ReturnType<NoticePreview['preview']> {
  const { rules, access, contacts, radarStore, noticeLedger, printer, clock } = deps;
  const [all, settings, reading, facts] = await Promise.all([
    contacts.all(),
    noticeLedger.settings(),
    radarStore.reading(),
    noticeLedger.facts(),
  ]);
  const contact = all.find(({ agentId }) => agentId === agent);
  if (contact === undefined) return undefined;
  const now = clock.now();
  const reader = agentReader(contact, settings.get(agent), rules);
  const { hearing } = everybody(all, settings, rules, access);
  const today = dayOf(now, reader.timeZone);
  const day = prepareDay(today, { entries: reading.entries, facts, hearing: new Set([...hearing, agent]), rules });
  const told = await noticeLedger.told(
    [reader.recipient],
    day.situations.map(({ entry }) => entry.subscriptionId),
    today,
  );
  const due = decide(reader.recipient, told, day);
  const decision = due ?? decide(reader.recipient, [], day);
  if (decision === undefined) return undefined;
  const digest = { ...decision.digest, partOfDay: partOfDay(now, reader.timeZone) };
  return { card: printer.print(digest, reader.wording), isDue: due !== undefined };
}
