import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Calls } from './morningFigures';

const channel = 'http.server.response.finish';
const none: Calls = { partnerCenter: 0, graph: 0, refused: 0 };

interface Answered {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Counts what the emulator in this process has answered, by the service that was asked. */
export class CallCounter {
  private counted = none;

  private readonly note = (message: unknown): void => {
    const { request, response } = message as Answered;
    const service = serviceOf(request.url ?? '');
    if (service === undefined) return;
    const refused = this.counted.refused + (response.statusCode === 429 ? 1 : 0);
    this.counted = { ...this.counted, [service]: this.counted[service] + 1, refused };
  };

  constructor() {
    diagnostics.subscribe(channel, this.note);
  }

  /** Since it was asked last. */
  take(): Calls {
    const taken = this.counted;
    this.counted = none;
    return taken;
  }
}

function serviceOf(url: string): 'partnerCenter' | 'graph' | undefined {
  if (url.startsWith('/v1.0/')) return 'graph';
  return url.startsWith('/v1/') ? 'partnerCenter' : undefined;
}
