import { mayHear } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import { dayOf } from '../../migration/days';
import type { AgentId } from '../../migration/ids';
import { toAgent } from '../../migration/notices/notice';
import type { NoticeRules, QuietHours, Recipient } from '../../migration/notices/notice';
import { isQuiet } from '../../migration/notices/quietHours';
import { wantsToHear } from '../../migration/notices/wantsToHear';
import type { AgentContact, NoticeSettings } from '../../migration/ports';
import { knownZone } from '../../migration/timeZones';

/** Somebody who hears, and how. */
export interface Addressee {
  readonly recipient: Recipient;
  readonly timeZone: string;
  readonly quietHours: QuietHours;
  /** What a card is worded by. */
  readonly wording: Pick<AgentContact, 'locale' | 'timeZone' | 'language' | 'name'>;
}

/** Agents hear unless they said otherwise. */
const usualSettings: NoticeSettings = { isOn: true };

/** Asked anew each time: whoever left, may not be told any more, can't be reached or wants to hear at no hour drops out. */
const hears = (
  { agentId, unreachable }: AgentContact,
  settings: NoticeSettings | undefined,
  { access, rules }: { readonly access: AccessRule; readonly rules: NoticeRules },
): boolean => wantsToHear(settings ?? usualSettings, rules) && unreachable === undefined && mayHear(agentId, access);

export function agentAddressee(
  contact: AgentContact,
  settings: NoticeSettings | undefined,
  rules: NoticeRules,
): Addressee {
  return {
    recipient: toAgent(contact.agentId),
    timeZone: knownZone(contact.timeZone),
    quietHours: settings?.quietHours ?? rules.quietHours,
    wording: contact,
  };
}

function channelAddressee({ channel, timeZone, quietHours }: NoticeRules): Addressee | undefined {
  if (channel === undefined) return undefined;
  const { id, language } = channel;
  const wording = { locale: language === 'it' ? 'it-IT' : 'en-GB', language, timeZone };
  return { recipient: `channel:${id}`, timeZone, quietHours, wording };
}

export const mayBeTold = ({ timeZone, quietHours }: Addressee, now: Date): boolean =>
  !isQuiet(now, timeZone, quietHours);

/** Readers by their own day; around the world there are three at most. */
export function byDay(readers: readonly Addressee[], now: Date): ReadonlyMap<string, readonly Addressee[]> {
  const days = new Map<string, Addressee[]>();
  for (const addressee of readers) {
    const day = dayOf(now, addressee.timeZone);
    const same = days.get(day);
    if (same === undefined) days.set(day, [addressee]);
    else same.push(addressee);
  }
  return days;
}

export interface Everybody {
  readonly addressees: readonly Addressee[];
  readonly hearing: ReadonlySet<AgentId>;
}

/** Everybody who hears at present, the channel last. */
export function everybody(
  contacts: readonly AgentContact[],
  settings: ReadonlyMap<AgentId, NoticeSettings>,
  rules: NoticeRules,
  access: AccessRule,
): Everybody {
  const known = [...contacts, ...newcomers(contacts, rules, access)];
  const agents = known.filter((contact) => hears(contact, settings.get(contact.agentId), { access, rules }));
  const channel = channelAddressee(rules);
  return {
    addressees: [
      ...agents.map((contact) => agentAddressee(contact, settings.get(contact.agentId), rules)),
      ...(channel === undefined ? [] : [channel]),
    ],
    hearing: new Set(agents.map(({ agentId }) => agentId)),
  };
}

/** Agents who may use the bot and of whom it has not heard yet; what language and hours are theirs is not known. */
function newcomers(
  contacts: readonly AgentContact[],
  { installs, timeZone }: NoticeRules,
  access: AccessRule,
): readonly AgentContact[] {
  if (!installs || access.mode === 'local') return [];
  const known = new Set(contacts.map(({ agentId }) => agentId));
  return access.agents
    .filter((agent) => !known.has(agent))
    .map((agentId) => ({ agentId, reference: undefined, locale: 'en-US', timeZone }));
}
