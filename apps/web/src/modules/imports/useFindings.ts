import { useQuery } from '@pinia/colada';
import { computed, ref, watch } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';
import type { FindingKind, FoundRow, ImportFile } from './import';

interface Page {
  items: FoundRow[];
  next: number | null;
}

/** The rows of an import that have met records of one kind, a page at a time. */
export function useFindings(file: () => ImportFile) {
  const kind = ref<FindingKind>(file().findings[0]!.kind);
  /** The row each page begins below; the last is the one that is shown. */
  const pages = ref([0]);
  const after = computed(() => pages.value.at(-1)!);
  const answer = useQuery({
    key: () => ['/imports', 'findings', file().id, file().version, kind.value, after.value],
    query: async () =>
      (await unwrap(
        api.GET('/imports/{id}/findings', {
          params: { path: { id: file().id }, query: { kind: kind.value, after: after.value } },
        }),
      )) as Page,
    placeholderData: (former) => former,
  });
  watch(kind, () => (pages.value = [0]));
  watch(
    () => file().findings,
    (found) => {
      if (found.length > 0 && !found.some((each) => each.kind === kind.value)) kind.value = found[0]!.kind;
    },
  );
  return {
    kind,
    rows: computed(() => answer.data.value?.items ?? []),
    isLoading: computed(() => answer.isLoading.value),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    hasNext: computed(() => answer.data.value?.next != null),
    hasPrevious: computed(() => pages.value.length > 1),
    next: () => pages.value.push(answer.data.value!.next!),
    previous: () => pages.value.pop(),
  };
}
