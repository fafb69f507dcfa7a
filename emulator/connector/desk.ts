import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity, ConversationType, Person } from './activity';
import type { Answer, Wire } from './chat';
import { Conversations } from './conversations';
import { ConnectorFaults } from './faults';
import { Gate } from './limits';
import type { Limits } from './limits';
import type { Place } from './outgoing';
import { ArrivalRecord } from './record';
import { ConnectorService } from './service';
import { Transcript } from './transcript';

/** How the bot reaches the desk. */
export type ServerOf = (service: ConnectorService, desk: Desk) => Server;

/** What all conversations share: the server that the bot calls, and the way to the bot. */
export class Desk implements Wire {
  readonly conversations = new Conversations();
  readonly transcript = new Transcript();
  readonly faults = new ConnectorFaults();
  readonly record = new ArrivalRecord();
  gate: Gate | undefined;
  /** Whether who is refused for haste is told how long to wait. */
  tellsRetryAfter = true;
  /** How long each answer takes. */
  latencyMs = 0;
  serviceUrl = '';
  private readonly server: Server;
  private lastId = Date.now();

  constructor(
    readonly tenantId: string,
    public botEndpoint: string,
    /** Who speaks when nobody else is named. */
    readonly usual: Person,
    serverOf: ServerOf,
  ) {
    const { conversations, transcript } = this;
    const parts = { conversations, transcript, tenantId, serviceUrl: () => this.serviceUrl, newId: () => this.newId() };
    this.server = serverOf(new ConnectorService(parts), this);
  }

  async listen(port: number): Promise<void> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    this.serviceUrl = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  limit(limits: Limits | undefined): void {
    this.gate = limits && new Gate(limits);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Message ids are instants, as in Teams; no two are equal. */
  newId(): string {
    this.lastId = Math.max(this.lastId + 1, Date.now());
    return String(this.lastId);
  }

  async deliver(activity: Activity): Promise<Omit<Answer, 'sent'>> {
    const response = await fetch(this.botEndpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : parsed(text) };
  }

  placeOf(person: Person, type: ConversationType, id: string): Place {
    const { conversations, serviceUrl, tenantId } = this;
    const conversation = type === 'personal' ? conversations.personal(person) : conversations.shared(person, id, type);
    return { serviceUrl, tenantId, conversation, person };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
