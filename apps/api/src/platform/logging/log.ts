import pino, { type LoggerOptions } from 'pino';
import { withoutNumbers } from '../forbidden/without-numbers.js';

/** From nothing at all to everything; one that is none of them is refused at the start, with whatever else cannot be used. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** One JSON line an event. What may be written: ids, codes, routes and times; never a body, a query or a name. */
export const LOG_OPTIONS: LoggerOptions = {
  // Somebody at a terminal is told what is wrong; a collector of logs gets every request.
  level: LOG_LEVELS.find((level) => level === process.env['LOG_LEVEL']) ?? usualLevel(),
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['req.headers.authorization', 'req.headers.cookie', 'password', '*.password'],
  // The message of an error may repeat what it was about.
  hooks: { streamWrite: withoutNumbers },
};

function usualLevel(): string {
  if (process.env['VITEST']) return 'silent';
  return process.stdout.isTTY ? 'warn' : 'info';
}

export const log = pino(LOG_OPTIONS);
