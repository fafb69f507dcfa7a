import { alex } from './activity';
import type { ConversationType, Person } from './activity';
import { Chat } from './chat';
import { Desk } from './desk';
import type { ConnectorFault } from './faults';
import { connectorServer } from './http';
import { teamsLimits } from './limits';
import type { Limits } from './limits';
import type { Arrival } from './record';
import type { Standing } from './standing';
import type { Transcript } from './transcript';

export interface ConnectorOptions {
  /** 0, the default, picks a free one. */
  readonly port?: number;
  /** The bot's `/api/messages`; may be set later, before the first word. */
  readonly botEndpoint?: string;
  readonly tenantId?: string;
  /** Who chats when nobody else is named. */
  readonly person?: Person;
  /** Teams' own with `true`; left out, the bot may be as hasty as it likes. */
  readonly limits?: Limits | boolean;
  /** Whether who is too hasty is told for how long to wait. */
  readonly retryAfter?: boolean;
  /** How long each answer takes. */
  readonly latencyMs?: number;
}

const practiceTenant = '2f6a1c55-93d0-4f0e-8a61-7d4be1c9a001';

/**
 * A local stand-in for the Teams connector and for the people in front of it. It is itself the first person's own
 * conversation with the bot.
 */
export class Connector extends Chat {
  constructor(private readonly desk: Desk) {
    super(desk.placeOf(desk.usual, 'personal', ''), desk, desk.transcript);
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

  /** All requests of the bot, with what became of them. */
  get arrivals(): readonly Arrival[] {
    return this.desk.record.arrivals;
  }

  /** Trouble for the bot's requests, until `clearFaults`. */
  fault(fault: ConnectorFault): void {
    this.desk.faults.arm(fault);
  }

  clearFaults(): void {
    this.desk.faults.clear();
  }

  /** The bot's next fitting request is refused so. */
  refuseNext(fault: ConnectorFault): void {
    this.desk.faults.arm({ ...fault, times: 1 });
  }

  /** What keeps the bot from writing to a person; undefined ends it. */
  setStanding(person: Pick<Person, 'id'>, standing: Standing | undefined): void {
    this.desk.conversations.setStanding(person.id, standing);
  }

  /** A channel in which nobody has spoken yet. */
  openChannel(id: string): void {
    this.desk.conversations.open(id);
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  private chat(person: Person, type: ConversationType, id: string): Chat {
    return new Chat(this.desk.placeOf(person, type, id), this.desk, this.desk.transcript);
  }
}

export async function startConnector(options: ConnectorOptions = {}): Promise<Connector> {
  const { tenantId = practiceTenant, botEndpoint = '', person = alex, port = 0 } = options;
  const desk = new Desk(tenantId, botEndpoint, person, connectorServer);
  desk.limit(limitsOf(options));
  desk.tellsRetryAfter = options.retryAfter !== false;
  desk.latencyMs = options.latencyMs ?? 0;
  await desk.listen(port);
  return new Connector(desk);
}

function limitsOf({ limits }: ConnectorOptions): Limits | undefined {
  if (limits === true) return teamsLimits;
  return limits === false ? undefined : limits;
}
