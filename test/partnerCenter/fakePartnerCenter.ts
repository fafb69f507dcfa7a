import { RestError, createHttpHeaders } from '@azure/core-rest-pipeline';
import type { HttpClient, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import { createPartnerCenter } from '../../src/partnerCenter';
import type { PartnerCenter, PartnerCenterSettings } from '../../src/partnerCenter';
import { createLog } from '../../src/platform/log';
import { FakeClock } from '../platform/fakeClock';

export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  /** Goes out as it is, instead of `body`. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection is cut. */
  readonly cut?: true;
}

/** Answers each request with the next line of a script, and remembers what it was asked. */
export class FakePartnerCenter implements HttpClient {
  readonly seen: Seen[] = [];
  readonly clock = new FakeClock();
  readonly asked: (string | undefined)[] = [];
  readonly api: PartnerCenter;
  private tokens = 0;

  constructor(
    private readonly script: Reply[],
    settings: Partial<PartnerCenterSettings> = {},
  ) {
    this.api = createPartnerCenter({
      baseUrl: 'https://partner.example',
      credentials: { appOnly: this.credential, appAndUser: this.credential },
      scope: 'partner/.default',
      clock: this.clock,
      mayChange: async () => undefined,
      log: createLog({ level: 'silent', room: 'test' }),
      httpClient: this,
      ...settings,
    });
  }

  private readonly credential: TokenCredential = {
    getToken: async (_scope, options) => {
      this.asked.push(options?.claims);
      this.tokens += 1;
      return { token: `token-${this.tokens}`, expiresOnTimestamp: 8_640_000_000_000_000 };
    },
  };

  async sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
    const { pathname, search } = new URL(request.url);
    this.seen.push({
      method: request.method,
      path: decodeURIComponent(pathname + search),
      headers: request.headers.toJSON(),
      body: typeof request.body === 'string' ? (JSON.parse(request.body) as unknown) : undefined,
    });
    const reply = this.script.shift();
    if (!reply) throw new Error(`Nothing is scripted for ${request.method} ${request.url}`);
    if (reply.cut) throw new RestError('read ECONNRESET', { code: 'ECONNRESET', request });
    return {
      request,
      status: reply.status ?? 200,
      headers: createHttpHeaders({ ...reply.headers }),
      bodyAsText: reply.text ?? (reply.body === undefined ? '' : JSON.stringify(reply.body)),
    };
  }

  /** Whether everything that was scripted was asked for. */
  get isDone(): boolean {
    return this.script.length === 0;
  }
}

export const collection = (items: readonly unknown[], more: object = {}): Reply => ({
  body: { totalCount: items.length, items, attributes: { objectType: 'Collection' }, ...more },
});
