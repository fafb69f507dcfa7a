import { bot } from './activity';
import type { Activity, Conversation, Person } from './activity';

/** Where a person is speaking, and how a client reports it. */
export interface Place {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly conversation: Conversation;
  readonly person: Person;
}

/** What every activity from Teams carries. */
function envelope({ serviceUrl, tenantId, conversation, person }: Place, id: string): Activity {
  return {
    type: 'message',
    id,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: bot,
    conversation: { ...conversation, tenantId },
    channelData: {
      tenant: { id: tenantId },
      ...(conversation.conversationType === 'channel' ? { channel: { id: conversation.id.split(';')[0] } } : {}),
    },
  };
}

/** What only a person's own doing carries; an installation has none of it. */
const clientFacts = (person: Person) => ({
  locale: person.locale,
  localTimezone: person.timeZone,
  entities: [{ type: 'clientInfo', locale: person.locale, platform: 'Web', timezone: person.timeZone }],
});

/** In a group or channel a bot hears only what mentions it. */
export function message(place: Place, id: string, text: string): Activity {
  const facts = { ...envelope(place, id), ...clientFacts(place.person), textFormat: 'plain' };
  if (place.conversation.conversationType === 'personal') return { ...facts, text };
  const mention = `<at>${bot.name}</at>`;
  const entities = [...facts.entities, { type: 'mention', mentioned: bot, text: mention }];
  return { ...facts, text: `${mention} ${text}`, entities };
}

/** A pressed `Action.Submit`: a message with a value and without a text. */
export function submission(place: Place, id: string, value: unknown, replyToId: string | undefined): Activity {
  const facts = { ...envelope(place, id), ...clientFacts(place.person), value };
  return replyToId === undefined ? facts : { ...facts, replyToId };
}

export function invocation(
  place: Place,
  id: string,
  name: string,
  value: unknown,
  replyToId: string | undefined,
): Activity {
  const facts = { ...submission(place, id, value, replyToId), type: 'invoke', name };
  return facts;
}

/** What comes of adding the app names nobody: a bot has to ask for the member. */
export function installation(place: Place, ids: readonly [string, string]): readonly [Activity, Activity] {
  const { person } = place;
  const from = { id: person.id, aadObjectId: person.aadObjectId };
  const added = { type: 'installationUpdate', action: 'add', from };
  const members = [{ id: person.id, aadObjectId: person.aadObjectId }, { id: bot.id }];
  return [
    { ...envelope(place, ids[0]), ...added },
    { ...envelope(place, ids[1]), type: 'conversationUpdate', from, membersAdded: members },
  ];
}
