import type { ConversationReference } from 'botbuilder';
import { agentId } from '../../migration/ids';
import type { AgentId } from '../../migration/ids';
import type { AgentContacts, AppInstaller, Letter, Sent } from '../../migration/ports';
import { cloudOf } from '../../platform/clouds';
import type { CloudName } from '../../platform/clouds';
import { defined } from '../../platform/defined';

/** A channel that an administrator configured. */
interface ChannelPlace {
  readonly id: string;
  readonly serviceUrl: string;
}

export interface Addresses {
  readonly appId: string;
  readonly cloud?: CloudName | undefined;
  readonly tenantId?: string;
  readonly contacts: AgentContacts;
  readonly channels: readonly ChannelPlace[];
  /** Where people are taken to be of whom the bot has not heard. */
  readonly timeZone: string;
  /** Absent: people who have not installed the app are not reached. */
  readonly installer?: AppInstaller;
}

/** Where a letter goes. */
export interface PostPlace {
  readonly reference: Partial<ConversationReference>;
  readonly conversationId: string;
  /** A new post there, rather than another message in the conversation. */
  readonly isChannel: boolean;
}

/** Documented as the address for a person of whom the bot has not heard yet. */
const globalServiceUrl = (cloud: CloudName = 'public') => `https://${cloudOf(cloud).connectorHosts[0]}/teams/`;

/** The place, or why there is none. */
export async function placeOf(letter: Letter, addresses: Addresses): Promise<PostPlace | Sent> {
  const [kind, id = ''] = splitOnce(letter.recipient);
  return kind === 'channel' ? channelPlace(id, addresses) : personalPlace(agentId(id), addresses);
}

function splitOnce(recipient: string): readonly [string, string?] {
  const at = recipient.indexOf(':');
  return [recipient.slice(0, at), recipient.slice(at + 1)];
}

function channelPlace(id: string, { appId, tenantId, channels }: Addresses): PostPlace | Sent {
  const channel = channels.find((each) => each.id === id);
  // No longer configured: nothing that names a customer goes there.
  if (!channel) return { is: 'refused', because: 'notAllowed' };
  const conversation = { id, isGroup: true, conversationType: 'channel', name: '', ...defined({ tenantId }) };
  return { reference: from(appId, channel.serviceUrl, conversation), conversationId: id, isChannel: true };
}

async function personalPlace(agent: AgentId, addresses: Addresses): Promise<PostPlace | Sent> {
  const contact = await addresses.contacts.get(agent);
  if (contact?.unreachable) return { is: 'refused', because: contact.unreachable.because };
  if (contact === undefined) return newcomerPlace(agent, addresses);
  return placeAt(contact.reference as Partial<ConversationReference>);
}

/** Installing tells the bot of the person too, in a turn of its own; whichever comes later says the same. */
async function newcomerPlace(agent: AgentId, addresses: Addresses): Promise<PostPlace | Sent> {
  const { appId, cloud, tenantId, contacts, channels, timeZone, installer } = addresses;
  if (!installer) return { is: 'refused', because: 'notInstalled' };
  const installed = await installer.install(agent);
  if (installed.is !== 'installed') return installed;
  const serviceUrl = channels[0]?.serviceUrl ?? globalServiceUrl(cloud);
  const conversation = { id: installed.chatId, isGroup: false, conversationType: 'personal', name: '' };
  const user = { id: agent, name: '', aadObjectId: agent };
  const reference = { ...from(appId, serviceUrl, { ...conversation, ...defined({ tenantId }) }), user };
  await contacts.remember({ agentId: agent, reference, locale: 'en-US', timeZone });
  return placeAt(reference);
}

function placeAt(reference: Partial<ConversationReference>): PostPlace {
  return { reference, conversationId: reference.conversation?.id ?? '', isChannel: false };
}

const from = (
  appId: string,
  serviceUrl: string,
  conversation: ConversationReference['conversation'],
): Partial<ConversationReference> => ({
  channelId: 'msteams',
  serviceUrl,
  bot: { id: `28:${appId}`, name: '' },
  conversation,
});
