import { defined } from '../platform/defined';
import { retryAfterSeconds } from '../platform/retryAfter';
import type { GraphOutcome } from './call';
import { newsIn } from './heard';
import { ErrorBody } from './schemas';

export async function outcomeOf(response: Response, now: Date): Promise<GraphOutcome> {
  const text = await response.text();
  const body = jsonOf(text);
  return {
    status: response.status,
    body,
    ...newsIn((name) => response.headers.get(name)),
    ...defined({
      code: errorCodeIn(body),
      retryAfterSeconds: retryAfterSeconds(response.headers.get('Retry-After'), text, now),
      requestId: response.headers.get('request-id') ?? undefined,
    }),
  };
}

export function errorCodeIn(body: unknown): string | undefined {
  const read = ErrorBody.safeParse(body);
  return read.success ? read.data.error.code : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
