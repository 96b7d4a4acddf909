import pino from 'pino';

/** One JSON line an event. What may be written: ids, codes, routes and times; never a body, a query or a name. */
export const log = pino({
  // Somebody at a terminal is told what is wrong; a collector of logs gets every request.
  level: process.env['LOG_LEVEL'] ?? (process.env['VITEST'] ? 'silent' : process.stdout.isTTY ? 'warn' : 'info'),
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['req.headers.authorization', 'req.headers.cookie', 'password', '*.password'],
});
