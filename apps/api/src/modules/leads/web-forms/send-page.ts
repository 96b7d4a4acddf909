import type { FastifyReply } from 'fastify';
import { formPolicy } from './form-page.js';

/** A page of the public, under a policy of its own instead of the application's. */
export function sendPage(
  reply: FastifyReply,
  html: string,
  { status = 200, sites = [] }: { status?: number; sites?: readonly string[] } = {},
): void {
  // Whose frame it may stand in is said by the policy; this older header cannot name sites.
  reply.removeHeader('X-Frame-Options');
  void reply
    .status(status)
    .header('Content-Type', 'text/html; charset=utf-8')
    .header('Content-Security-Policy', formPolicy(sites))
    .header('Cache-Control', 'no-store')
    .header('Vary', 'Accept-Language')
    .send(html);
}
