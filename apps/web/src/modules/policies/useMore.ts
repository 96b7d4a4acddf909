import { computed, ref } from 'vue';

const PAGE = 20;

/** A long list a page at a time: the first of it at once, more when somebody asks. */
export function useMore<T>(all: () => readonly T[], page = PAGE) {
  const count = ref(page);
  return {
    shown: computed(() => all().slice(0, count.value)),
    rest: computed(() => Math.max(0, all().length - count.value)),
    more: () => (count.value += page),
  };
}
