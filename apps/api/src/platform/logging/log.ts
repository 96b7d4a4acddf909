import pino, { type LoggerOptions } from 'pino';
import { withoutNumbers } from '../forbidden/without-numbers.js';

/** One JSON line an event. What may be written: ids, codes, routes and times; never a body, a query or a name. */
export const LOG_OPTIONS: LoggerOptions = {
  // Somebody at a terminal is told what is wrong; a collector of logs gets every request.
  level: process.env['LOG_LEVEL'] ?? (process.env['VITEST'] ? 'silent' : process.stdout.isTTY ? 'warn' : 'info'),
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['req.headers.authorization', 'req.headers.cookie', 'password', '*.password'],
  // The message of an error may repeat what it was about.
  hooks: { streamWrite: withoutNumbers },
};

export const log = pino(LOG_OPTIONS);
