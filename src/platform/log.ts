import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { allowedFacts } from './facts';
import type { LogFacts } from './facts';
import { loggedError } from './loggedError';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Messages are fixed sentences; whatever varies is a fact, and only harmless facts get through. */
export interface Log {
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, error?: unknown, facts?: LogFacts): void;
}

const addressOrToken = /\S+@\S+|\beyJ[\w.-]+/g;
const nothing: LogFacts = {};

/** One JSON line per entry to standard output, or to `destination`. */
export function createLog(options: {
  readonly level: LogLevel;
  readonly room: string;
  readonly destination?: DestinationStream;
}): Log {
  const settings = { level: options.level, base: { room: options.room }, timestamp: pino.stdTimeFunctions.isoTime };
  return logTo(options.destination ? pino(settings, options.destination) : pino(settings));
}

const logTo = (logger: Logger): Log => ({
  info: (message, facts = nothing) => logger.info(allowedFacts(facts), clean(message)),
  warn: (message, facts = nothing) => logger.warn(allowedFacts(facts), clean(message)),
  error: (message, error, facts = nothing) =>
    logger.error(
      { ...allowedFacts(facts), ...(error === undefined ? {} : { err: loggedError(error) }) },
      clean(message),
    ),
});

/** A net under the rule that messages are fixed. */
const clean = (message: string): string => message.replace(addressOrToken, '[left out]').slice(0, 300);
