import type { IncomingMessage } from 'node:http';
import type { Gate } from './gate';

/** With or without a port. */
const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const json = /^application\/json\s*(;|$)/i;

const refusalOf = ({ headers }: IncomingMessage) => {
  if (!thisMachine.test(headers.host ?? '') || headers.origin !== undefined) return { status: 403 } as const;
  return json.test(headers['content-type'] ?? '') ? undefined : ({ status: 415 } as const);
};

/** Asks nobody who they are, but web pages in a browser on this machine are not to speak for whoever sits in front of it. */
export const practiceGate: Gate = {
  isReady: () => true,
  admit: async (request) => refusalOf(request) ?? { admits: () => true },
};
