import type { ServerResponse } from 'node:http';
import type { EmulatorReply } from '../reply';

const byteOrderMark = '\uFEFF';

export function sendReply(response: ServerResponse, reply: EmulatorReply): void {
  const text = textOf(reply.body);
  const content = reply.bom === true && text !== undefined ? byteOrderMark + text : text;
  const type = typeof reply.body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  const headers = { ...(content === undefined ? {} : { 'Content-Type': type }), ...reply.headers };
  response.writeHead(reply.status, headers);
  response.end(content);
}

function textOf(body: unknown): string | undefined {
  if (body === undefined) return undefined;
  return typeof body === 'string' ? body : JSON.stringify(body);
}
