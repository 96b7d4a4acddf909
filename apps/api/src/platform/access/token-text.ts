import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What every personal token begins with, so that scanners of repositories find one that was committed. */
const PREFIX = 'cst_pat_';
const SHAPE = /^cst_pat_([0-9a-f]{40})([0-9a-f]{8})$/;

/** 160 random bits and a checksum, which tells a mistyped token from a wrong one without asking the database. */
export function newTokenText(): string {
  const secret = randomBytes(20).toString('hex');
  return `${PREFIX}${secret}${checksum(secret)}`;
}

export function looksLikeToken(text: string): boolean {
  return text.startsWith(PREFIX);
}

export function isTokenText(text: string): boolean {
  const [, secret, sum] = SHAPE.exec(text) ?? [];
  return secret !== undefined && checksum(secret) === sum;
}

function checksum(secret: string): string {
  return crc32(secret).toString(16).padStart(8, '0');
}
