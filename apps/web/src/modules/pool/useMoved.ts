import { computed, reactive, ref, shallowRef, watchEffect } from 'vue';
import { useI18n } from 'vue-i18n';
import { toast } from '@/lib/feedback';
import { useFormat } from '@/lib/format';
import type { List } from '@/lib/list';
import type { Moved } from './pool';

/** What became of the customers that were ticked in a list: how many went, and which stayed for which reason. */
export function useMoved(list: List<{ id: string; name: string }>, done: 'pool.moved' | 'pool.release.done') {
  const { t } = useI18n();
  const format = useFormat();
  const isRefused = ref(false);
  const result = shallowRef<Moved | null>(null);
  // A selection may span pages; a refusal still names its customer.
  const names = reactive(new Map<string, string>());
  watchEffect(() => list.rows.forEach(({ id, name }) => names.set(id, name)));
  // Only what is ticked: what is taken or given is chosen by hand.
  const ticked = computed(() => ({ rows: list.rows, selection: list.selection, total: null, totalCapped: false }));

  function show(answer: Moved): void {
    list.selection.clear();
    result.value = answer;
    isRefused.value = answer.refused.length > 0;
    if (answer.moved.length > 0) toast(t(done, { count: format.count(answer.moved.length) }));
  }

  return { isRefused, result, names, ticked, show };
}
