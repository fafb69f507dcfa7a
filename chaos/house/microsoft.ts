import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { sign } from 'jsonwebtoken';
import { certificatePair, dnsName } from '../../emulator/certificatePair';
import { partner } from '../../emulator/seed/partner';
import { botId, botTenantId } from './partnersHouse';

const teams = 'smba.trafficmanager.net';
const keys = 'login.botframework.com';
const entra = 'login.microsoftonline.com';
const names = [teams, keys, entra, 'api.partnercenter.microsoft.com', 'graph.microsoft.com'];
const issuer = 'https://api.botframework.com';
const serviceUrl = `https://${teams}`;
const kid = 'teams';

export interface Behind {
  readonly emulatorPort: number;
  /** The chat's. */
  readonly connectorUrl: string;
  /** Emulated. */
  readonly now: () => number;
  readonly folder: string;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly host: string;
  readonly body: Buffer;
}

interface Told {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
}

/** Microsoft's servers under their own names, for bots that run as a partner's do: what they ask is answered by the emulator and the chat. */
export class Microsoft {
  private readonly pair = generateKeyPairSync('rsa', { modulusLength: 2_048 });

  private constructor(
    private readonly behind: Behind,
    private readonly server: ReturnType<typeof createServer>,
    /** For `NODE_EXTRA_CA_CERTS`. */
    readonly caFile: string,
  ) {
    server.on('request', (request, response) => void this.answer(request, response));
  }

  static async open(behind: Behind): Promise<Microsoft> {
    const { ca, cert, key } = await certificatePair({
      authority: `${partner.name}: chaos`,
      server: 'names',
      altNames: names.map(dnsName),
    });
    const caFile = path.join(behind.folder, 'names.pem');
    writeFileSync(caFile, ca);
    const microsoft = new Microsoft(behind, createServer({ cert, key }), caFile);
    await new Promise<void>((resolve) => microsoft.server.listen(0, '127.0.0.1', resolve));
    return microsoft;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** A turn of the chat as Teams would send it, with the token that proves it. */
  seal(turn: string): { readonly body: string; readonly headers: Record<string, string> } {
    const body = JSON.stringify({ ...(JSON.parse(turn) as object), serviceUrl });
    const seconds = Math.floor(this.behind.now() / 1_000);
    const claims = { iss: issuer, aud: botId, nbf: seconds - 60, exp: seconds + 3_600, iat: seconds };
    const options = { algorithm: 'RS256', keyid: kid } as const;
    const token = sign({ ...claims, serviceurl: serviceUrl }, this.pair.privateKey, options);
    return { body, headers: { authorization: `Bearer ${token}` } };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const asked = { request, host: request.headers.host ?? '', body: Buffer.concat(parts) };
    const told = await this.tell(asked).catch(() => undefined);
    // What is cut off behind is cut off here.
    if (told === undefined) return void response.destroy();
    response.writeHead(told.status, { 'content-type': 'application/json', ...told.headers });
    response.end(told.body);
  }

  private async tell(asked: Asked): Promise<Told> {
    const { connectorUrl, emulatorPort } = this.behind;
    const { url = '' } = asked.request;
    if (asked.host === teams) return onward(connectorUrl, asked);
    if (asked.host === keys) return json(this.keysAt(url));
    if (asked.host === entra && url.startsWith(`/${botTenantId}/`)) return json(ownToken(url));
    return onward(`http://127.0.0.1:${emulatorPort}`, asked);
  }

  private keysAt(url: string): object {
    const home = `https://${keys}/v1/.well-known`;
    if (url.endsWith('/openidconfiguration')) return { jwks_uri: `${home}/keys` };
    const jwk = this.pair.publicKey.export({ format: 'jwk' });
    return { keys: [{ ...jwk, use: 'sig', kid, endorsements: ['msteams'] }] };
  }
}

const json = (body: object): Told => ({ status: 200, body: JSON.stringify(body) });

/** Of the bot itself, for Teams. */
function ownToken(url: string): object {
  const base = `https://${entra}/${botTenantId}`;
  if (!url.includes('openid-configuration'))
    return { token_type: 'Bearer', expires_in: 3_600, access_token: 'the-bot-itself' };
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  };
}

/** Of one connection only, or made anew for the next. */
const ofTheWay = ['accept-encoding', 'connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding'];

/** @throws when the connection is cut off there */
async function onward(base: string, { request, host, body }: Asked): Promise<Told> {
  const { method = 'GET', url = '', headers } = request;
  const kept = Object.entries(headers).filter(([name]) => !ofTheWay.includes(name));
  const answer = await fetch(`${base}${url}`, {
    method,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    ...(body.length > 0 ? { body: body.toString('utf8') } : {}),
  });
  const text = await answer.text();
  const told = [...answer.headers].filter(([name]) => !ofTheWay.includes(name) && name !== 'content-encoding');
  // It makes its links of the address it was asked at.
  const links = text.replaceAll(base.replace(/^http:/, 'https:'), `https://${host}`);
  return { status: answer.status, headers: Object.fromEntries(told), body: links };
}
