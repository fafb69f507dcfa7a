import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[];
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  /** Of the process that sent it. */
  readonly sentBy: number;
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly Omit<ReceivedSpan, 'sentBy'>[] }[];
  }[];
}

/** A collector that keeps what it is sent. */
export class OtlpReceiver {
  readonly spans: ReceivedSpan[] = [];
  /** Everything, word for word. */
  text = '';
  /** It takes what it is sent, and never answers. */
  isSilent = false;
  private port = 0;
  private readonly server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      const body = Buffer.concat(parts).toString('utf8');
      if (this.isSilent) return;
      this.text += body;
      const sentBy = Number(request.headers['x-sender']);
      for (const { scopeSpans } of (JSON.parse(body) as Sent).resourceSpans)
        for (const { spans } of scopeSpans) this.spans.push(...spans.map((span) => ({ ...span, sentBy })));
      response.setHeader('content-type', 'application/json').end('{}');
    })();
  });

  static async open(): Promise<OtlpReceiver> {
    const receiver = new OtlpReceiver();
    await receiver.listen(0);
    receiver.port = (receiver.server.address() as AddressInfo).port;
    return receiver;
  }

  private listen(port: number): Promise<void> {
    return new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  /** Of a bot whose spans are to arrive soon; `nth` tells its process from others. */
  environment(nth = 0): Readonly<Record<string, string>> {
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${this.port}`,
      OTEL_EXPORTER_OTLP_HEADERS: `x-sender=${nth}`,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    };
  }

  named(name: string | RegExp): readonly ReceivedSpan[] {
    return this.spans.filter((span) => span.name.search(name) === 0);
  }

  /** At the same address as before, for whoever still tries to get rid of something. */
  async comesBack(): Promise<void> {
    this.isSilent = false;
    this.server.closeAllConnections();
    if (!this.server.listening) await this.listen(this.port);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
