import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, ifMatch, unwrap, type IntentHeaders } from '@/lib/api';
import type { Dictionary } from './customField';
import { FIELDS_KEY } from './useFieldDefinitions';

const KEY = ['/dictionaries'];

/** The dictionaries, and what is done with them; the fields that are answered with one know it at once. */
export function useDictionaries() {
  const queries = useQueryCache();
  const answer = useQuery({
    key: KEY,
    query: async () => ((await unwrap(api.GET('/dictionaries'))) as unknown as { items: Dictionary[] }).items,
  });

  async function known<T>(made: T): Promise<T> {
    await Promise.all([queries.invalidateQueries({ key: KEY }), queries.invalidateQueries({ key: FIELDS_KEY })]);
    return made;
  }

  const write = async (body: object, header: IntentHeaders) =>
    known((await unwrap(api.POST('/dictionaries', { params: { header }, body } as never))) as unknown as Dictionary);
  const change = async ({ id, version }: Dictionary, body: object, header: IntentHeaders) => {
    const params = { path: { id }, header: { ...header, ...ifMatch(version) } };
    return known((await unwrap(api.PATCH('/dictionaries/{id}', { params, body } as never))) as unknown as Dictionary);
  };
  const remove = async ({ id, version }: Dictionary) => {
    const params = { path: { id }, header: ifMatch(version) };
    await known(await unwrap(api.DELETE('/dictionaries/{id}', { params } as never)));
  };

  return {
    dictionaries: computed(() => answer.data.value ?? []),
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
    ...{ write, change, remove },
  };
}
