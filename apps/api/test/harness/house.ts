import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { readConfig } from '../../src/platform/config/config.js';
import { OutboxDispatcher } from '../../src/platform/events/outbox-dispatcher.js';
import { start } from '../../src/start.js';
import { checkAgainstApiFile, knowApiFile } from './api-file-check.js';
import { createDatabase, DEMO_PASSWORD, TEMPLATE, withDatabase } from './template-database.js';

export interface Answer<T = any> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: T;
  text: string;
}

export interface CallOptions {
  body?: unknown;
  headers?: Record<string, string>;
  /** Sends `If-Match: "<version>"`. */
  version?: number;
  /** An idempotency key of its own unless one is given; `null` sends none. */
  key?: string | null;
  /** A multipart upload instead of JSON. */
  payload?: Buffer;
}

export interface Caller {
  get<T = any>(path: string, options?: CallOptions): Promise<Answer<T>>;
  post<T = any>(path: string, body?: unknown, options?: CallOptions): Promise<Answer<T>>;
  put<T = any>(path: string, body?: unknown, options?: CallOptions): Promise<Answer<T>>;
  patch<T = any>(path: string, body: unknown, options?: CallOptions): Promise<Answer<T>>;
  delete<T = any>(path: string, options?: CallOptions): Promise<Answer<T>>;
}

export interface House {
  readonly app: NestFastifyApplication;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Calls as one of the demo logins; signs in once and keeps the token. */
  as(login: string): Caller;
  /** Calls without signing in. */
  readonly anonymous: Caller;
  /** SQL as the owner of the database's login, in the house's role: sees every row. */
  sql<T = any>(text: string, values?: unknown[]): Promise<T[]>;
  /** Delivers the outbox as a worker would. */
  afterwards(): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly env?: Record<string, string>;
  /** An existing database, for a second process on the same one. */
  readonly databaseUrl?: string;
  /** Rooms that exist only in a test. */
  readonly extraModules?: readonly Type[];
}

/** The whole program on a database of its own, cloned from the seeded template. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const serverUrl = inject('serverUrl');
  const name = `t_${randomBytes(6).toString('hex')}`;
  if (!options.databaseUrl) await createDatabase(serverUrl, name, TEMPLATE);
  const databaseUrl = options.databaseUrl ?? withDatabase(serverUrl, name);
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-house-'));
  const config = readConfig({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DEMO_PASSWORD, ...options.env });
  const { app, stop } = await start(config, () => undefined, options.extraModules);
  knowApiFile(app, options.extraModules !== undefined);
  const client = new Client({ connectionString: databaseUrl, options: '-c role=countersign_house' });
  client.on('error', () => undefined);
  await client.connect();
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (login: string): Promise<string> => {
    const known = tokens.get(login) ?? signIn(app, login);
    tokens.set(login, known);
    return known;
  };
  return {
    app,
    databaseUrl,
    dataDir,
    as: (login) => callerOf(app, () => tokenOf(login)),
    anonymous: callerOf(app, () => Promise.resolve(undefined)),
    sql: async (text, values) => (await client.query(text, values)).rows,
    afterwards: () => app.get(OutboxDispatcher).drain(),
    close: async () => {
      await client.end();
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function signIn(app: NestFastifyApplication, login: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { login, password: DEMO_PASSWORD },
  });
  if (answer.statusCode !== 201) throw new Error(`${login} cannot sign in: ${answer.body}`);
  return (answer.json() as { accessToken: string }).accessToken;
}

function callerOf(app: NestFastifyApplication, token: () => Promise<string | undefined>): Caller {
  const call = async (
    method: string,
    path: string,
    { body, headers = {}, version, key, payload }: CallOptions,
  ): Promise<Answer> => {
    const bearer = await token();
    const answer = await app.inject({
      method: method as 'GET',
      url: path.startsWith('/api') || path.startsWith('/health') ? path : `/api/v1${path}`,
      headers: {
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(method === 'POST' && key !== null ? { 'idempotency-key': key ?? randomBytes(12).toString('hex') } : {}),
        ...headers,
      },
      ...(payload ? { payload } : body === undefined ? {} : { payload: body as object }),
    });
    const text = answer.body;
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    const result = {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson && text ? JSON.parse(text) : undefined,
      text,
    };
    checkAgainstApiFile(app, method, path, result);
    return result;
  };
  return {
    get: (path, options = {}) => call('GET', path, options),
    post: (path, body, options = {}) => call('POST', path, { ...options, body }),
    put: (path, body, options = {}) => call('PUT', path, { ...options, body }),
    patch: (path, body, options = {}) => call('PATCH', path, { ...options, body }),
    delete: (path, options = {}) => call('DELETE', path, options),
  };
}

/** A multipart body with one file, as a browser would send it. */
export function upload(
  file: { name: string; type: string; content: Buffer },
  fields: Record<string, string> = {},
): { payload: Buffer; headers: Record<string, string> } {
  const boundary = `----countersign${randomBytes(8).toString('hex')}`;
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${encodeURIComponent(file.name)}"\r\nContent-Type: ${file.type}\r\n\r\n`;
  const payload = Buffer.concat([...parts, Buffer.from(head), file.content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
