import { createHmac, timingSafeEqual } from 'node:crypto';
import { CursorMismatch } from '../http/http.errors.js';

/** Where a page ends: the sort values of its last row as text, its id, and which filter and sort they belong to. */
export interface Position {
  readonly values: readonly string[];
  readonly id: string;
  readonly backwards: boolean;
}

/** Opaque and signed, so that a cursor can be neither read as an interface nor made by hand. It never authorises anything. */
export function writeCursor(position: Position, context: string, secret: string): string {
  const body = Buffer.from(JSON.stringify([position.values, position.id, position.backwards])).toString('base64url');
  return `${body}.${sign(body, context, secret)}`;
}

/** @throws CursorMismatch when it was made for another filter or sort, or not by us. */
export function readCursor(cursor: string, context: string, secret: string): Position {
  const [body = '', signature = ''] = cursor.split('.');
  const expected = Buffer.from(sign(body, context, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new CursorMismatch({});
  const [values, id, backwards] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [
    string[],
    string,
    boolean,
  ];
  return { values, id, backwards };
}

function sign(body: string, context: string, secret: string): string {
  return createHmac('sha256', secret).update(`cursor\n${context}\n${body}`).digest('base64url').slice(0, 22);
}
