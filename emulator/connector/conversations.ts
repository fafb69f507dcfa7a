import type { Conversation, ConversationType, Person } from './activity';
import type { Standing } from './standing';

/** Who is where. A person's own conversation with the bot has an id that follows from the person. */
export class Conversations {
  private readonly people = new Map<string, Person>();
  private readonly byObjectId = new Map<string, Person>();
  private readonly known = new Map<string, { readonly conversation: Conversation; readonly members: Set<string> }>();
  private readonly standings = new Map<string, Standing>();
  private posts = 0;

  personal(person: Person): Conversation {
    return this.join(person, personalId(person.aadObjectId), 'personal');
  }

  shared(person: Person, id: string, conversationType: ConversationType): Conversation {
    return this.join(person, id, conversationType);
  }

  /** A channel in which nobody has spoken yet. */
  open(id: string): void {
    const conversation = { id, conversationType: 'channel', isGroup: true } as const;
    if (!this.known.has(id)) this.known.set(id, { conversation, members: new Set() });
  }

  /** What a new post in a channel begins. */
  post(channelId: string): Conversation {
    this.posts += 1;
    const id = `${channelId};messageid=${this.posts}`;
    this.open(id);
    return this.known.get(id)!.conversation;
  }

  /** A person by the channel's id or by the Entra object id. */
  person(id: string): Person | undefined {
    return this.people.get(id) ?? this.byObjectId.get(id);
  }

  /** The id that this stand-in uses for the conversation; Graph has another for the same chat. */
  find(conversationId: string): string | undefined {
    const fromGraph = /^19:([\w-]+)_[\w-]+@unq\.gbl\.spaces$/.exec(conversationId)?.[1];
    const id = fromGraph === undefined ? conversationId : personalId(fromGraph);
    return this.known.has(id) ? id : undefined;
  }

  /** Undefined lets the bot write to the person again. */
  setStanding(personId: string, standing: Standing | undefined): void {
    const id = personalId(this.person(personId)?.aadObjectId ?? personId);
    if (standing === undefined) this.standings.delete(id);
    else this.standings.set(id, standing);
  }

  standing(conversationId: string): Standing | undefined {
    return this.standings.get(conversationId);
  }

  membersOf(conversationId: string): readonly Person[] {
    const members = this.known.get(conversationId)?.members ?? new Set();
    return [...members].flatMap((id) => this.people.get(id) ?? []);
  }

  private join(person: Person, id: string, conversationType: ConversationType): Conversation {
    this.people.set(person.id, person);
    this.byObjectId.set(person.aadObjectId, person);
    const conversation: Conversation =
      conversationType === 'personal' ? { id, conversationType } : { id, conversationType, isGroup: true };
    const entry = this.known.get(id) ?? { conversation, members: new Set<string>() };
    entry.members.add(person.id);
    this.known.set(id, entry);
    return entry.conversation;
  }
}

const personalId = (objectId: string): string => `a:${objectId}`;
