import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, ifMatch, unwrap, type Problem } from '@/lib/api';
import { toast } from '@/lib/feedback';
import type { DuplicateRule, Kind, RuleSet } from './duplicateRule';

const KEY = ['/duplicate-rules'];

/** A rule that is being arranged; its key is its own as long as the page is open. */
export interface Draft {
  key: string;
  rule: DuplicateRule;
}

/** The rules of one kind as they are being arranged: nothing counts before it is saved. */
export function useDuplicateRules(kind: () => Kind) {
  const { t } = useI18n();
  const queries = useQueryCache();
  const answer = useQuery({
    key: KEY,
    query: async () => ((await unwrap(api.GET('/duplicate-rules'))) as unknown as { items: RuleSet[] }).items,
  });
  const set = computed(() => answer.data.value?.find((each) => each.kind === kind()) ?? null);
  const drafts = ref<Draft[]>([]);
  const refusal = ref<Problem | null>(null);
  const isSaving = ref(false);
  let serial = 0;
  const draftOf = (rule: DuplicateRule): Draft => ({ key: `rule-${++serial}`, rule });
  const rules = computed(() => drafts.value.map(({ rule }) => rule));
  const isChanged = computed(() => JSON.stringify(rules.value) !== JSON.stringify(set.value?.rules ?? []));

  function discard(): void {
    drafts.value = (set.value?.rules ?? []).map(draftOf);
    refusal.value = null;
  }
  // Not whenever they are read again: what is being arranged would be lost to a look at another window.
  watch(() => `${set.value?.id} ${set.value?.version}`, discard, { immediate: true });

  const save = () =>
    write((params) => api.PUT('/duplicate-rules/{id}', { params, body: { rules: rules.value } } as never));
  const putBack = () => write((params) => api.DELETE('/duplicate-rules/{id}', { params } as never));

  async function write(send: (params: object) => ReturnType<typeof api.PUT>): Promise<void> {
    if (!set.value) return;
    isSaving.value = true;
    refusal.value = null;
    try {
      const { id, version } = set.value;
      const next = await unwrap(send({ path: { id }, header: ifMatch(version) }) as never);
      queries.setQueryData(KEY, (next as unknown as { items: RuleSet[] }).items);
      toast(t('duplicates.rules.saved'));
    } catch (error) {
      refusal.value = asProblem(error);
    } finally {
      isSaving.value = false;
    }
  }

  return {
    ...{ set, drafts, rules, isChanged, isSaving, refusal, draftOf, discard, save, putBack },
    isLoading: computed(() => !answer.data.value && !answer.error.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => queries.invalidateQueries({ key: KEY }),
  };
}
