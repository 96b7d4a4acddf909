import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { FastifyServerOptions } from 'fastify';
import qs from 'qs';
import type { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MAX_FILE_BYTES } from '../files/file-store.js';
import { log } from '../logging/log.js';
import { observeRequest } from '../metrics/metrics.js';
import { BodyIsUnreadable, ContentTypeIsUnsupported, QueryIsTooLong } from './http.errors.js';
import { isCleanText } from './fields.js';
import { originOf } from './origin-of.js';

const MEGABYTE = 1024 * 1024;
const MOST_PARAMETERS = 100;

/** Limits of api.md: 1 MB of JSON, 10 s for headers, 30 s for a request; a closed grammar for the query string. */
export function serverOptions(config: Config): FastifyServerOptions {
  return {
    bodyLimit: MEGABYTE,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    trustProxy: config.trustProxy ? 'loopback, uniquelocal' : false,
    genReqId: (request) => traceIdFrom(request.headers['traceparent']),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 200, querystringParser: parseQuery },
    logger: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  } as FastifyServerOptions;
}

/** The caller's trace goes on through us (W3C Trace Context); a request without one begins its own. */
function traceIdFrom(traceparent: string | string[] | undefined): string {
  const [, traceId] = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(traceparent)) ?? [];
  return traceId && !/^0+$/.test(traceId) ? traceId : randomUUID().replaceAll('-', '');
}

function parseQuery(text: string): Record<string, unknown> {
  return qs.parse(text, {
    depth: 4,
    strictDepth: false,
    parameterLimit: MOST_PARAMETERS,
    arrayLimit: 100,
    allowPrototypes: false,
    plainObjects: true,
  });
}

/** The plugins and hooks every request passes; the unit of work's place is opened last, around the handler alone. */
export async function prepareServer(app: NestFastifyApplication, config: Config): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.server.headersTimeout = 10_000;
  readStrictly(app);
  await app.register(
    helmet as never,
    {
      contentSecurityPolicy: { directives: contentPolicy(config) },
      strictTransportSecurity: config.publicUrl.startsWith('https://'),
      crossOriginEmbedderPolicy: false,
    } as never,
  );
  await app.register(cookie as never);
  // One byte more than a file may have: at its own limit the parser would cut the file off and say nothing.
  await app.register(
    multipart as never,
    { limits: { fileSize: MAX_FILE_BYTES + 1, files: 1, fields: 10, fieldSize: 10_000 } } as never,
  );
  const work = app.get(UnitOfWork);
  server.addHook('preValidation', async (request) => {
    // The parser drops `__proto__`, and what comes after its limit, in silence; nothing else is ignored, so neither are these.
    if (request.url.split('&').length > MOST_PARAMETERS) throw new QueryIsTooLong({ most: MOST_PARAMETERS });
    const tampered = request.url.includes('__proto__');
    if (tampered || !cleanAll(request.body) || !cleanAll(request.query)) throw new BodyIsUnreadable({});
  });
  server.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    const { id: requestId, method } = request;
    if (!request.url.startsWith('/api/')) return;
    // The route and not the address: an address may hold what somebody searched for.
    const route = request.routeOptions.url ?? null;
    observeRequest(method, route ?? 'none', statusCode, elapsedTime);
    log.info({ msg: 'request', requestId, method, route, status: statusCode, ms: Math.round(elapsedTime) });
  });
  server.addHook('preHandler', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    void reply.header('traceparent', `00-${request.id}-${randomUUID().replaceAll('-', '').slice(16)}-01`);
    work.enclose(request.id, done, originOf(request));
  });
}

/** Bytes that are no UTF-8 would be read as question marks, and somebody's name stored like that. */
function readStrictly(app: NestFastifyApplication): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit: MEGABYTE }, (request, body, done) => {
    if (!Buffer.isBuffer(body) || !isUtf8(body)) return done(new BodyIsUnreadable({}), undefined);
    void parse(request as never, body.toString(), done);
  });
  readForms(app);
}

/** Pages that people fill in without a script; a browser sends what they hold to us from any site, without asking first. */
const FORM_PAGES = /^\/api\/v\d+\/public-forms\//;

/** Only where nobody is signed in: anywhere else another site could act in the name of whoever looks at it. */
function readForms(app: NestFastifyApplication): void {
  const options = { bodyLimit: MEGABYTE / 16 };
  app.useBodyParser('application/x-www-form-urlencoded', options, (request, body, done) => {
    if (!FORM_PAGES.test(request.url ?? '')) return done(new ContentTypeIsUnsupported({}), undefined);
    if (!Buffer.isBuffer(body) || !isUtf8(body)) return done(new BodyIsUnreadable({}), undefined);
    done(null, Object.fromEntries(new URLSearchParams(body.toString())));
  });
}

function contentPolicy(config: Config): Record<string, string[] | null> {
  const self = ["'self'"];
  return {
    defaultSrc: self,
    scriptSrc: self,
    // Element Plus positions its poppers with style attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: self,
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: config.publicUrl.startsWith('https://') ? [] : null,
  };
}

/** Deep enough for fifty steps of a policy inside one another, each with its conditions. */
const DEEPEST = 300;

/** Text that PostgreSQL cannot keep is refused at the door, wherever in the body or query it stands. */
function cleanAll(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isCleanText(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return depth <= DEEPEST;
  return Object.entries(value).every(([key, entry]) => isCleanText(key) && cleanAll(entry, depth + 1));
}
