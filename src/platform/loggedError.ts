import { allowedFacts } from './facts';

const frame = /^\s+at /;
const shortName = /^[\w.-]{1,60}$/;

/**
 * What may be logged of an error: name, code, the places in the code, and known facts.
 *
 * A stranger's message is left out, because it may quote what it failed on; a KnownError's is written by us.
 */
export function loggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, facts } = error as { code?: unknown; facts?: unknown };
  return {
    name: shortName.test(error.name) ? error.name : 'Error',
    ...allowedFacts({ code }),
    ...(error.name === 'KnownError' ? { message: error.message } : {}),
    ...(typeof facts === 'object' && facts !== null ? allowedFacts(facts) : {}),
    stack: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  };
}

/** A stack begins with the message, and what that quotes may look like a place in the code. */
function framesOf({ stack = '', message }: Error): string {
  const saidAt = stack.indexOf(message);
  return stack
    .slice(saidAt < 0 ? 0 : saidAt + message.length)
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, 20)
    .join('\n');
}
