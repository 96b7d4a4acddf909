import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

export type { components, operations, paths } from './schema.ts';

/** The shapes on the wire by name: `Schema<'QuoteView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
export type CountersignClient = Client<paths>;

export interface CountersignOptions extends ClientOptions {
  /** Called before each request; what it answers is sent as the bearer token. */
  readonly token?: () => string | undefined | Promise<string | undefined>;
}

/**
 * A thin typed client over `fetch`.
 * @example
 * const api = countersign({ baseUrl: 'https://crm.example.com', token: () => accessToken });
 * const { data, error } = await api.GET('/api/v1/customers', { params: { query: { limit: 20 } } });
 * // `error` is an RFC 9457 problem with a stable `code`.
 */
export function countersign({ token, ...options }: CountersignOptions): CountersignClient {
  const client = createClient<paths>({ querySerializer: writeQuery, ...options });
  client.use({
    async onRequest({ request }) {
      const bearer = await token?.();
      if (bearer) request.headers.set('Authorization', `Bearer ${bearer}`);
      return request;
    },
  });
  return client;
}

/** `{filter: {status: {in: ['draft']}}}` → `filter[status][in]=draft`, the URL spelling of a condition. */
export function writeQuery(query: Record<string, unknown>): string {
  const pairs: string[] = [];
  const write = (name: string, value: unknown): void => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(value.join(','))}`);
    else if (typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) write(`${name}[${key}]`, inner);
    else pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  };
  for (const [name, value] of Object.entries(query)) write(name, value);
  return pairs.join('&');
}
