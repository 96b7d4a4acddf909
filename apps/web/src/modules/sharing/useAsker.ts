import { useQuery } from '@pinia/colada';
import { computed, type ComputedRef } from 'vue';
import { useRoute } from 'vue-router';
import { api, unwrap } from '@/lib/api';
import type { Ref } from './sharing';

/** Who asked to be shown the record, where its address came with her request: `?shareWith=…`. */
export function useAsker(): ComputedRef<Ref | null> {
  const route = useRoute();
  const id = computed(() => String(route.query['shareWith'] ?? ''));
  const answer = useQuery({
    key: () => ['/people', 'asker', id.value],
    query: async () => (await unwrap(api.GET('/people/{id}', { params: { path: { id: id.value } } }))) as Ref,
    enabled: () => id.value !== '',
  });
  return computed(() => {
    const person = answer.data.value;
    return person && id.value ? { id: person.id, name: person.name } : null;
  });
}
