import type { Response } from 'restify';

/** What the SDK writes an answer with. */
interface Answering {
  readonly socket: unknown;
  status(code: number): unknown;
  header(name: string, value: unknown): unknown;
  send(body?: unknown): unknown;
  end(): unknown;
}

/** A response that can be sent while whoever works on it goes on; what comes after that is not sent. */
export function answerOnce(response: Response): { readonly later: Answering; readonly now: (body: unknown) => void } {
  let isSent = false;
  const unlessSent = (write: () => unknown): unknown => (isSent ? undefined : write());
  return {
    later: {
      socket: response.socket,
      status: (code) => unlessSent(() => response.status(code)),
      header: (name, value) => unlessSent(() => response.header(name, value)),
      send: (body) => unlessSent(() => response.send(body)),
      end: () => unlessSent(() => response.end()),
    },
    now: (body) => {
      if (!isSent) response.send(200, body);
      isSent = true;
    },
  };
}
