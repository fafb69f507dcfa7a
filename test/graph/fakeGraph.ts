import type { TokenCredential } from '@azure/identity';
import { createLicences } from '../../src/graph';
import type { GraphSettings } from '../../src/graph';
import type { Licences } from '../../src/migration/ports';
import { createLog } from '../../src/platform/log';
import { FakeClock } from '../platform/fakeClock';

export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly authorization: string | null;
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection is cut. */
  readonly cut?: true;
}

type Line = Reply | ((seen: Seen) => Reply);

/** Answers each request with the next line of a script, and remembers what it was asked. */
export class FakeGraph {
  readonly seen: Seen[] = [];
  readonly clock = new FakeClock();
  readonly customers: string[] = [];
  readonly licences: Licences;
  private tokens = 0;

  constructor(
    private readonly script: Line[],
    settings: Partial<GraphSettings> = {},
  ) {
    this.licences = createLicences({
      baseUrl: 'https://graph.example',
      credentialFor: (customer) => this.credentialOf(customer),
      scope: 'graph/.default',
      clock: this.clock,
      mayChange: async () => undefined,
      log: createLog({ level: 'silent', room: 'test' }),
      fetch: (input, init) => this.answer(input, init),
      ...settings,
    });
  }

  private credentialOf(customer: string): TokenCredential {
    this.customers.push(customer);
    return {
      getToken: async (_scope, options) => {
        if (options?.claims !== undefined) this.tokens += 1;
        return { token: `token-${this.tokens}`, expiresOnTimestamp: 8_640_000_000_000_000 };
      },
    };
  }

  private async answer(input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const seen: Seen = {
      method: init?.method ?? 'GET',
      path: decodeURIComponent(pathname + search),
      authorization: new Headers(init?.headers).get('authorization'),
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    };
    this.seen.push(seen);
    const line = this.script.shift();
    if (!line) throw new Error(`Nothing is scripted for ${seen.method} ${seen.path}`);
    const reply = typeof line === 'function' ? line(seen) : line;
    if (reply.cut) throw new TypeError('fetch failed');
    const text = reply.text ?? (reply.body === undefined ? null : JSON.stringify(reply.body));
    return new Response(text, { status: reply.status ?? 200, headers: { ...reply.headers } });
  }
}

interface Item {
  readonly id: string;
  readonly url: string;
  readonly body?: unknown;
}

export const itemsOf = (seen: Seen | undefined): readonly Item[] =>
  (seen?.body as { requests: readonly Item[] } | undefined)?.requests ?? [];

/** Answers a batch item by item, last first: Graph keeps no order. `undefined` leaves an item out. */
export const batch =
  (answer: (item: Item, index: number) => Reply | undefined) =>
  (seen: Seen): Reply => ({
    body: {
      responses: itemsOf(seen)
        .flatMap((item, index) => {
          const reply = answer(item, index);
          return reply ? [{ id: item.id, status: reply.status ?? 200, headers: reply.headers, body: reply.body }] : [];
        })
        .reverse(),
    },
  });

export const refusal = (message: string, code = 'Request_BadRequest', status = 400): Reply => ({
  status,
  body: { error: { code, message, innerError: { 'request-id': 'aaaabbbb-cccc-4ddd-8eee-ffff00001111' } } },
});
