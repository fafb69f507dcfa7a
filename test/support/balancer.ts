import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A load balancer: each request goes to the next process, and past those that are not there. */
export class Balancer {
  private next = 0;

  private constructor(
    private readonly server: Server,
    /** The addresses behind it, as they stand at the moment. */
    private readonly origins: () => readonly string[],
  ) {
    server.on('request', (incoming: IncomingMessage, answer: ServerResponse) => void this.pass(incoming, answer));
  }

  static async open(origins: () => readonly string[]): Promise<Balancer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Balancer(server, origins);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
    const origins = this.origins();
    const first = this.next++;
    for (const turn of origins.keys()) {
      const origin = origins[(first + turn) % origins.length]!;
      if (await passTo(origin, incoming, Buffer.concat(parts), answer)) return;
    }
    answer.statusCode = 502;
    answer.end();
  }
}

/** False when nobody is there, or whoever is there takes nothing any more. */
function passTo(origin: string, incoming: IncomingMessage, body: Buffer, answer: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const { method, url, headers } = incoming;
    const outgoing = request(new URL(url ?? '/', origin), { method, headers, agent: false }, (reply) => {
      if (reply.statusCode === 503) {
        reply.resume();
        return resolve(false);
      }
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
      reply.on('error', () => answer.destroy());
      resolve(true);
    });
    outgoing.on('error', () => resolve(false));
    outgoing.end(body);
  });
}
