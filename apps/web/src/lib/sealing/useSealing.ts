import { onBeforeUnmount, ref, watch } from 'vue';
import { createIntent } from '@/lib/api';
import { toast, toastProblem } from '@/lib/feedback';
import { verdictOf, type SealedCheck } from './check';

const LOOK_AGAIN_MS = 1000;

type Header = Record<string, string>;

export interface Sealing<Kept> {
  /** The last check, as far as it is looked at. */
  check: () => SealedCheck | null | undefined;
  refetchCheck: () => Promise<unknown>;
  /** Seals now, and says what came of it. */
  seal: (header: Header) => Promise<string>;
  refetchSeals: () => Promise<unknown>;
  verify: (header: Header, kept: Kept) => Promise<unknown>;
}

/** Sealing a chain and checking it anew, one at a time and once each; a check that runs is looked at until it ends. */
export function useSealing<Kept = void>({ check, refetchCheck, seal, refetchSeals, verify }: Sealing<Kept>) {
  const intent = createIntent();
  const busy = ref<'' | 'seal' | 'verify'>('');

  async function act(what: 'seal' | 'verify', send: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = what;
    await send().catch(toastProblem);
    busy.value = '';
  }

  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    () => {
      const last = check();
      return last ? verdictOf(last) === 'checking' : false;
    },
    (runs) => {
      clearInterval(timer);
      if (runs) timer = setInterval(() => void refetchCheck(), LOOK_AGAIN_MS);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearInterval(timer));

  return {
    busy,
    seal: () =>
      act('seal', async () => {
        toast(await intent.run('seal', seal));
        await refetchSeals();
      }),
    verify: (kept: Kept) =>
      act('verify', async () => {
        await intent.run('verify', (header) => verify(header, kept));
        await refetchCheck();
      }),
  };
}
