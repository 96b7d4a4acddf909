import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';
import { isShown, type CustomField } from './customField';

export const FIELDS_KEY = ['/custom-fields'];
const MINUTE = 60_000;

function useAnswer(isFresh: boolean) {
  return useQuery({
    key: FIELDS_KEY,
    staleTime: isFresh ? 0 : MINUTE,
    query: async () => ((await unwrap(api.GET('/custom-fields'))) as unknown as { items: CustomField[] }).items,
  });
}

/** The fields of the company's own that records of one type show to the reader, in their order. */
export function useFieldDefinitions(object: string) {
  const answer = useAnswer(false);
  const fields = computed(() => (answer.data.value ?? []).filter((each) => each.object === object && isShown(each)));
  return { fields };
}

/** All of them, for whoever keeps them. */
export function useAllFields() {
  const answer = useAnswer(true);
  return {
    fields: computed(() => answer.data.value ?? []),
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
  };
}
