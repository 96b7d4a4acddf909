import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { api, unwrap } from '@/lib/api';

export interface Found {
  type: string;
  id: string;
  title: string;
  subtitle: string;
}

const PAUSE_MS = 150;
const SHORTEST = 2;

/** Records by name, pinyin or initials, from two characters on; late answers to older questions are dropped. */
export function useRecordSearch(text: Ref<string>) {
  const found = ref<Found[]>([]);
  const isSearching = ref(false);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function search(q: string): Promise<void> {
    const mine = ++latest;
    const answer = await unwrap(api.GET('/search', { params: { query: { q } } })).catch(() => ({ items: [] }));
    if (mine !== latest) return;
    found.value = (answer as { items: Found[] }).items;
    isSearching.value = false;
  }

  watch(text, (next) => {
    clearTimeout(timer);
    const q = next.trim();
    isSearching.value = q.length >= SHORTEST;
    if (isSearching.value) timer = setTimeout(() => void search(q), PAUSE_MS);
    else found.value = [];
  });
  onBeforeUnmount(() => clearTimeout(timer));
  return { found, isSearching };
}
