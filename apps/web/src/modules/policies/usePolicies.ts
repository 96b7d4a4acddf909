import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, unwrap } from '@/lib/api';
import type { DraftView, PolicySummary, Version, VersionDetail, Vocabulary } from './api';

const ROOT = '/policies';

/** Every policy: what decides today, what comes next, what is being written. */
export function usePolicies() {
  const { locale } = useI18n({ useScope: 'global' });
  const answer = useQuery({
    key: () => [ROOT, 'list', locale.value],
    query: async () => ((await unwrap(api.GET('/policies'))) as { items: PolicySummary[] }).items,
  });
  return { policies: computed(() => answer.data.value ?? null), ...stateOf(answer) };
}

/** What policies of a purpose can be written with. */
export function useVocabulary(purpose: () => string | undefined) {
  const answer = useQuery({
    key: () => [ROOT, 'vocabulary', purpose() ?? ''],
    query: async () => {
      const of = purpose();
      return (await unwrap(
        api.GET('/policies/vocabulary', { params: { query: of ? { purpose: of } : {} } }),
      )) as Vocabulary;
    },
  });
  return { vocabulary: computed(() => answer.data.value ?? null), ...stateOf(answer) };
}

export async function readDraft(code: string): Promise<DraftView> {
  return (await unwrap(api.GET('/policies/{code}/draft', { params: { path: { code } } }))) as DraftView;
}

export async function readVersion(code: string, number: number): Promise<VersionDetail> {
  const path = { code, number: String(number) };
  return (await unwrap(api.GET('/policies/{code}/versions/{number}', { params: { path } }))) as VersionDetail;
}

export async function readVersions(code: string): Promise<Version[]> {
  const params = { path: { code } };
  return ((await unwrap(api.GET('/policies/{code}/versions', { params }))) as { items: Version[] }).items;
}

export function useVersions(code: () => string) {
  const answer = useQuery({
    key: () => [ROOT, code(), 'versions'],
    query: () => readVersions(code()),
  });
  return { versions: computed(() => answer.data.value ?? null), ...stateOf(answer) };
}

export function useVersion(code: () => string, number: () => number | null) {
  const { locale } = useI18n({ useScope: 'global' });
  const answer = useQuery({
    key: () => [ROOT, code(), 'version', number() ?? 0, locale.value],
    query: () => readVersion(code(), number()!),
    enabled: () => number() !== null,
  });
  return { version: computed(() => answer.data.value ?? null), ...stateOf(answer) };
}

/** Everything about policies is asked for again, for whoever shows it. */
export function useRefreshPolicies() {
  const queries = useQueryCache();
  return () => queries.invalidateQueries({ key: [ROOT] });
}

function stateOf(answer: { error: { value: unknown }; refetch: () => unknown }) {
  return {
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
  };
}
