import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { createIntent, type IntentHeaders } from '@/lib/api';
import { toastProblem } from '@/lib/feedback';

/** Acts on many records at once, one at a time; what may have been changed by them is read again. */
export function useBulk<Answer>(collections: readonly string[]) {
  const queries = useQueryCache();
  const intent = createIntent();
  const isRunning = ref(false);

  async function run(body: object, send: (header: IntentHeaders) => Promise<unknown>): Promise<Answer | null> {
    if (isRunning.value) return null;
    isRunning.value = true;
    try {
      return (await intent.run(body, send)) as Answer;
    } catch (error) {
      toastProblem(error);
      return null;
    } finally {
      isRunning.value = false;
      for (const key of collections) void queries.invalidateQueries({ key: [key] });
    }
  }

  return { isRunning, run };
}
