import type { ClientRequest } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import type { Passing } from './passing';
import { isOutgoing, siteOfRequest } from './sites';

type Ask = (...given: unknown[]) => ClientRequest;

/** Puts points round every request this process sends, by whichever of Node's two ways. */
export function hookRequests(passing: Passing): void {
  hookModule(http as unknown as Record<'request' | 'get', Ask>, 'http:', passing);
  hookModule(https as unknown as Record<'request' | 'get', Ask>, 'https:', passing);
  syncBuiltinESMExports();
  const { fetch: original } = globalThis;
  globalThis.fetch = async (input, init) => {
    const { url, method } = asked(input, init);
    if (!isOutgoing(url)) return original(input, init);
    const answered = passing.before(siteOfRequest(method, url, init?.body));
    const response = await original(input, init);
    answered();
    return response;
  };
}

function asked(input: string | URL | Request, init?: RequestInit): { readonly url: string; readonly method: string } {
  const isRequest = input instanceof Request;
  return { url: isRequest ? input.url : String(input), method: init?.method ?? (isRequest ? input.method : 'GET') };
}

function hookModule(module: Record<'request' | 'get', Ask>, protocol: string, passing: Passing): void {
  const original = module.request;
  module.request = (...given) => {
    const { url, method } = wishOf(given, protocol);
    if (!isOutgoing(url)) return original(...given);
    const answered = passing.before(siteOfRequest(method, url));
    return original(...given).prependOnceListener('response', answered);
  };
  module.get = (...given) => {
    const request = module.request(...given);
    request.end();
    return request;
  };
}

interface Wish {
  readonly protocol?: string | null;
  readonly host?: string | null;
  readonly hostname?: string | null;
  readonly port?: string | number | null;
  readonly path?: string | null;
  readonly method?: string;
}

const isWish = (one: unknown): one is Wish => typeof one === 'object' && one !== null && !(one instanceof URL);

/** `request` takes an address, options, or both. */
function wishOf(given: readonly unknown[], protocol: string): { readonly url: string; readonly method: string } {
  const [first] = given;
  const options: Wish = given.find(isWish) ?? {};
  const isAddress = typeof first === 'string' || first instanceof URL;
  return { url: isAddress ? String(first) : addressOf(options, protocol), method: options.method ?? 'GET' };
}

function addressOf({ hostname, host, port, path, protocol }: Wish, otherwise: string): string {
  const place = `${hostname ?? host ?? 'localhost'}${port ? `:${port}` : ''}`;
  return `${protocol ?? otherwise}//${place}${path ?? '/'}`;
}
