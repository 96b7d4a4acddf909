import { problemFrom } from './problem';
import { send } from './send';
import { WITH_TOTAL } from './headers';

/** One page of a keyset list. `total` stops counting at 10,000; then `totalCapped` is true. */
export interface Page<Row> {
  items: Row[];
  page: { next: string | null; prev: string | null; total?: number; totalCapped?: boolean };
}

/** The URL spelling of a list's question: `q`, `sort`, `cursor`, `limit`, `filter[field][op]`. */
export type ListQuery = Record<string, string>;

/** Reads one page of the collection at `path` (relative to `/api/v1`), counting all rows as well when asked. */
export async function readPage<Row>(
  path: string,
  query: ListQuery,
  options: { total?: boolean } = {},
): Promise<Page<Row>> {
  const url = `${location.origin}/api/v1${path}?${new URLSearchParams(query)}`;
  const response = await send(new Request(url, { headers: options.total ? WITH_TOTAL : {} }));
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response.status, body);
  return body as Page<Row>;
}
