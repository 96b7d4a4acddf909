import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';

export interface OrgDepartment {
  id: string;
  name: string;
  parentId: string | null;
  headId: string | null;
  actingHeadId: string | null;
}

interface Org {
  people: { id: string; name: string; active: boolean }[];
  departments: OrgDepartment[];
  positions: { code: string; name: string }[];
}

/** The organisation as it is today. */
export function useOrg() {
  const answer = useQuery({ key: ['/org'], query: async () => (await unwrap(api.GET('/org'))) as Org });
  const org = computed(() => answer.data.value ?? null);
  const names = computed(() => new Map(org.value?.people.map(({ id, name }) => [id, name])));
  return {
    departments: computed(() => org.value?.departments ?? []),
    departmentChoices: computed(() =>
      (org.value?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ),
    positionChoices: computed(() =>
      (org.value?.positions ?? []).map(({ code, name }) => ({ value: code, label: name })),
    ),
    nameOf: (id: string | null): string => (id ? (names.value.get(id) ?? '') : ''),
    isLoading: computed(() => !org.value && answer.isLoading.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
  };
}
