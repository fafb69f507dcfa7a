import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import * as restify from 'restify';
import type { BotConfig } from './botConfig';
import type { FileLinks } from '../files/fileLinks';
import type { Log } from '../../platform/log';
import { within } from '../../platform/within';
import { readActivity } from './readActivity';

/** A probe that waits longer calls this process dead anyway. */
const readyWithinMs = 1_000;

export interface ServerDeps {
  readonly adapter: CloudAdapter;
  readonly onTurn: (context: TurnContext) => Promise<void>;
  readonly links: FileLinks;
  readonly ready: () => Promise<boolean>;
  /** Once the process is about to end there are no new turns. */
  readonly door?: { readonly isLeaving: boolean };
  readonly log: Log;
}

/** Everything that comes in over HTTP. restify wants handlers of two arguments to be async. */
export function createServer(deps: ServerDeps): Server {
  const server = restify.createServer({ name: 'planshift' });
  server.post('/api/messages', async (request: Request, response: Response) =>
    deps.door?.isLeaving ? turnAway(response) : receive(request, response, deps),
  );
  server.get('/healthz', async (_request: Request, response: Response) => answer(response, 200, 'ok'));
  server.get('/readyz', async (_request: Request, response: Response) => {
    const ready = !deps.door?.isLeaving && (await within(readyWithinMs, deps.ready).catch(() => false));
    answer(response, ready ? 200 : 503, ready ? 'ready' : 'not ready');
  });
  server.get('/files/:token', async (request: Request, response: Response) => download(request, response, deps.links));
  return server;
}

export function listen(server: Server, config: Pick<BotConfig, 'host' | 'port'>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.removeListener('error', reject);
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

async function receive(request: Request, response: Response, deps: ServerDeps): Promise<void> {
  const read = await readActivity(request);
  if ('fault' in read) {
    deps.log.warn('an activity was refused', { code: read.fault });
    if (read.fault === 'tooLarge') response.setHeader('connection', 'close');
    answer(response, 400, 'not an activity');
    return;
  }
  const { headers, method } = request;
  try {
    await deps.adapter.process({ headers, body: read.activity, method: method ?? 'POST' }, response, deps.onTurn);
  } catch (error) {
    deps.log.warn('an activity was refused', { code: error instanceof Error ? error.name : 'unknown' });
    if (!response.headersSent) answer(response, 400, 'not an activity');
  }
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
