import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { useDrafts } from './drafts';

const PAUSE_MS = 500;

/** Keeps what is typed under a name, half a second after the last key or when the page goes, and brings it back at the next visit. */
export function useDraft<Values extends object>(key: string, values: Ref<Values>, isDirty: Readonly<Ref<boolean>>) {
  const drafts = useDrafts();
  const kept = drafts.read<Values>(key);
  const isRestored = ref(kept !== null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  if (kept) values.value = { ...values.value, ...kept };
  watch(values, keepSoon, { deep: true });

  function keepSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(keepNow, PAUSE_MS);
  }

  function keepNow(): void {
    if (timer === undefined) return;
    stop();
    if (isDirty.value) drafts.keep(key, values.value);
  }

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function forget(): void {
    stop();
    isRestored.value = false;
    drafts.forget(key);
  }

  addEventListener('pagehide', keepNow);
  onBeforeUnmount(() => {
    removeEventListener('pagehide', keepNow);
    keepNow();
  });
  return { isRestored, forget };
}
