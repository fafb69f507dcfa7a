import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Delivered {
  readonly status: number;
  readonly body: string;
}

/** Hands one turn on; the place where a mode may do more than that. */
export type HandOn = (body: string, deliver: (body: string) => Promise<Delivered>) => Promise<Delivered>;

/** What makes a turn one that a bot believes. */
export type Seal = (body: string) => { readonly body: string; readonly headers: Record<string, string> };

const unsealed: Seal = (body) => ({ body, headers: {} });
const plainly: HandOn = (body, deliver) => deliver(body);

const patienceMs = 15_000;
const lookMs = 20;

/** A load balancer without any memory: each turn goes to the next bot that listens. */
export class Endpoint {
  private next = 0;

  private constructor(
    private readonly server: Server,
    private readonly addresses: () => readonly string[],
    private readonly handOn: HandOn,
    private readonly seal: Seal,
  ) {}

  /** @param addresses where bots listen at this moment */
  static async open(addresses: () => readonly string[], handOn: HandOn = plainly, seal: Seal = unsealed) {
    const server = createServer();
    const endpoint = new Endpoint(server, addresses, handOn, seal);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void endpoint.answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/messages`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const { status, body: text } = await this.handOn(body, (each) => this.deliver(each));
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(text);
  }

  /** A bot that refuses the connection is passed over; one that dies in the middle of the turn is a bad gateway. */
  private async deliver(body: string): Promise<Delivered> {
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += lookMs) {
      const address = this.nextAddress();
      const delivered = address === undefined ? 'refused' : await hand(address, this.seal(body));
      if (delivered !== 'refused') return delivered;
      await pause(lookMs);
    }
    return { status: 503, body: '' };
  }

  private nextAddress(): string | undefined {
    const addresses = this.addresses();
    this.next += 1;
    return addresses[this.next % Math.max(1, addresses.length)];
  }
}

async function hand(address: string, { body, headers }: ReturnType<Seal>): Promise<Delivered | 'refused'> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return cause?.code === 'ECONNREFUSED' ? 'refused' : { status: 502, body: '' };
  }
}
