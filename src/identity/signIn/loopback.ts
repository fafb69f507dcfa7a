import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** What a browser brings back to this machine. */
interface Brought {
  readonly code?: string;
  /** Entra's sentence, where there is no code. */
  readonly refusal?: string;
}

export interface Loopback {
  readonly redirectUri: string;
  /** The first answer to our own question; those to another's are turned away. */
  readonly brought: Promise<Brought>;
  close(): void;
}

/** Listens on this machine alone. @throws where the port is taken */
export async function listenForCode(port: number, state: string): Promise<Loopback> {
  let bring: (brought: Brought) => void = () => undefined;
  const brought = new Promise<Brought>((resolve) => (bring = resolve));
  const server = createServer((request, response) => answer(request, response, state, bring));
  await listening(server, port);
  return {
    redirectUri: `http://localhost:${portOf(server)}`,
    brought,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: string,
  bring: (brought: Brought) => void,
): void {
  // What stands before the question is whatever somebody sends, and need not be an address.
  const query = new URLSearchParams(request.url?.split('?')[1]);
  const [code, refusal] = [query.get('code'), query.get('error_description') ?? query.get('error')];
  if (query.get('state') !== state || (code === null && refusal === null)) {
    return say(response, 400, 'This is no answer to what Planshift has asked.');
  }
  say(response, 200, 'Planshift has its answer. You can close this window; the terminal says how it went.');
  bring(code === null ? { refusal: refusal ?? '' } : { code });
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${sentence}\n`);
}
