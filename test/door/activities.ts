import type { Random } from '../../emulator/seed/random';
import { people, serviceUrl } from '../support/productionDoor';

export type Json = Record<string, unknown>;

/** Somebody in front of one of Teams' clients. */
export interface Speaker {
  readonly objectId: string;
  readonly name: string;
  readonly tenantId: string;
  readonly client: Client;
}

type Client = 'Windows' | 'Web' | 'iOS' | 'Android';
export const clients: readonly Client[] = ['Windows', 'Web', 'iOS', 'Android'];

export const personalChat = ({ objectId }: Speaker): string => `a:1${objectId}`;

let ids = 1_732_000_000_000;

function envelope({ objectId, name, tenantId, client }: Speaker, type: string): Json {
  const at = new Date().toISOString();
  return {
    type,
    id: String(++ids),
    timestamp: at,
    ...(client === 'Android' ? {} : { localTimestamp: at }),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:1${objectId}`, name, aadObjectId: objectId },
    conversation: { conversationType: 'personal', tenantId, id: `a:1${objectId}` },
    recipient: { id: `28:${people.bot}`, name: 'Planshift' },
    channelData: { tenant: { id: tenantId } },
  };
}

/** What only a person's own doing carries; of a phone no time zone comes. */
const clientFacts = ({ client }: Speaker): Json => ({
  locale: 'en-GB',
  ...(client === 'Android' ? {} : { localTimezone: 'Europe/Rome' }),
  entities: [
    {
      type: 'clientInfo',
      locale: 'en-GB',
      country: 'GB',
      platform: client,
      ...(client === 'Android' ? {} : { timezone: 'Europe/Rome' }),
    },
  ],
});

const html = (text: string): Json => ({ contentType: 'text/html', content: `<p>${text}</p>` });

export const typed = (speaker: Speaker, text: string): Json => ({
  ...envelope(speaker, 'message'),
  ...clientFacts(speaker),
  textFormat: 'plain',
  text,
  ...(speaker.client === 'Windows' || speaker.client === 'Web' ? { attachments: [html(text)] } : {}),
});

/** A reply that quotes a card, as the clients for desks and the one for the web send it. */
export const quoting = (speaker: Speaker, text: string, quoted: string): Json => ({
  ...typed(speaker, `<quoted messageId="${quoted}"/> ${text}`),
  attachments: [
    html(`<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="${quoted}"></blockquote>`),
  ],
  entities: [{ type: 'quotedReply', quotedReply: { messageId: quoted, preview: 'Which customer?' } }],
});

export const mentioning = (speaker: Speaker, text: string): Json => ({
  ...typed(speaker, `<at>Planshift</at> ${text}`),
  entities: [{ type: 'mention', text: '<at>Planshift</at>', mentioned: { id: `28:${people.bot}`, name: 'Planshift' } }],
});

/** A pressed `Action.Submit`. A phone sends inputs that nobody touched as null. */
export const pressed = (speaker: Speaker, value: unknown, replyToId: string): Json => ({
  ...envelope(speaker, 'message'),
  ...clientFacts(speaker),
  ...(speaker.client === 'Windows' ? { channelData: { tenant: { id: speaker.tenantId }, legacy: { replyToId } } } : {}),
  value: speaker.client === 'iOS' && typeof value === 'object' ? { query: null, chosen: null, ...value } : value,
  replyToId,
});

export const messageBack = (speaker: Speaker, value: unknown, replyToId: string): Json => ({
  ...pressed(speaker, value, replyToId),
  text: 'Move…',
  textFormat: 'plain',
});

const invoke = (speaker: Speaker, name: string, value: unknown): Json => ({
  ...envelope(speaker, 'invoke'),
  ...clientFacts(speaker),
  name,
  value,
});

/** A pressed `Action.Execute`; of an iPhone no id of the button comes. */
export const executed = (speaker: Speaker, data: unknown, replyToId: string): Json => ({
  ...invoke(speaker, 'adaptiveCard/action', {
    action: { type: 'Action.Execute', ...(speaker.client === 'iOS' ? {} : { id: '' }), verb: 'press', data },
    trigger: 'manual',
  }),
  replyToId,
});

const uploadInfo = {
  contentUrl: 'https://planshift.sharepoint.com/personal/file.csv',
  name: 'planshift.csv',
  uploadUrl: 'https://planshift.sharepoint.com/upload?guid=1',
  uniqueId: 'BA4A6A86-2F0D-4A6C-9F57-1D0C8C4A0A13',
  fileType: 'csv',
};

export const consent = (speaker: Speaker, random: Random): Json =>
  invoke(speaker, 'fileConsent/invoke', {
    type: 'fileUpload',
    action: random.pick(['accept', 'decline']),
    context: {
      kind: random.pick(['resultFile', 'customerText', 'radarFile']),
      id: random.pick(['', 'bcdfghjk', 'mine', 'kaizala']),
    },
    uploadInfo,
  });

/** *Allow* on the card that asked, as a client sends it. */
export const accepted = (speaker: Speaker, context: unknown, replyToId: string): Json => ({
  ...invoke(speaker, 'fileConsent/invoke', { type: 'fileUpload', action: 'accept', context, uploadInfo }),
  replyToId,
});

export const withFile = (speaker: Speaker, downloadUrl: string, text: string): Json => ({
  ...typed(speaker, text),
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: 'https://planshift.sharepoint.com/personal/people.csv',
      name: 'people.csv',
      content: { downloadUrl, uniqueId: 'BA4A6A86-2F0D-4A6C-9F57-1D0C8C4A0A13', fileType: 'csv' },
    },
    { contentType: 'text/html', content: '<div><attachment id="BA4A6A86"></attachment></div>' },
  ],
});

/** What Teams tells without anybody typing, or of what was typed before. */
export const untyped = (speaker: Speaker, random: Random): Json =>
  random.pick<() => Json>([
    () => ({ ...envelope(speaker, 'typing') }),
    () => ({ ...envelope(speaker, 'messageReaction'), reactionsAdded: [{ type: 'like' }], replyToId: '1732000000001' }),
    () => ({ ...typed(speaker, 'help'), type: 'messageUpdate', channelData: { eventType: 'editMessage' } }),
    () => ({ ...envelope(speaker, 'messageDelete'), channelData: { eventType: 'softDeleteMessage' } }),
    () => ({
      ...envelope(speaker, 'event'),
      name: 'application/vnd.microsoft.readReceipt',
      value: { lastReadMessageId: '1732000000001' },
    }),
    () => ({ ...envelope(speaker, 'installationUpdate'), action: random.pick(['add', 'add-upgrade', 'remove']) }),
    () => ({
      ...envelope(speaker, 'conversationUpdate'),
      membersAdded: [{ id: `29:1${speaker.objectId}`, aadObjectId: speaker.objectId }, { id: `28:${people.bot}` }],
    }),
    () => invoke(speaker, 'composeExtension/query', { commandId: 'search', parameters: [{ name: 'q', value: 'x' }] }),
    () => invoke(speaker, 'message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'like' } }),
    () => invoke(speaker, 'signin/verifyState', { state: '123456' }),
    () => invoke(speaker, 'actionableMessage/executeAction', { body: '', actionId: 'help' }),
  ])();

/** The same somewhere that others read along. */
export const inPublic = (activity: Json, kind: 'groupChat' | 'channel'): Json => {
  const id = kind === 'channel' ? '19:sales@thread.tacv2;messageid=1732000000001' : '19:group@thread.v2';
  const conversation = { ...(activity['conversation'] as Json), conversationType: kind, id, isGroup: true };
  return { ...activity, conversation, channelData: { ...(activity['channelData'] as Json), team: { id: '19:sales' } } };
};
