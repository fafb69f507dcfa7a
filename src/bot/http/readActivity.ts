import type { IncomingMessage } from 'node:http';
import { ActivityShape } from './activityShape';

/** Far over what Teams sends, far under what could hurt. */
const maxActivityBytes = 256 * 1024;

export type ReadActivity =
  | { readonly activity: Record<string, unknown> }
  | { readonly fault: 'tooLarge' | 'notJson' | 'notAnActivity' };

/** Reads one activity from a request, never more than `maxActivityBytes` of it. */
export async function readActivity(request: IncomingMessage): Promise<ReadActivity> {
  const body = await readBody(request);
  if (body === undefined) return { fault: 'tooLarge' };
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { fault: 'notJson' };
  }
  const parsed = ActivityShape.safeParse(value);
  return parsed.success ? { activity: whatIsGiven(parsed.data) } : { fault: 'notAnActivity' };
}

const whatIsGiven = (activity: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== null && value !== undefined));

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxActivityBytes) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxActivityBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
