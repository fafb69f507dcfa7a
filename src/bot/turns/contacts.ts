import { TurnContext } from 'botbuilder';
import type { Activity, ConversationReference } from 'botbuilder';
import type { AgentId } from '../../migration/ids';
import type { AgentContact, AgentContacts } from '../../migration/ports';
import { cleanText } from '../../platform/cleanText';
import { defined } from '../../platform/defined';
import { isTimeZone } from '../../migration/timeZones';

interface Usual {
  readonly timeZone: string;
  readonly practiceLocale?: string;
  /** Asked where neither the activity nor anything before it has told a name; undefined leaves the person nameless. */
  readonly askName?: () => Promise<string | undefined>;
}

/** Keeps how to reach an agent fresh, and gives what is known: activities like an installation carry neither locale nor name. */
export async function rememberContact(
  contacts: AgentContacts,
  agentId: AgentId,
  activity: Partial<Activity>,
  { timeZone, practiceLocale, askName }: Usual,
): Promise<AgentContact> {
  const known = await contacts.get(agentId);
  // Who was never heard of is taken to be where the partner is.
  const before = known?.reference ? known : { reference: null, locale: 'en-US', ...known, agentId, timeZone };
  const contact = freshContact(before, activity);
  if (contact.name === undefined) Object.assign(contact, defined({ name: nameOf(await askName?.()) }));
  if (practiceLocale !== undefined) contact.locale = practiceLocale;
  if (JSON.stringify(contact) !== JSON.stringify(known)) await contacts.remember(contact);
  return contact;
}

/** In the order in which it is kept, and without what made the person unreachable: that is over now. */
function freshContact(known: AgentContact, activity: Partial<Activity>): AgentContact & { locale: string } {
  const { agentId, language, greetedAt } = known;
  return {
    agentId,
    reference: referenceOf(activity),
    locale: localeOf(activity) ?? known.locale,
    timeZone: timeZoneOf(activity) ?? known.timeZone,
    ...defined({ language, greetedAt, name: nameOf(activity.from?.name) ?? known.name }),
  };
}

/** The reference without the activity in hand, so that nothing is sent later as an answer to it. */
function referenceOf(activity: Partial<Activity>): unknown {
  const reference: Partial<ConversationReference> = TurnContext.getConversationReference(activity);
  delete reference.activityId;
  return JSON.parse(JSON.stringify(reference), (key, value: unknown) =>
    key === 'name' && typeof value === 'string' ? cleanText(value) : value,
  );
}

interface ClientInfo {
  readonly type?: string;
  readonly locale?: unknown;
  readonly timezone?: unknown;
}

const clientInfo = (activity: Partial<Activity>): ClientInfo | undefined =>
  (activity.entities as ClientInfo[] | undefined)?.find((entity) => entity.type === 'clientInfo');

const filled = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const nameOf = (told: string | undefined): string | undefined => filled(cleanText(told ?? '').trim());

const localeOf = (activity: Partial<Activity>): string | undefined =>
  filled(activity.locale) ?? filled(clientInfo(activity)?.locale);

/** One that Node does not know is none: the one known so far stays. */
const timeZoneOf = (activity: Partial<Activity>): string | undefined =>
  [activity.localTimezone, clientInfo(activity)?.timezone].map(filled).find((zone) => isTimeZone(zone ?? ''));
