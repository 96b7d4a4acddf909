import { computed, reactive, ref } from 'vue';

/** Which rows are ticked for an act on many at once; survives paging, so that a selection may span pages. */
export interface Selection {
  readonly ids: string[];
  readonly count: number;
  has(id: string): boolean;
  toggle(id: string): void;
  /** Ticks all of these, or none when all were ticked. */
  toggleAll(ids: string[]): void;
  clear(): void;
}

export function useSelection(): Selection {
  const chosen = ref(new Set<string>());

  function toggle(id: string): void {
    if (!chosen.value.delete(id)) chosen.value.add(id);
  }

  function toggleAll(ids: string[]): void {
    const all = ids.every((id) => chosen.value.has(id));
    for (const id of ids)
      if (all) chosen.value.delete(id);
      else chosen.value.add(id);
  }

  return reactive({
    ids: computed(() => [...chosen.value]),
    count: computed(() => chosen.value.size),
    has: (id: string) => chosen.value.has(id),
    toggle,
    toggleAll,
    clear: () => chosen.value.clear(),
  });
}
