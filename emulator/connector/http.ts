import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { turnedAway } from '../core/http/visitor';
import { control } from './control';
import type { Desk } from './desk';
import type { ConnectorFault } from './faults';
import type { ConnectorService, ServiceReply } from './service';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly segments: readonly string[];
  readonly body: unknown;
}

interface Reply extends ServiceReply {
  readonly headers?: Readonly<Record<string, string>>;
}

/** The service over HTTP, on loopback only once it listens. */
export function connectorServer(service: ConnectorService, desk: Desk): Server {
  return createServer((request, response) => {
    answer(service, desk, request, response).catch((error: unknown) => {
      send(response, { status: 400, body: { error: { code: 'BadSyntax', message: String(error) } } });
    });
  });
}

async function answer(
  service: ConnectorService,
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = turnedAway(request.headers, { takesForms: false });
  if (refusal !== undefined) return send(response, { status: refusal, body: undefined });
  const call = await readCall(request);
  if (call.segments[0] === '_emulator') return send(response, await control(desk, call));
  const conversationId = call.segments[2] ?? '';
  if (desk.latencyMs > 0) await pause(desk.latencyMs);
  const late = tooHasty(desk, conversationId);
  if (late) return conclude(desk, call, response, { reply: late });
  const fault = desk.faults.strike({ method: call.method, conversationId });
  if (fault) return answerBadly(fault, service, desk, call, response);
  const done = service.answer(call.method, call.segments, call.body);
  conclude(desk, call, response, { done, reply: done });
}

async function answerBadly(
  fault: ConnectorFault,
  service: ConnectorService,
  desk: Desk,
  call: Call,
  response: ServerResponse,
): Promise<void> {
  await pause(fault.delayMs ?? 0);
  const takesEffect = fault.afterEffect === true || !replaces(fault);
  const done = takesEffect ? service.answer(call.method, call.segments, call.body) : undefined;
  conclude(desk, call, response, { fault, ...(done && { done }), reply: replyTo(fault, done) });
}

interface Conclusion {
  readonly fault?: ConnectorFault;
  /** What has taken place. */
  readonly done?: ServiceReply;
  /** Undefined: the connection is cut. */
  readonly reply: Reply | undefined;
}

function conclude(desk: Desk, call: Call, response: ServerResponse, { fault, done, reply }: Conclusion): void {
  desk.record.add({
    method: call.method,
    path: call.path,
    conversationId: call.segments[2] ?? done?.began ?? '',
    ...(reply === undefined ? {} : { status: reply.status }),
    tookEffect: done !== undefined && done.status < 300,
    isFault: fault !== undefined,
  });
  if (reply === undefined) response.socket?.destroy();
  else send(response, reply);
}

function tooHasty({ gate, tellsRetryAfter }: Desk, conversationId: string): Reply | undefined {
  const waitMs = gate?.ask(conversationId === '' ? undefined : conversationId) ?? 0;
  if (waitMs === 0) return undefined;
  const headers = tellsRetryAfter ? { 'Retry-After': String(Math.ceil(waitMs / 1000)) } : {};
  return { status: 429, body: { error: { code: 'Throttled', message: 'Too many requests.' } }, headers };
}

const replaces = ({ status, drop }: ConnectorFault): boolean => status !== undefined || drop === true;

function replyTo(fault: ConnectorFault, done: ServiceReply | undefined): Reply | undefined {
  if (!replaces(fault)) return done;
  if (fault.status === undefined) return undefined;
  const retry = fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
  return { status: fault.status, body: fault.body ?? {}, headers: { ...retry, ...fault.headers } };
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const { method = 'GET', url = '/' } = request;
  const path = new URL(url, 'http://connector').pathname;
  const segments = path.split('/').filter((part) => part !== '');
  return {
    method,
    path,
    segments: segments.map(decodeURIComponent),
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
