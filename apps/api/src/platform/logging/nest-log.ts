import type { LoggerService } from '@nestjs/common';
import { log } from './log.js';

type Message = string | object;

/** Hands the framework's messages to the one log, without its start-up chatter. */
export class NestLog implements LoggerService {
  log(message: Message, ...context: unknown[]): void {
    log.debug(entry(message, context));
  }

  warn(message: Message, ...context: unknown[]): void {
    log.warn(entry(message, context));
  }

  error(message: Message, ...context: unknown[]): void {
    log.error(entry(message, context));
  }

  fatal(message: Message, ...context: unknown[]): void {
    log.fatal(entry(message, context));
  }
}

function entry(message: Message, context: unknown[]): object {
  const rest = context.map((each) => (each instanceof Error ? (each.stack ?? each.message) : each));
  return typeof message === 'string' ? { msg: message, context: rest } : { ...message, context: rest };
}
