import { computed, shallowRef } from 'vue';

/** What lay in the box when an approval was opened from it, so that one can go from each to the next. */
const ids = shallowRef<string[]>([]);

export function rememberQueue(next: string[]): void {
  ids.value = next;
}

/** The neighbours of an approval in the box it was opened from. */
export function useQueue(id: () => string) {
  const at = computed(() => ids.value.indexOf(id()));
  const of = (place: number) => (at.value < 0 ? null : (ids.value[place] ?? null));
  return {
    place: computed(() => at.value + 1),
    size: computed(() => ids.value.length),
    previous: computed(() => of(at.value - 1)),
    next: computed(() => of(at.value + 1)),
  };
}
