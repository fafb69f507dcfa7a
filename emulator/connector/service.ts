import type { Activity, Person } from './activity';
import type { Conversations } from './conversations';
import { standingRefusals } from './standing';
import type { Transcript } from './transcript';

export interface ServiceReply {
  readonly status: number;
  readonly body?: unknown;
  /** Of the conversation that the request began. */
  readonly began?: string;
}

export interface ServiceParts {
  readonly conversations: Conversations;
  readonly transcript: Transcript;
  readonly tenantId: string;
  serviceUrl(): string;
  newId(): string;
}

/** Teams takes about 28 KB of message. */
const largestActivity = 28 * 1024;

export const problem = (status: number, code: string, message: string): ServiceReply => ({
  status,
  body: { error: { code, message } },
});
export const bad = (message: string): ServiceReply => problem(400, 'BadRequest', message);
const unknownConversation = problem(404, 'ConversationNotFound', 'Conversation not found.');
const tooBig = problem(413, 'MessageSizeTooBig', 'Message size too large.');

/** The calls a bot makes on its connector: `/v3/conversations…`. */
export class ConnectorService {
  constructor(private readonly parts: ServiceParts) {}

  answer(method: string, segments: readonly string[], body: unknown): ServiceReply {
    const { conversations } = this.parts;
    const [version, room, named, kind, id] = segments;
    if (version !== 'v3' || room !== 'conversations') return problem(404, 'NotFound', 'No such address.');
    if (named === undefined) return method === 'POST' ? this.create(body) : { status: 405 };
    const conversationId = conversations.find(named);
    if (conversationId === undefined) return unknownConversation;
    return this.refusal(conversationId) ?? this.within(conversationId, method, [kind, id], body);
  }

  private within(
    conversationId: string,
    method: string,
    [kind, id]: readonly [string | undefined, string | undefined],
    body: unknown,
  ): ServiceReply {
    if (kind === 'activities') return this.activity(method, conversationId, id, body as Activity);
    return method === 'GET' ? this.members(conversationId, kind, id) : { status: 405 };
  }

  private refusal(conversationId: string): ServiceReply | undefined {
    const standing = this.parts.conversations.standing(conversationId);
    if (standing === undefined) return undefined;
    const { status, code, message } = standingRefusals[standing];
    return problem(status, code, message);
  }

  private activity(method: string, conversationId: string, id: string | undefined, activity: Activity): ServiceReply {
    if (method !== 'DELETE' && JSON.stringify(activity).length > largestActivity) return tooBig;
    if (method === 'POST') return { status: 201, body: { id: this.record(conversationId, activity, id) } };
    return this.change(method, conversationId, id ?? '', activity);
  }

  private change(method: string, conversationId: string, id: string, activity: Activity): ServiceReply {
    const { transcript } = this.parts;
    if (method === 'DELETE') return transcript.remove(conversationId, id) ? { status: 200 } : gone;
    if (method !== 'PUT') return { status: 405 };
    return transcript.update(conversationId, id, activity) ? { status: 200, body: { id } } : gone;
  }

  private record(conversationId: string, activity: Activity, replyToId?: string): string {
    const id = this.parts.newId();
    const reply = replyToId === undefined ? {} : { replyToId };
    this.parts.transcript.add('bot', conversationId, { ...activity, ...reply, id });
    return id;
  }

  private create(asked: unknown): ServiceReply {
    const { members, activity, channelData } = (asked ?? {}) as {
      members?: readonly { readonly id?: string }[];
      activity?: Activity;
      channelData?: { readonly channel?: { readonly id?: string } };
    };
    const conversation = this.conversationFor(members?.[0]?.id, channelData?.channel?.id);
    if (conversation === undefined)
      return problem(403, 'BotNotInConversationRoster', 'The bot is not installed there.');
    return this.refusal(conversation.id) ?? this.begin(conversation.id, activity);
  }

  private begin(id: string, activity: Activity | undefined): ServiceReply {
    const first = activity === undefined ? {} : { activityId: this.record(id, activity) };
    return { status: 201, body: { id, serviceUrl: this.parts.serviceUrl(), ...first }, began: id };
  }

  private conversationFor(memberId: string | undefined, channelId: string | undefined) {
    const { conversations } = this.parts;
    if (channelId !== undefined) return conversations.find(channelId) ? conversations.post(channelId) : undefined;
    const person = conversations.person(memberId ?? '');
    return person && conversations.personal(person);
  }

  private members(conversationId: string, kind: string | undefined, id: string | undefined): ServiceReply {
    const members = this.parts.conversations.membersOf(conversationId).map((person) => this.account(person));
    if (kind === 'pagedmembers') return { status: 200, body: { members } };
    if (kind !== 'members') return problem(404, 'NotFound', 'No such address.');
    if (id === undefined) return { status: 200, body: members };
    const member = members.find((each) => each.id === id || each.aadObjectId === id);
    return member ? { status: 200, body: member } : problem(404, 'MemberNotFoundInConversation', 'Member not found.');
  }

  private account({ id, name, aadObjectId, userPrincipalName }: Person) {
    const [givenName = '', ...surname] = name.split(' ');
    const mail = { email: userPrincipalName, userPrincipalName, userRole: 'user' };
    const names = { name, givenName, surname: surname.join(' ') };
    return { id, aadObjectId, objectId: aadObjectId, tenantId: this.parts.tenantId, ...names, ...mail };
  }
}

const gone = problem(404, 'ActivityNotFoundInConversation', 'Message does not exist in the thread.');
