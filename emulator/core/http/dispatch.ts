import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house';
import type { EmulatorReply } from '../reply';
import type { AccessToken, CheckoutTrouble, EmulatorRequest, Route } from '../route';
import { matchRoute } from './match';
import { readRequest } from './readRequest';
import type { ReadRequest } from './readRequest';
import { sendReply } from './sendReply';
import { turnedAway } from './visitor';

/** What stands between a caller and a route: made-up trouble. */
export interface Trouble {
  readonly delayMs: number;
  readonly drop: 'before' | 'after' | null;
  readonly reply: EmulatorReply | null;
  /** The reply replaces the real one after the effect instead of preventing it. */
  readonly afterEffect: boolean;
  readonly checkout?: CheckoutTrouble;
}

export interface Switchboard {
  readonly house: House;
  readonly controlRoutes: readonly Route[];
  readonly routes: readonly Route[];
  readToken(bearer: string, now: number): AccessToken | undefined;
  troubleFor(request: EmulatorRequest): Trouble | undefined;
  /** The answer to a path that nothing has. */
  nowhere(request: EmulatorRequest): EmulatorReply;
}

export function dispatcher(board: Switchboard): RequestListener {
  return (incoming, response) => {
    answer(board, incoming, response).catch((error: unknown) => {
      if (!incoming.complete) return; // the caller hung up in the middle of its body
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      if (!response.headersSent) sendReply(response, failed('The emulator failed; its output says how.'));
    });
  };
}

async function answer(board: Switchboard, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  // The token endpoints take forms.
  const refusal = turnedAway(incoming.headers, { takesForms: !incoming.url?.startsWith('/_emulator') });
  if (refusal !== undefined) return sendReply(response, { status: refusal });
  const read = await readRequest(incoming);
  if (typeof read === 'string') return sendReply(response, unreadable(read));
  const reply =
    read.segments[0] === '_emulator'
      ? await run(board, board.controlRoutes, read)
      : await emulate(board, { ...read, request: withToken(board, read.request) });
  if (reply === 'cut') incoming.socket.destroy();
  else sendReply(response, reply);
}

/** The emulated services, behind latency and made-up trouble. */
async function emulate(board: Switchboard, read: ReadRequest): Promise<EmulatorReply | 'cut'> {
  const trouble = board.troubleFor(read.request) ?? noTrouble;
  const waitMs = latencyOf(board) + trouble.delayMs;
  if (waitMs > 0) await pause(waitMs);
  if (trouble.drop === 'before') return 'cut';
  if (trouble.reply && !trouble.afterEffect) return trouble.reply;
  const reply = await run(board, board.routes, meeting(read, trouble));
  return trouble.drop === 'after' ? 'cut' : (trouble.reply ?? reply);
}

const meeting = (read: ReadRequest, { checkout = {} }: Trouble): ReadRequest => ({
  ...read,
  request: { ...read.request, checkout },
});

const noTrouble: Trouble = { delayMs: 0, drop: null, reply: null, afterEffect: false };

function withToken(board: Switchboard, request: EmulatorRequest): EmulatorRequest {
  const bearer = /^bearer (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  const token = bearer === undefined ? undefined : board.readToken(bearer.trim(), board.house.clock.now());
  return token ? { ...request, token } : request;
}

async function run(
  board: Switchboard,
  routes: readonly Route[],
  { request, segments }: ReadRequest,
): Promise<EmulatorReply> {
  const match = matchRoute(routes, request.method, segments);
  if (match === 'otherMethod') return { status: 405 };
  if (!match) return board.nowhere(request);
  return match.route.handle(request, match.params, board.house);
}

function latencyOf({ house }: Switchboard): number {
  const { meanMs, spreadMs, clock = 'wall' } = house.settings.latency;
  const waitMs = Math.max(0, meanMs + (Math.random() * 2 - 1) * spreadMs);
  return clock === 'emulated' && house.clock.scale > 0 ? waitMs / house.clock.scale : waitMs;
}

function unreadable(description: string): EmulatorReply {
  return { status: 400, body: { code: 2000, description, data: [], source: 'PartnerFD' } };
}

function failed(description: string): EmulatorReply {
  return { status: 500, body: { code: 800003, description, data: [], source: 'PartnerFD' } };
}
