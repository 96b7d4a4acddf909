import { ref, shallowRef, watch } from 'vue';
import { api, asProblem, unwrap, type Problem } from '@/lib/api';
import type { NumberRule } from './numberRule';

const PAUSE = 250;

/** What would be given next by a rule that is being changed, asked for once the typing pauses. */
export function useNumberPreview(id: () => string | null, rule: () => NumberRule) {
  const next = ref<string[]>([]);
  const refusal = shallowRef<Problem | null>(null);
  let timer = 0;
  let asked = 0;

  async function ask(): Promise<void> {
    const path = id();
    if (path === null) return;
    const mine = ++asked;
    try {
      const params = { path: { id: path } };
      const answer = await unwrap(api.POST('/number-rules/{id}/preview', { params, body: rule() } as never));
      // An answer that comes late says nothing about what stands there now.
      if (mine !== asked) return;
      next.value = (answer as unknown as { next: string[] }).next;
      refusal.value = null;
    } catch (error) {
      if (mine === asked) refusal.value = asProblem(error);
    }
  }

  watch(
    () => JSON.stringify([id(), rule()]),
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void ask(), PAUSE);
    },
    { immediate: true },
  );
  return { next, refusal };
}
