import { alex } from './activity';
import type { ConversationType, Person } from './activity';
import { Chat } from './chat';
import { Desk } from './desk';
import type { PlannedRefusal } from './refusals';
import type { Transcript } from './transcript';

export interface ConnectorOptions {
  /** 0, the default, picks a free one. */
  readonly port?: number;
  /** The bot's `/api/messages`; may be set later, before the first word. */
  readonly botEndpoint?: string;
  readonly tenantId?: string;
  /** Who chats when nobody else is named. */
  readonly person?: Person;
}

const practiceTenant = '2f6a1c55-93d0-4f0e-8a61-7d4be1c9a001';

/**
 * A local stand-in for the Teams connector and for the people in front of it. It is itself the first person's own
 * conversation with the bot.
 */
export class Connector extends Chat {
  constructor(
    private readonly desk: Desk,
    person: Person,
  ) {
    super(desk.placeOf(person, 'personal', ''), desk, desk.transcript);
  }

  get serviceUrl(): string {
    return this.desk.serviceUrl;
  }

  get botEndpoint(): string {
    return this.desk.botEndpoint;
  }

  set botEndpoint(endpoint: string) {
    this.desk.botEndpoint = endpoint;
  }

  /** Every conversation's messages together. */
  get everything(): Transcript {
    return this.desk.transcript;
  }

  personalChat(person: Person): Chat {
    return this.chat(person, 'personal', '');
  }

  groupChat(person: Person, id = '19:group@thread.v2'): Chat {
    return this.chat(person, 'groupChat', id);
  }

  channel(person: Person, id = '19:channel@thread.tacv2'): Chat {
    return this.chat(person, 'channel', id);
  }

  /** The bot's next fitting request is refused so. */
  refuseNext(refusal: PlannedRefusal): void {
    this.desk.refusals.add(refusal);
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  private chat(person: Person, type: ConversationType, id: string): Chat {
    return new Chat(this.desk.placeOf(person, type, id), this.desk, this.desk.transcript);
  }
}

export async function startConnector(options: ConnectorOptions = {}): Promise<Connector> {
  const desk = new Desk(options.tenantId ?? practiceTenant, options.botEndpoint ?? '');
  await desk.listen(options.port ?? 0);
  return new Connector(desk, options.person ?? alex);
}
