import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

/** Far over what Teams sends, far under what could hurt. */
const maxActivityBytes = 256 * 1024;

const Account = z.looseObject({ id: z.string().min(1) });

/** What a turn cannot do without; everything else passes as it is. */
const ActivityShape = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  from: Account,
  conversation: Account,
  recipient: Account.optional(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
  entities: z.array(z.looseObject({})).nullish(),
});

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
  return parsed.success ? { activity: withoutNulls(parsed.data) } : { fault: 'notAnActivity' };
}

/** The SDK's own check refuses null where a field may be absent. */
function withoutNulls(activity: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== null));
}

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
