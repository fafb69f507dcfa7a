import type { Conversation, ConversationType, Person } from './activity';

/** Who is where. A person's own conversation with the bot has an id that follows from the person. */
export class Conversations {
  private readonly people = new Map<string, Person>();
  private readonly known = new Map<string, { readonly conversation: Conversation; readonly members: Set<string> }>();
  private posts = 0;

  personal(person: Person): Conversation {
    return this.join(person, `a:${person.aadObjectId}`, 'personal');
  }

  shared(person: Person, id: string, conversationType: ConversationType): Conversation {
    return this.join(person, id, conversationType);
  }

  /** What a new post in a channel begins. */
  post(channelId: string): Conversation {
    this.posts += 1;
    const conversation = {
      id: `${channelId};messageid=${this.posts}`,
      conversationType: 'channel',
      isGroup: true,
    } as const;
    this.known.set(conversation.id, { conversation, members: new Set() });
    return conversation;
  }

  /** A person by the channel's id or by the Entra object id. */
  person(id: string): Person | undefined {
    return this.people.get(id) ?? [...this.people.values()].find((person) => person.aadObjectId === id);
  }

  has(conversationId: string): boolean {
    return this.known.has(conversationId);
  }

  membersOf(conversationId: string): readonly Person[] {
    const members = this.known.get(conversationId)?.members ?? new Set();
    return [...this.people.values()].filter((person) => members.has(person.id));
  }

  private join(person: Person, id: string, conversationType: ConversationType): Conversation {
    this.people.set(person.id, person);
    const conversation: Conversation =
      conversationType === 'personal' ? { id, conversationType } : { id, conversationType, isGroup: true };
    const entry = this.known.get(id) ?? { conversation, members: new Set<string>() };
    entry.members.add(person.id);
    this.known.set(id, entry);
    return entry.conversation;
  }
}
