import { api, readPage, unwrap, type ListQuery } from '@/lib/api';
import type { Option } from './field';
import type { Suggest } from './useSuggestions';

const SHOWN = '20';

/** Candidates of a collection for what is typed, as the API's own search finds them: name, number, pinyin. */
export function suggestFrom<Row extends { id: string; name: string }>(
  path: string,
  options: { note?: (row: Row) => string; always?: () => ListQuery } = {},
): Suggest {
  return async (q) => {
    const { items } = await readPage<Row>(path, { limit: SHOWN, ...(q ? { q } : {}), ...options.always?.() });
    return items.map((row): Option => ({
      value: row.id,
      label: row.name,
      ...(options.note ? { note: options.note(row) } : {}),
    }));
  };
}

/** The name of one record, for a filter that the URL brought along. */
export function nameFrom(path: string): (id: string) => Promise<string> {
  return async (id) => ((await unwrap(api.GET(`${path}/{id}`, { params: { path: { id } } }))) as { name: string }).name;
}
