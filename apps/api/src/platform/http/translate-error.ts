import { HttpException } from '@nestjs/common';
import {
  DatabaseIsBusy,
  RowExistsAlready,
  RowIsErased,
  RowIsGuarded,
  RowIsForReading,
  RowIsLocked,
  RowIsMerged,
  RowIsMergedContact,
  RowIsOnlyShared,
  RowIsReferenced,
} from '../database/database.errors.js';
import { DomainError } from './domain-error.js';
import {
  BodyIsTooLarge,
  BodyIsUnreadable,
  ContentTypeIsUnsupported,
  RouteIsMissing,
  ServerFailed,
} from './http.errors.js';

interface PostgresError {
  code?: string;
  constraint?: string;
  message: string;
}

/** Every failure becomes a domain error; what nobody foresaw becomes `server.failed` and tells nothing about itself. */
export function translateError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  return fromPostgres(error) ?? fromServer(error) ?? new ServerFailed({});
}

/** The connection could not be had or went away, as the driver and the mapper above it put it. */
const LOST =
  /timeout exceeded when trying to connect|Connection terminated|already released|connection error and is not queryable/;

/** @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
function fromPostgres(error: unknown): DomainError | undefined {
  const cause = (error as { driverError?: PostgresError }).driverError ?? (error as PostgresError);
  const constraint = cause?.constraint ?? '';
  switch (cause?.code) {
    case '23505':
      return new RowExistsAlready({ constraint });
    case '23503':
      return new RowIsReferenced({ constraint });
    case '23514':
    case 'CS001': // raised by our own guards, whose message is a rule in words
      return new RowIsGuarded({ rule: constraint || cause.message });
    case '42501': // what the row policies keep from being written
      return /row-level security/.test(cause.message) ? new RowIsForReading({}) : undefined;
    case 'CS003': // raised by the guard over what is only shared
      return new RowIsOnlyShared({});
    case 'CS004': // raised where something is written for a customer that has given way
      return new RowIsMerged({});
    case 'CS005': // the same for a contact
      return new RowIsMergedContact({});
    case 'CS006': // raised where something of a person is written into a record she had erased
      return new RowIsErased({});
    case '55P03': // lock_not_available
    case '40P01': // deadlock_detected
    case '40001': // serialization_failure
      return new RowIsLocked({});
    case '53300': // too_many_connections
    case '57014': // query_canceled by statement_timeout
    case '57P01': // admin_shutdown
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EPIPE':
      return new DatabaseIsBusy({});
    default:
      return LOST.test(cause?.message ?? '') ? new DatabaseIsBusy({}) : undefined;
  }
}

/** What the server below us refused, whether it comes as its own error or wrapped by the framework. */
function fromServer(error: unknown): DomainError | undefined {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === 413 || code === 'FST_REQ_FILE_TOO_LARGE')
    return new BodyIsTooLarge({ limit: code === 'FST_REQ_FILE_TOO_LARGE' ? '20 MB' : '1 MB' });
  if (status === 415 || code === 'FST_INVALID_MULTIPART_CONTENT_TYPE') return new ContentTypeIsUnsupported({});
  if (status === 404) return new RouteIsMissing({});
  if (error instanceof SyntaxError || (status !== undefined && status < 500)) return new BodyIsUnreadable({});
  return undefined;
}
