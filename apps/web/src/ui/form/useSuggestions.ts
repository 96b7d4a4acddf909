import { onBeforeUnmount, ref } from 'vue';
import type { Option } from './field';

export type Suggest = (text: string) => Promise<Option[]>;

const PAUSE_MS = 180;

/** Options for what is being typed; answers that arrive after a newer question are dropped. */
export function useSuggestions(suggest: () => Suggest) {
  const options = ref<Option[]>([]);
  const busy = ref(false);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(text: string): Promise<void> {
    const mine = ++latest;
    busy.value = true;
    const found = await suggest()(text).catch(() => []);
    if (mine !== latest) return;
    options.value = found;
    busy.value = false;
  }

  function askSoon(text: string): void {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(text), PAUSE_MS);
  }

  onBeforeUnmount(() => clearTimeout(timer));
  return { options, busy, ask, askSoon };
}
