import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { PlannedRefusals } from './refusals';
import type { ConnectorService } from './service';

/** The service over HTTP, on loopback only once it listens. */
export function connectorServer(service: ConnectorService, refusals: PlannedRefusals): Server {
  return createServer((request, response) => {
    answer(service, refusals, request, response).catch((error: unknown) => {
      reply(response, 400, { error: { code: 'BadSyntax', message: String(error) } });
    });
  });
}

async function answer(
  service: ConnectorService,
  refusals: PlannedRefusals,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET' } = request;
  const body = await readJson(request);
  const refusal = refusals.take(method);
  if (refusal !== undefined && refusal.afterEffect !== true)
    return reply(response, refusal.status, {}, refusal.headers);
  const segments = new URL(request.url ?? '/', 'http://connector').pathname.split('/').filter((part) => part !== '');
  const done = service.answer(method, segments.map(decodeURIComponent), body);
  if (refusal !== undefined) return reply(response, refusal.status, {}, refusal.headers);
  reply(response, done.status, done.body);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
