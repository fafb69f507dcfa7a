import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { within } from '../platform/within';

export type Fetch = typeof fetch;

/** Puts the token on. The client's own handler would leave it off for hosts it does not know. */
export class BearerToken implements Middleware {
  private next: Middleware | undefined;

  constructor(private readonly token: string) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${this.token}`);
    context.options = { ...context.options, headers };
    await this.next?.execute(context);
  }
}

/** Sends once, follows no redirect, and reads the whole body within the time of the try. */
export class OneTry implements Middleware {
  constructor(
    private readonly send: Fetch,
    private readonly timeoutMs: number,
  ) {}

  async execute(context: Context): Promise<void> {
    context.response = await within(this.timeoutMs, async (signal) => {
      const response = await this.send(context.request, { ...context.options, redirect: 'manual', signal });
      const body = await response.text();
      const empty = body === '' || response.status === 204 || response.status === 304;
      return new Response(empty ? null : body, { status: response.status, headers: plainHeaders(response) });
    });
  }
}

/** The body is read and unpacked by now, so what described its packing would be wrong. */
function plainHeaders(response: Response): Headers {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  return headers;
}
