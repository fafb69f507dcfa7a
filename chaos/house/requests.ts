import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const channel = 'http.server.request.start';

interface Arrival {
  readonly request: IncomingMessage;
  readonly socket: { readonly localPort?: number };
}

/** Counts what arrives at servers of this process, as those who are called see it. */
export class RequestCounter {
  private readonly counts = new Map<number, number>();

  private readonly note = (message: unknown): void => {
    const { request, socket } = message as Arrival;
    const port = socket.localPort ?? 0;
    if (!request.url?.startsWith('/_emulator/')) this.counts.set(port, (this.counts.get(port) ?? 0) + 1);
  };

  constructor() {
    diagnostics.subscribe(channel, this.note);
  }

  at(...ports: readonly number[]): number {
    return ports.reduce((sum, port) => sum + (this.counts.get(port) ?? 0), 0);
  }

  stop(): void {
    diagnostics.unsubscribe(channel, this.note);
  }
}
