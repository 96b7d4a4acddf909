import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** The width of an element in pixels, following it; for drawings whose letters must not be scaled with them. */
export function useWidth(element: Ref<HTMLElement | null>): Readonly<Ref<number>> {
  const width = ref(0);
  const watched =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver(([entry]) => (width.value = entry!.contentRect.width));
  onMounted(() => {
    width.value = element.value?.clientWidth ?? 0;
    if (element.value) watched?.observe(element.value);
  });
  onBeforeUnmount(() => watched?.disconnect());
  return width;
}
