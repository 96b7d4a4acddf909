import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, unwrap, type IntentHeaders } from '@/lib/api';
import type { Contract } from '../contract';
import type { Suggestion, Suggestions } from './suggestion';

/** What approvers suggest for one contract, and what may be done with it. `id` is null where there is no contract to ask about. */
export function useSuggestions(id: () => string | null) {
  const { locale } = useI18n({ useScope: 'global' });
  const queries = useQueryCache();
  const key = () => ['/contracts', id() ?? '', 'suggestions', locale.value];
  const answer = useQuery({
    key,
    query: async () =>
      (await unwrap(api.GET('/contracts/{id}/suggestions', { params: { path: { id: id()! } } }))) as Suggestions,
    enabled: () => id() !== null,
  });

  /** What was said stands in the approval's own log too, and a new version is another approval. */
  function refresh(): void {
    for (const root of ['/contracts', '/approvals', '/timeline']) void queries.invalidateQueries({ key: [root] });
  }
  function took(next: Suggestions): void {
    queries.setQueryData(key(), next);
    refresh();
  }

  async function suggest(body: object, header: IntentHeaders): Promise<void> {
    const params = { path: { id: id()! }, header };
    took((await unwrap(api.POST('/contracts/{id}/suggestions', { params, body: body as never }))) as Suggestions);
  }
  async function accept(suggestionIds: string[], note: string, header: IntentHeaders): Promise<Contract> {
    const params = { path: { id: id()! }, header };
    const body = { suggestionIds, ...(note ? { note } : {}) };
    const next = await unwrap(api.POST('/contracts/{id}/suggestions/acceptance', { params, body }));
    refresh();
    return next as unknown as Contract;
  }
  async function decline({ id: suggestionId }: Suggestion, reason: string, header: IntentHeaders): Promise<void> {
    const params = { path: { id: id()!, suggestionId }, header };
    const path = '/contracts/{id}/suggestions/{suggestionId}/refusal';
    took((await unwrap(api.POST(path, { params, body: { reason } }))) as Suggestions);
  }
  async function withdraw({ id: suggestionId }: Suggestion): Promise<void> {
    const params = { path: { id: id()!, suggestionId } };
    took((await unwrap(api.DELETE('/contracts/{id}/suggestions/{suggestionId}', { params }))) as Suggestions);
  }

  return {
    items: computed<Suggestion[]>(() => answer.data.value?.items ?? []),
    maySuggest: computed(() => answer.data.value?.can.suggest.allowed ?? false),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    ...{ refresh, suggest, accept, decline, withdraw },
  };
}

export type SuggestionsHandle = ReturnType<typeof useSuggestions>;
