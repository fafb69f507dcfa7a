import { mkdtempSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificatePair, dnsName } from '../../emulator/certificatePair';
import { published } from './teamsTokens';
import type { SigningKey } from './teamsTokens';

const names = [
  'login.botframework.com',
  'login.microsoftonline.com',
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'api.partnercenter.microsoft.com',
  'graph.microsoft.com',
  'planshift.vault.azure.net',
  'planshift.sharepoint.com',
];

export interface Heard {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly authorization?: string;
}

/** A body that is a buffer goes out as it is, with the headers given; all else as JSON. `dropped`: the connection is gone. */
export type Answer =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'silence'
  | 'dropped';
type Responder = (heard: Heard) => Answer | Promise<Answer>;

/** Microsoft's servers on this machine, under their own names and a certificate of our own: keys, tokens, Teams. */
export class MicrosoftStandIn {
  readonly heard: Heard[] = [];
  /** Whether what it is asked is kept for who wants to look at it. */
  remembers = true;
  keys: readonly SigningKey[] = [];
  /** How the key server is. */
  keyServer: 'well' | 'silent' | 'failing' = 'well';
  private readonly responders = new Map<string, Responder>([
    ['login.botframework.com', (heard) => this.tellKeys(heard)],
    ['login.microsoftonline.com', tellToken],
    ['smba.trafficmanager.net', () => ({ status: 201, body: { id: `sent-${this.heard.length}` } })],
    ['smba.infra.gcc.teams.microsoft.com', () => ({ status: 201, body: { id: `sent-${this.heard.length}` } })],
  ]);

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    /** For `NODE_EXTRA_CA_CERTS`. */
    readonly caFile: string,
  ) {
    server.on('request', (request, response) => void this.answer(request, response));
  }

  static async open(): Promise<MicrosoftStandIn> {
    const { ca, cert, key } = await certificatePair({
      authority: 'Planshift test authority',
      server: 'stand-in',
      altNames: names.map(dnsName),
    });
    const caFile = path.join(mkdtempSync(path.join(tmpdir(), 'planshift-names-')), 'ca.pem');
    writeFileSync(caFile, ca);
    const standIn = new MicrosoftStandIn(createServer({ cert, key }), caFile);
    await new Promise<void>((resolve) => standIn.server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Another answer for one of the names. */
  on(host: string, responder: Responder): void {
    this.responders.set(host, responder);
  }

  at(host: string): readonly Heard[] {
    return this.heard.filter((each) => each.host === host);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const { method = '', url = '', headers } = request;
    const heard = {
      host: headers.host ?? '',
      method,
      path: url,
      body: Buffer.concat(parts).toString('utf8'),
      headers,
      ...(headers.authorization && { authorization: headers.authorization }),
    };
    if (this.remembers) this.heard.push(heard);
    const answer = (await this.responders.get(heard.host)?.(heard)) ?? { status: 404, body: {} };
    if (answer === 'silence') return;
    if (answer === 'dropped') return void response.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(Buffer.isBuffer(answer.body) ? answer.body : JSON.stringify(answer.body));
  }

  private tellKeys({ path: asked }: Heard): Answer {
    if (this.keyServer === 'silent') return 'silence';
    if (this.keyServer === 'failing') return { status: 500, body: {} };
    const home = 'https://login.botframework.com/v1/.well-known';
    if (asked.endsWith('/openidconfiguration')) return { status: 200, body: { jwks_uri: `${home}/keys` } };
    return { status: 200, body: { keys: this.keys.map(published) } };
  }
}

/** Entra, for whoever asks. */
export function tellToken({ path: asked }: Heard): Answer {
  const base = `https://login.microsoftonline.com/${asked.split('/')[1]}`;
  if (!asked.includes('openid-configuration')) {
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3_600, access_token: 'the-bot-itself' } };
  }
  return {
    status: 200,
    body: {
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    },
  };
}
