import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';

export type DepartmentKind = 'department' | 'branch' | 'joint_venture' | 'agent';

export interface OrgPerson {
  id: string;
  name: string;
  active: boolean;
  departmentId: string | null;
  superiorId: string | null;
  /** Codes, the main one first. */
  positions: string[];
}

export interface OrgDepartment {
  id: string;
  code: string;
  name: string;
  kind: DepartmentKind;
  parentId: string | null;
  headId: string | null;
  actingHeadId: string | null;
  /** The name folded, spelt and abbreviated, one a line. */
  foundBy: string;
}

export interface OrgPosition {
  id: string;
  code: string;
  name: string;
  parentCode: string | null;
  foundBy: string;
}

interface Org {
  people: OrgPerson[];
  departments: OrgDepartment[];
  positions: OrgPosition[];
}

/** The organisation as it is today, or as it is known now of another day. */
export function useOrg(day: () => string | null = () => null) {
  const answer = useQuery({
    key: () => ['/org', day() ?? 'today'],
    query: async () => {
      const asOf = day();
      const query = asOf ? { asOf, known: 'now' } : {};
      return (await unwrap(api.GET('/org', { params: { query } }))) as Org;
    },
  });
  const org = computed(() => answer.data.value ?? null);
  const names = computed(() => new Map(org.value?.people.map(({ id, name }) => [id, name])));
  const places = computed(() => new Map(org.value?.departments.map(({ id, name }) => [id, name])));
  return {
    people: computed(() => org.value?.people ?? []),
    departments: computed(() => org.value?.departments ?? []),
    positions: computed(() => org.value?.positions ?? []),
    departmentChoices: computed(() =>
      (org.value?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ),
    positionChoices: computed(() =>
      (org.value?.positions ?? []).map(({ code, name }) => ({ value: code, label: name })),
    ),
    nameOf: (id: string | null): string => (id ? (names.value.get(id) ?? '') : ''),
    departmentName: (id: string | null): string => (id ? (places.value.get(id) ?? '') : ''),
    isLoading: computed(() => !org.value && answer.isLoading.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => answer.refetch(),
  };
}
