import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import * as restify from 'restify';
import { answerOnce } from './answerOnce';
import type { BotConfig } from './botConfig';
import type { FileLinks } from '../files/fileLinks';
import type { Log } from '../../platform/log';
import { within } from '../../platform/within';
import type { Gate, TurnedDown } from './gate';
import { listenFault } from './listenFault';
import { addPages } from './pages';
import { readActivity } from './readActivity';

/** A probe that waits longer calls this process dead anyway. */
const readyWithinMs = 1_000;

/** Of Node's server. It looks for slow ones only so often, by itself every half minute. */
export const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  maxConnections: 1_000,
};

export interface ServerDeps {
  readonly gate: Gate;
  readonly adapter: CloudAdapter;
  /** With what answers the request before the turn is over. */
  readonly onTurn: (context: TurnContext, answerNow: (body: unknown) => void) => Promise<void>;
  /** Turns of which nothing would come; the SDK makes two clients for each, which is most of what they would cost. */
  readonly isTooMuch?: (activity: Partial<Activity>) => boolean;
  readonly links: FileLinks;
  readonly imprint: BotConfig['imprint'];
  readonly ready: () => Promise<boolean>;
  /** Once the process is about to end there are no new turns. */
  readonly door?: { readonly isLeaving: boolean };
  readonly log: Log;
}

/** Everything that comes in over HTTP. restify wants handlers of two arguments to be async. */
export function createServer(deps: ServerDeps): Server {
  const server = restify.createServer({ name: 'planshift' });
  Object.assign(server.server, limits);
  server.post('/api/messages', async (request: Request, response: Response) =>
    deps.door?.isLeaving ? turnAway(response) : receive(request, response, deps),
  );
  server.get('/healthz', async (_request: Request, response: Response) => answer(response, 200, 'ok'));
  server.get('/readyz', async (_request: Request, response: Response) => {
    const isOpen = !deps.door?.isLeaving && deps.gate.isReady();
    const ready = isOpen && (await within(readyWithinMs, deps.ready).catch(() => false));
    answer(response, ready ? 200 : 503, ready ? 'ready' : 'not ready');
  });
  server.get('/files/:token', async (request: Request, response: Response) => download(request, response, deps.links));
  addPages(server, deps.imprint);
  return server;
}

/** @throws Error of one line that names the variable to look at */
export function listen(server: Server, config: Pick<BotConfig, 'host' | 'port'>): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(listenFault(error, config.host, config.port));
    server.once('error', fail);
    server.listen(config.port, config.host, () => {
      server.removeListener('error', fail);
      resolve((server.address() as unknown as { port: number }).port);
    });
  });
}

export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });

function turnAway(response: Response): void {
  response.setHeader('connection', 'close');
  response.setHeader('retry-after', '1');
  answer(response, 503, 'this process is about to end');
}

/** Without words: who is turned down learns nothing. */
function turnDown(response: Response, { status, retryAfterSeconds }: TurnedDown): void {
  response.setHeader('connection', 'close');
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(retryAfterSeconds));
  response.sendRaw(status, '');
}

async function receive(request: Request, response: Response, deps: ServerDeps): Promise<void> {
  const admission = await deps.gate.admit(request);
  if ('status' in admission) return turnDown(response, admission);
  const read = await readActivity(request);
  if ('fault' in read) return refuse(response, read.fault, deps.log);
  if (!admission.admits(read.activity)) return turnDown(response, { status: 401 });
  if (deps.isTooMuch?.(read.activity)) return answer(response, 200, '');
  await handOn(request, response, read.activity, deps);
}

async function handOn(
  { headers, method = 'POST' }: Request,
  response: Response,
  body: Record<string, unknown>,
  { adapter, onTurn, log }: ServerDeps,
): Promise<void> {
  try {
    const { later, now } = answerOnce(response);
    await adapter.process({ headers, body, method }, later, (context) => onTurn(context, now));
  } catch (error) {
    refuse(response, error instanceof Error ? error.name : 'unknown', log);
  }
}

function refuse(response: Response, code: string, log: Log): void {
  log.warn('an activity was refused', { code });
  if (code === 'tooLarge') response.setHeader('connection', 'close');
  if (!response.headersSent) answer(response, 400, 'not an activity');
}

function download(request: Request, response: Response, links: FileLinks): void {
  const { token } = request.params as { readonly token?: string };
  const file = links.take(token ?? '');
  if (file === undefined) {
    answer(response, 404, 'This link has been used or is too old. Ask Planshift for the file again.');
    return;
  }
  response.setHeader('content-disposition', `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}"`);
  answer(response, 200, file.content, file.contentType);
}

function answer(response: Response, status: number, body: string, contentType = 'text/plain; charset=utf-8'): void {
  response.setHeader('content-type', contentType);
  response.setHeader('cache-control', 'no-store');
  response.sendRaw(status, body);
}
