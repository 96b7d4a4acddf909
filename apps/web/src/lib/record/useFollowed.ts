import { onBeforeUnmount, ref, shallowRef } from 'vue';
import { asProblem, type Problem } from '@/lib/api';

const POLL_MS = 700;

/** A piece of work the server does on its own and keeps the report of. */
export interface LongWork {
  id: string;
  status: string;
}

export function hasEnded({ status }: LongWork): boolean {
  return status === 'done' || status === 'failed';
}

/** Looks at the chosen one again and again until it has ended. */
export function useFollowed<Work extends LongWork>(of: {
  read: (id: string) => Promise<Work>;
  ended: () => Promise<unknown>;
  /** The report before stays until there is another one to show. */
  keepsFormer?: boolean;
}) {
  const chosen = ref<string | null>(null);
  const followed = shallowRef<Work | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function follow(id: string): Promise<void> {
    clearTimeout(timer);
    try {
      const now = await of.read(id);
      if (chosen.value !== id) return;
      followed.value = now;
      if (hasEnded(now)) await of.ended();
      else timer = setTimeout(() => void follow(id), POLL_MS);
    } catch (error) {
      problem.value = asProblem(error);
    }
  }

  function choose(id: string): void {
    chosen.value = id;
    if (!of.keepsFormer) followed.value = null;
    void follow(id);
  }

  /** Asks for another one and follows it. */
  async function start(ask: () => Promise<Work>): Promise<void> {
    problem.value = null;
    try {
      choose((await ask()).id);
    } catch (error) {
      problem.value = asProblem(error);
    }
  }

  onBeforeUnmount(() => clearTimeout(timer));
  return { chosen, followed, problem, follow, choose, start };
}
