import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isIP } from 'node:net';

/** From where and with what somebody calls. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
}

export const From = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { address: request.ip, userAgent: (request.headers['user-agent'] ?? '').slice(0, 300) };
});

export const PLACES = ['this_machine', 'intranet', 'internet', 'unknown'] as const;
export type Place = (typeof PLACES)[number];

const INTRANET = [/^10\./, /^192\.168\./, /^172\.(1[6-9]|2\d|3[01])\./, /^169\.254\./, /^f[cd]/i, /^fe[89ab]/i];

/** As much of a place as an address itself tells; nobody outside is asked. */
export function placeOf(address: string): Place {
  const plain = address.replace(/^::ffff:/i, '');
  if (isIP(plain) === 0) return 'unknown';
  if (plain === '::1' || plain.startsWith('127.')) return 'this_machine';
  return INTRANET.some((pattern) => pattern.test(plain)) ? 'intranet' : 'internet';
}

const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** `Chrome · Windows`, or the first word of what is neither a browser nor silent. */
export function deviceOf(userAgent: string): string {
  const named = [BROWSERS, SYSTEMS].flatMap((table) => table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? []);
  return named.join(' · ') || (userAgent.split(/[\s/]/)[0] ?? '').slice(0, 40);
}
