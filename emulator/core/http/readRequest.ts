import type { IncomingMessage } from 'node:http';
import type { EmulatorRequest } from '../route';
import { segmentsOf } from './match';

export interface ReadRequest {
  readonly request: EmulatorRequest;
  readonly segments: readonly string[];
}

const largestBody = 8 * 1024 * 1024;

/** The request as the routes see it, or a sentence saying why it can't be read. */
export async function readRequest(incoming: IncomingMessage): Promise<ReadRequest | string> {
  const [rawPath, rawQuery] = splitQuery(incoming.url ?? '/');
  const segments = segmentsOf(rawPath);
  if (!segments) return 'The path is not valid percent-encoding.';
  const text = await readText(incoming);
  if (text === undefined) return 'The body is larger than 8 MB.';
  const headers = headersOf(incoming);
  const body = parseBody(text, headers['content-type'] ?? '');
  if (body instanceof SyntaxError) return 'The body is not valid JSON.';
  const request: EmulatorRequest = {
    method: incoming.method ?? 'GET',
    path: `/${segments.join('/')}`,
    query: new URLSearchParams(rawQuery),
    headers,
    body,
  };
  return { request, segments };
}

function splitQuery(url: string): [path: string, query: string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

async function readText(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size <= largestBody) chunks.push(bytes);
  }
  return size > largestBody ? undefined : Buffer.concat(chunks).toString('utf8');
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return headers;
}

function parseBody(text: string, contentType: string): unknown {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return undefined;
  if (contentType.includes('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(content));
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(String(error));
  }
}
